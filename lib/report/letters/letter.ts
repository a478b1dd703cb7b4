/** The letters and forms that steps of a ladder need. */
export const LETTER_KINDS = [
  'invitation',
  'removal-request',
  'formal-warning',
  'governors-letter',
  'block-notice',
  'host-report',
  'complaints-signpost',
  'police-referral',
  'local-authority',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** One post, as far as a letter may speak of it. */
export interface LetterPost {
  /** `a comment on Facebook` */
  what: string;
  /** Where it is; null where the page gave no address of its own. */
  address: string | null;
  /** When it was posted, in words and no more exactly than the page says; null where nothing can be said. */
  posted: string | null;
  /** When the school saw it, in words. */
  seen: string;
  /** Name of the exhibit or of the flag, to find it in the school's own record. */
  reference: string;
  /** The account as the page shows it, with its name on the site; null or absent where the page gave none. */
  account?: string | null;
  /** The number of the post on the site, which stays when names change. */
  number?: string | null;
}

/** What a letter is made of. Nothing is guessed: what is null stands as a blank to be filled in. */
export interface LetterFacts {
  school: string | null;
  /** Address, telephone number and e-mail address of the school, a line each; absent where nobody has told them. */
  contact?: readonly string[];
  /** Name of the head of the school, for a letter that goes in the head's name; null or absent where nobody has told it. */
  head?: string | null;
  /** `2026-0007` */
  reference: string;
  /** Day of the letter, `2026-11-27`. */
  day: string;
  /** To whom; null where nobody knows. */
  to: string | null;
  /** Who signs, as the policy names them: `Headteacher`, `Governing Body`. */
  owner: string;
  sender: { name: string; role: string } | null;
  posts: readonly LetterPost[];
  policy: {
    name: string;
    /** What the policy says it covers, with the place: the pack's own words. */
    clauses: readonly { ref: string; says: string }[];
    /** The step that this letter carries out, as printed. */
    step: { ref: string; label: string } | null;
    /** The day on which the policy was to be reviewed, where that has passed. */
    reviewPassed: string | null;
  } | null;
  /** By when an answer is asked for, `2026-12-04`; null leaves a blank. */
  answerBy: string | null;
  /** What was done before this letter, each with its day: `On 20 November 2026 the school asked …` */
  before: readonly string[];
}

/** `blank`: to be filled in by a person; shown so that nobody overlooks it. */
export type LetterPart =
  | { kind: 'line' | 'paragraph' | 'heading' | 'item'; text: string }
  | { kind: 'blank'; what: string };

export interface LetterDraft {
  kind: LetterKind;
  /** Name of the file, without its ending. */
  file: string;
  title: string;
  parts: LetterPart[];
}

/** A blank inside a line of text. */
export const BLANK = '[__________]';

/** The line on which somebody signs by hand: nothing to be filled in beforehand. */
export const SIGN_HERE = '........................................';

/** The whole letter as plain text, as it is kept in the record. An empty line parts its paragraphs, and a list from what follows. */
export const letterText = ({ parts }: Pick<LetterDraft, 'parts'>): string =>
  parts
    .flatMap((part, i) => {
      const stays = part.kind === parts[i + 1]?.kind && (part.kind === 'item' || part.kind === 'line');
      const after = stays ? [] : [''];
      if (part.kind === 'blank') return [`[To be filled in: ${part.what}]`, ''];
      return [part.kind === 'item' ? `- ${part.text}` : part.text, ...after];
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');

/** What is still to be filled in. A letter with blanks is a draft and says so. */
export const blanksOf = ({ parts }: LetterDraft): number =>
  parts.reduce((sum, part) => sum + (part.kind === 'blank' ? 1 : part.text.split(BLANK).length - 1), 0);
