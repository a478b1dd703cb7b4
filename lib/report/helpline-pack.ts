import type { PostKind } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';
import { latestReport, type PlatformStep } from '@/lib/store/report-clocks';
import type { ReportMark } from '@/lib/store/report-mark';
import { kindWord } from './draft';
import { flowData } from './flow-data';
import { oneLine } from './quoting';
import { momentInWords } from './when';

const SITE = { facebook: 'Facebook', instagram: 'Instagram', x: 'X', web: 'a website' } as const;
const OUTCOMES = {
  removed: 'it says that it was taken down',
  restricted: 'it says that it was limited or hidden in part',
  'not-removed': 'it says that it stays',
  'no-answer': 'nothing had come',
  appealed: 'a review was asked for',
  other: 'something else',
} as const;

const NAMES: Readonly<Record<PlatformStep, string>> = {
  posh: 'the Professionals Online Safety Helpline (POSH)',
  rhc: 'Report Harmful Content',
};

const withArticle = (word: string) => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;

/** What is told of a report; the words of the platform stay with the school unless a person adds them. */
function reportLines(flag: Pick<FlagRow, 'reportAnswers'>, mark: ReportMark): string[] {
  const filed = momentInWords(mark.filedAt, 'minute') ?? mark.filedAt;
  const answers = flag.reportAnswers.filter(({ report }) => report === mark.at);
  return [
    `Reported to the platform: ${filed}${mark.surface ? `, as ${withArticle(mark.surface)}` : ''}.`,
    mark.labels?.length ? `Chosen there: ${mark.labels.join(' → ')}.` : 'Which rows were chosen was not noted.',
    mark.reference ? `Reference of the platform: ${oneLine(mark.reference, 200)}.` : 'The platform gave no reference.',
    ...(answers.length > 0
      ? answers.map(({ on, outcome }) => `Answer of the platform, ${on}: ${OUTCOMES[outcome]}.`)
      : ['The platform has not answered so far.']),
  ];
}

/**
 * What a person can read out or paste to a helpline after a report to the platform: what it is, where, when and how it was reported.
 * No name of anybody, no words of the post, no opinion, and nothing is sent. Null where nothing was reported.
 *
 * @param concern its title.
 */
export function helplinePack(
  step: PlatformStep,
  flag: Pick<FlagRow, 'platform' | 'snapshot' | 'reports' | 'reportAnswers'>,
  told: { schoolName: string | null; role: string; concern: string },
): string | null {
  const mark = latestReport(flag);
  if (!mark) return null;
  const kind: PostKind = flag.snapshot?.kind ?? 'post';
  const address = oneLine(flag.snapshot?.permalink.value, Number.POSITIVE_INFINITY);
  const thing = withArticle(`${kindWord(kind)} on ${SITE[flag.platform]}`);
  return [
    `For ${NAMES[step]}`,
    '',
    `From: ${[told.role, told.schoolName ?? 'a school'].filter(Boolean).join(', ')}.`,
    `What it is about: ${thing}. Kind of matter: ${told.concern}.`,
    address ? `Where it is: ${address}` : 'Where it is: the page gave no address of its own.',
    ...reportLines(flag, mark),
    '',
    'What we ask: whether the platform should look at it again, and whether you can pass it on.',
    'No names are given here. Call pupils by their initials when you are asked.',
  ].join('\n');
}

/** The title of a concern, as the report data has it. */
export const concernTitle = (concern: keyof ReturnType<typeof flowData>['concerns']): string =>
  flowData().concerns[concern].title;
