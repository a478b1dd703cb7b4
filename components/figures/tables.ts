import { i18n } from '#i18n';
import { concernName, outcomeName } from '@/components/policy/words';
import { dayWords } from '@/components/ui/moment';
import { wordKey } from '@/components/ui/word-key';
import type { FiguresTable } from '@/lib/bundle/figures-csv';
import {
  type AnswerPart,
  type ConcernPart,
  type Figures,
  type IncidentPart,
  OTHER_SCHOOL,
  termKey,
} from '@/lib/flagging/figures';
import type { Breakdown } from '@/lib/flagging/suppression';
import type { TermDays } from '@/lib/flagging/terms';
import type { School } from '@/lib/store/school';

/** A table of the page. */
export interface PageTable extends FiguresTable {
  id: string;
  whole: NonNullable<FiguresTable['whole']>;
}

const concernWords = (part: ConcernPart) => (part === 'no-category' ? i18n.t('figures.noCategory') : concernName(part));
const answerWords = (part: AnswerPart) => i18n.t(`figures.answer.${wordKey(part)}`);
const incidentWords = (part: IncidentPart) => i18n.t(`figures.incident.${wordKey(part)}`);

const termWords = ({ term, from, to }: TermDays) =>
  i18n.t('figures.termDays', [i18n.t(`figures.terms.${term}`), dayWords(from), dayWords(to)]);

function tableOf<K extends string>(
  id: string,
  title: string,
  { total, parts }: Breakdown<K>,
  name: (key: K) => string,
  { whole = i18n.t('figures.all'), everyPart = false } = {},
): PageTable {
  // A part that did not occur is no line: of a list of seventeen most did not.
  const rows = parts
    ?.filter(({ shown }) => everyPart || shown.state !== 'shown' || shown.count > 0)
    .map(({ key, shown }) => ({ name: name(key), shown }));
  return { id, title, rows: rows ?? null, whole: { name: whole, count: total } };
}

/** Every table of the page, in its order. */
export function tablesOf(figures: Figures, schools: readonly School[]): PageTable[] {
  const { terms, concerns, platforms, outcomes, answers, incidents } = figures;
  const everyPart = { everyPart: true };
  return [
    tableOf('concerns', i18n.t('figures.by.concerns'), concerns, concernWords),
    tableOf('outcomes', i18n.t('figures.by.outcomes'), outcomes, outcomeName),
    tableOf('platforms', i18n.t('figures.by.platforms'), platforms, (platform) => i18n.t(`flag.platforms.${platform}`)),
    tableOf('answers', i18n.t('figures.by.answers'), answers, answerWords),
    ...(terms
      ? [
          tableOf(
            'terms',
            i18n.t('figures.by.terms'),
            terms.counted,
            (key) => terms.days.filter((one) => termKey(one) === key).map(termWords)[0] ?? '',
            everyPart,
          ),
        ]
      : []),
    ...(figures.schools
      ? [
          tableOf(
            'schools',
            i18n.t('figures.by.schools'),
            figures.schools,
            (key) =>
              key === OTHER_SCHOOL ? i18n.t('figures.otherSchool') : (schools.find(({ id }) => id === key)?.name ?? ''),
            everyPart,
          ),
        ]
      : []),
    tableOf('incidents', i18n.t('figures.by.incidents'), incidents, incidentWords, {
      whole: i18n.t('figures.allIncidents'),
    }),
  ];
}

/** Numbers that stand beside the tables, for the file: they are added up nowhere. */
export function besideOf({ undecided, withheld, deleted, gone }: Figures): FiguresTable[] {
  const shown = (count: number) => ({ state: 'shown', count }) as const;
  const beside = [
    { name: i18n.t('figures.beside.undecided'), shown: undecided },
    { name: i18n.t('figures.beside.withheld'), shown: withheld },
    { name: i18n.t('figures.beside.deleted'), shown: deleted },
  ];
  const days = gone && [
    { name: i18n.t('figures.gone.median'), shown: shown(gone.median) },
    { name: i18n.t('figures.gone.least'), shown: shown(gone.least) },
    { name: i18n.t('figures.gone.most'), shown: shown(gone.most) },
  ];
  return [
    { title: i18n.t('figures.beside.title'), whole: null, rows: beside },
    ...(days ? [{ title: i18n.t('figures.gone.inDays'), whole: null, rows: days }] : []),
  ];
}
