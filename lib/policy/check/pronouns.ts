import type { Mention, MentionKind } from './mention';
import type { Segments } from './segment';

const PEOPLE_KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>([
  'staff',
  'pupil',
  'own-child',
  'child',
  'own-circle',
  'person',
]);

/**
 * Gives `he`, `she`, `they` the person they most likely stand for: at the start of a sentence whom the sentence before began
 * with, otherwise the last person named, where the gender does not contradict.
 */
export function resolvePronouns(mentions: readonly Mention[], segments: Segments): void {
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'third') return;
    const sentence = segments.sentenceOf[mention.from] ?? 0;
    const fits = (m: Mention) =>
      PEOPLE_KINDS.has(m.kind) &&
      !(mention.gender !== null && m.plural) &&
      (m.gender === null || mention.gender === null || m.gender === mention.gender);
    const here: Mention[] = [];
    const before: Mention[] = [];
    for (let k = index - 1; k >= 0 && k >= index - 40; k--) {
      const m = mentions[k];
      if (!m) break;
      const distance = sentence - (segments.sentenceOf[m.from] ?? 0);
      if (distance > 2) break;
      const resolved = m.kind === 'third' ? m.stands : m;
      if (!resolved || !fits(resolved)) continue;
      if (distance === 0) here.push(resolved);
      else before.push(resolved);
    }
    const lastSentence = before.length > 0 ? segments.sentenceOf[before[0]?.from ?? 0] : -1;
    const subjects = before.filter((m) => segments.sentenceOf[m.from] === lastSentence);
    mention.stands = here[0] ?? subjects[subjects.length - 1] ?? before[0] ?? null;
  });
}
