import type { Draft } from '@/lib/policy/draft/draft';

/** The screens of the editor, in the order in which a pack is made. */
export const PARTS = ['text', 'about', 'mark', 'check', 'preview', 'use'] as const;
export type Part = (typeof PARTS)[number];

export interface PartProps {
  draft: Draft;
  change(draft: Draft, field?: string | null): void;
  onGo(part: Part): void;
}
