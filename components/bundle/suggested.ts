import type { Choices, Recipient } from '@/lib/bundle/choices';

export const PARTS = ['context', 'chronology', 'notes', 'source', 'media', 'archive', 'pdf'] as const;
/** A part of a bundle that can be left out. */
export type Part = (typeof PARTS)[number] & keyof Choices['include'];

/** What the assistant suggests for a recipient; every part of it can be changed by hand. */
export interface Suggested {
  include: Choices['include'];
  log: Choices['log'];
  form: Choices['form'];
  redacted: boolean;
  /** Whether the items get exhibit names. */
  named: boolean;
}

const only = (...parts: Part[]): Choices['include'] => ({
  context: parts.includes('context'),
  chronology: parts.includes('chronology'),
  notes: parts.includes('notes'),
  source: parts.includes('source'),
  media: parts.includes('media'),
  archive: parts.includes('archive'),
  pdf: parts.includes('pdf'),
});

/**
 * No more than the recipient needs. Of the log nobody needs lines about other flags to check it, since their hashes are enough.
 * Plain is the rule for a file: the Explorer of Windows does not open an encrypted one.
 */
const SUGGESTED: Record<Recipient, Omit<Suggested, 'log'>> = {
  police: {
    include: only('context', 'chronology', 'source', 'media', 'archive', 'pdf'),
    form: 'plain',
    redacted: false,
    named: true,
  },
  solicitor: {
    include: only('context', 'chronology', 'notes', 'source', 'media', 'archive', 'pdf'),
    form: 'encrypted',
    redacted: false,
    named: true,
  },
  governors: { include: only('chronology', 'pdf'), form: 'encrypted', redacted: true, named: false },
  platform: { include: only('pdf'), form: 'loose', redacted: true, named: false },
  helpline: { include: only('context', 'pdf'), form: 'loose', redacted: false, named: false },
  'person-concerned': { include: only('pdf'), form: 'encrypted', redacted: true, named: false },
  'subject-access': { include: only('chronology', 'notes', 'pdf'), form: 'encrypted', redacted: true, named: false },
};

/** A copy of its own each time. */
export function suggestedFor(recipient: Recipient): Suggested {
  const { include, ...rest } = SUGGESTED[recipient];
  return { ...rest, include: { ...include }, log: 'items' };
}
