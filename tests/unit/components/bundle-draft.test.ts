import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  type Draft,
  exhibitName,
  faultsOf,
  initialsOf,
  MOST_ITEMS,
  newDraft,
  withMoved,
  withoutItem,
  withPart,
  withRecipient,
  withSet,
} from '@/components/bundle/draft';
import { suggestedFor } from '@/components/bundle/suggested';
import { choicesSchema, RECIPIENTS } from '@/lib/bundle/choices';

const IDS = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const [A = '', B = '', C = ''] = IDS;
const ready = (over: Partial<Draft> = {}): Draft => ({
  ...withRecipient(newDraft(IDS), 'police'),
  initials: 'SF',
  ...over,
});

describe('what is suggested for a recipient', () => {
  it('gives choices that parse, whoever it is for', () => {
    for (const recipient of RECIPIENTS) {
      const choices = choicesOf(withRecipient(ready(), recipient));
      expect(choicesSchema.parse(choices)).toEqual(choices);
      expect(choices.log, recipient).toBe('items');
    }
  });

  it('leaves the notes of the school out for the police and in for its solicitor', () => {
    expect(suggestedFor('police').include.notes).toBe(false);
    expect(suggestedFor('solicitor').include.notes).toBe(true);
  });

  it('is a redacted copy for everybody who must not see all of it', () => {
    const redacted = RECIPIENTS.filter((recipient) => suggestedFor(recipient).redacted);
    expect(redacted).toEqual(['governors', 'platform', 'person-concerned', 'subject-access']);
  });

  it('is nothing that a draft could change for the next one', () => {
    suggestedFor('police').include.notes = true;
    expect(suggestedFor('police').include.notes).toBe(false);
  });
});

describe('that staff are named', () => {
  it('is chosen for those whose copy would tell of them by role, and means nothing elsewhere', () => {
    for (const recipient of RECIPIENTS) {
      const draft = { ...withRecipient(ready(), recipient), staffNamed: true };
      const byRole = ['platform', 'person-concerned', 'subject-access'].includes(recipient);
      expect(choicesOf(draft).staffNamed, recipient).toBe(byRole ? true : undefined);
      expect(choicesOf({ ...draft, redacted: false }).staffNamed, recipient).toBeUndefined();
    }
  });

  it('is forgotten when somebody else is to get it', () => {
    const draft = { ...withRecipient(ready(), 'platform'), staffNamed: true };
    expect(withRecipient(draft, 'platform').staffNamed).toBe(true);
    expect(withRecipient(draft, 'person-concerned').staffNamed).toBe(false);
  });
});

describe('another recipient', () => {
  it('changes what was suggested, and keeps what was set by hand', () => {
    const draft = withSet(withPart(ready(), 'source', false), 'form', 'loose');
    const next = withRecipient(draft, 'solicitor');
    expect(next.include).toEqual({ ...suggestedFor('solicitor').include, source: false });
    expect(next.form).toBe('loose');
    expect(next.redacted).toBe(false);
    expect(withRecipient(next, 'governors')).toMatchObject({ redacted: true, form: 'loose', named: false });
  });

  it('leaves names, order and step as they are', () => {
    const draft = ready({ recipientName: 'PC 1234', reference: '26*1', step: 2, items: [C, A] });
    expect(withRecipient(draft, 'helpline')).toMatchObject({ recipientName: 'PC 1234', step: 2, items: [C, A] });
  });
});

describe('the items', () => {
  it('move by one and stop at the ends', () => {
    expect(withMoved(ready(), B, -1).items).toEqual([B, A, C]);
    expect(withMoved(ready(), B, 1).items).toEqual([A, C, B]);
    expect(withMoved(ready(), A, -1).items).toEqual([A, B, C]);
    expect(withMoved(ready(), C, 1).items).toEqual([A, B, C]);
    expect(withMoved(ready(), 'nowhere', 1).items).toEqual([A, B, C]);
  });

  it('get the exhibit names of their places, from the first number on', () => {
    const draft = withoutItem(ready({ first: '7' }), A);
    expect(draft.items.map((_, at) => exhibitName(draft, at))).toEqual(['SF/7', 'SF/8']);
    expect(exhibitName(ready({ named: false }), 0)).toBeNull();
    expect(exhibitName(ready({ initials: 'S' }), 0)).toBeNull();
    expect(exhibitName(ready({ first: '0' }), 0)).toBeNull();
  });
});

describe('a step', () => {
  it('is not left before somebody is chosen', () => {
    expect(faultsOf(newDraft(IDS), 1)).toEqual(['recipient']);
    expect(faultsOf(ready(), 1)).toEqual([]);
  });

  it('names what is wrong with the items and their names', () => {
    expect(faultsOf(ready({ items: [], initials: 'sf', first: '1.5' }), 2)).toEqual(['no-items', 'initials', 'first']);
    expect(faultsOf(ready({ initials: '', named: false, first: '' }), 2)).toEqual([]);
    const many = Array.from({ length: MOST_ITEMS + 1 }, () => crypto.randomUUID());
    expect(faultsOf(ready({ items: many }), 2)).toEqual(['too-many']);
    expect(faultsOf(ready({ items: many.slice(1) }), 2)).toEqual([]);
  });

  it('that is faulty makes no choices', () => {
    expect(() => choicesOf(newDraft(IDS))).toThrow(RangeError);
    expect(() => choicesOf(ready({ items: [] }))).toThrow('no-items');
  });
});

describe('initials', () => {
  it('are those of the first and the last name', () => {
    expect(initialsOf('Sam Fielding')).toBe('SF');
    expect(initialsOf('  Élodie van den Berg ')).toBe('EB');
  });

  it('are left to the person where they cannot be told', () => {
    for (const name of ['', 'Sam', 'Σam Fielding', '12 Fielding']) expect(initialsOf(name), name).toBe('');
  });
});
