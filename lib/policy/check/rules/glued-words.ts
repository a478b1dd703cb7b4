import type { Strand } from '@/lib/concerns';
import { wordSet } from '@/lib/policy/check/words';

/** Groups as they stand in hashtags and in words written together. */
const GLUED_GROUPS: ReadonlyMap<string, Strand> = new Map(
  (
    [
      [
        'race',
        'blacks blackpeople asians immigrants migrants foreigners refugees illegals arabs africans pakis mexicans',
      ],
      [
        'race',
        'romanians poles albanians somalis indians pakistanis gypsies travellers niggers blackkids asylumseekers',
      ],
      ['faith', 'muslims islam jews jewishpeople muslimpeople hindus sikhs moslems'],
      ['homophobic', 'gays gaypeople lesbians homosexuals queers faggots lgbt'],
      ['trans', 'transpeople transgenders transwomen trannies transkids'],
      ['sexist', 'women females'],
      ['disability', 'disabledpeople thedisabled autistics disabledkids retards'],
    ] as const
  ).flatMap(([strand, words]) => words.split(' ').map((word) => [word, strand] as const)),
);

const GLUED_ATTACKS = wordSet(
  'hate hates kill ban deport fuck out scum vermin die disgusting evil gas burn hang rape filth filthy stupid sendback gohome goback parasites rats inferior exterminate',
);

const GLUED_FILLERS = wordSet(
  'i we all the are is r should must be off to get of and these those every our your go from u just dirty',
);

/** Nobody writes so many letters together. */
const LONGEST = 40;
const SHORTEST = 8;
const LONGEST_PART = 14;

/** `#deportallimmigrants`: the ground where a word falls apart into a group, an attack and words between, else null. */
export function gluedAttack(word: string): Strand | null {
  if (word.length < SHORTEST || word.length > LONGEST) return null;
  // For each place: what the letters before it hold, if they fall apart into words at all.
  const reached: ({ strand: Strand | null; attack: boolean } | undefined)[] = [{ strand: null, attack: false }];
  for (let from = 0; from < word.length; from++) {
    const here = reached[from];
    if (!here) continue;
    for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_PART); to++) {
      const part = word.slice(from, to);
      const strand = GLUED_GROUPS.get(part) ?? null;
      const attack = GLUED_ATTACKS.has(part);
      if (!strand && !attack && !GLUED_FILLERS.has(part)) continue;
      const next = { strand: here.strand ?? strand, attack: here.attack || attack };
      const other = reached[to];
      if (!other || (next.strand && next.attack)) reached[to] = next;
    }
  }
  const all = reached[word.length];
  return all?.attack ? all.strand : null;
}
