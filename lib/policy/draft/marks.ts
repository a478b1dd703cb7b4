import type { Draft, DraftCategory, DraftRule, DraftStep, MarkKind } from './draft';
import { isMarked, MARK_LISTS } from './draft';
import { freeId, type Passage, passagesOf } from './passage';

interface Marks {
  category: DraftCategory;
  step: DraftStep;
  rule: DraftRule;
}

type List<K extends MarkKind> = Marks[K][];

const listOf = <K extends MarkKind>(draft: Draft, kind: K) => draft[MARK_LISTS[kind]] as unknown as List<K>;
const withList = <K extends MarkKind>(draft: Draft, kind: K, list: List<K>): Draft => ({
  ...draft,
  [MARK_LISTS[kind]]: list,
});

/** Adds a mark where its passage stands in the text, so that the pack reads like the policy. */
export function addMark<K extends MarkKind>(draft: Draft, kind: K, mark: Omit<Marks[K], 'id'>): Draft {
  const list = listOf(draft, kind);
  const place = new Map(draft.passages.map(({ id }, at) => [id, at]));
  const at = (clause: string | undefined) => place.get(clause ?? '') ?? Number.POSITIVE_INFINITY;
  const id = freeId(mark.clause ?? kind, new Set(list.map((one) => one.id)));
  const behind = list.findIndex((one) => at(one.clause) > at(mark.clause));
  const index = behind < 0 ? list.length : behind;
  return withList(draft, kind, list.toSpliced(index, 0, { ...mark, id } as Marks[K]));
}

export function changeMark<K extends MarkKind>(draft: Draft, kind: K, id: string, part: Partial<Marks[K]>): Draft {
  return withList(
    draft,
    kind,
    listOf(draft, kind).map((one) => (one.id === id ? { ...one, ...part } : one)),
  );
}

export const removeMark = (draft: Draft, kind: MarkKind, id: string): Draft =>
  withList(draft, kind, listOf(draft, kind).filter((one) => one.id !== id) as never);

/** Makes a passage a clause although nothing cites it, or no longer. */
export const quotePassage = (draft: Draft, passageId: string, quoted: boolean): Draft => ({
  ...draft,
  passages: draft.passages.map((one) => (one.id === passageId ? { ...one, quoted } : one)),
});

/** Cites a passage in another way than was counted: as the document numbers it, say. */
export const citePassage = (draft: Draft, passageId: string, ref: string): Draft => ({
  ...draft,
  passages: draft.passages.map((one) => (one.id === passageId ? { ...one, ref } : one)),
});

/** The references that a person has changed, by passage. */
function refsByHand({ source, passages }: Draft): Map<string, string> {
  const counted = new Map(passagesOf(source.text).map(({ id, ref }) => [id, ref]));
  return new Map(
    passages.flatMap(({ id, ref }) => (counted.has(id) && counted.get(id) !== ref ? [[id, ref] as const] : [])),
  );
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Puts another text in place of the one that the draft was made from. A mark follows its sentence to wherever it stands now, with
 * a reference that a person has given it. A marked
 * sentence that the new text does not hold stays, as `gone`: what rests on it has to be looked at, not forgotten.
 */
export function replaceText(draft: Draft, source: Draft['source']): Draft {
  const fresh = passagesOf(source.text);
  const places = new Map<string, Passage[]>();
  for (const passage of fresh) places.set(plain(passage.text), [...(places.get(plain(passage.text)) ?? []), passage]);
  const taken = new Set(fresh.map(({ id }) => id));
  const moved = new Map<string, string>();
  const quoted = new Set<string>();
  const byHand = refsByHand(draft);
  const refs = new Map<string, string>();
  const gone: Draft['passages'] = [];
  for (const passage of draft.passages) {
    if (!isMarked(draft, passage.id) && !passage.quoted) continue;
    const now = places.get(plain(passage.text))?.shift();
    const id = now?.id ?? freeId(passage.id, taken);
    moved.set(passage.id, id);
    if (!now) gone.push({ ...passage, id, gone: true });
    else {
      if (passage.quoted) quoted.add(id);
      refs.set(id, byHand.get(passage.id) ?? now.ref);
    }
  }
  const follow = <M extends { clause?: string | undefined }>(marks: M[]): M[] =>
    marks.map((mark) =>
      mark.clause === undefined ? mark : { ...mark, clause: moved.get(mark.clause) ?? mark.clause },
    );
  return {
    ...draft,
    source,
    passages: [
      ...fresh.map((one) => ({ ...one, ref: refs.get(one.id) ?? one.ref, quoted: quoted.has(one.id), gone: false })),
      ...gone,
    ],
    categories: follow(draft.categories),
    ladder: follow(draft.ladder),
    designation: follow(draft.designation),
  };
}
