import { CONCERNS, type Concern } from '@/lib/concerns';
import { KINDS, PLATFORMS, type PlatformId, type PostKind } from '@/lib/platforms/platform';
import type { ReportCard, ReportFacts, ReportPath } from '@/lib/report/flow';
import { prepareReport } from '@/lib/report/prepare';

export const TODAY = '2026-11-20';

export const FACTS: ReportFacts = {
  permalink: 'https://x.com/rowan_fictional/status/1900000000000000001',
  id: '1900000000000000001',
  author: 'Rowan Fictional',
  handle: 'rowan_fictional',
  profile: 'https://x.com/rowan_fictional',
  timeExact: '2026-03-03T14:02:11.000Z',
  timePrecision: 'second',
  timeShown: '3 March',
  text: 'Words of nobody in particular.',
  clauseRef: 'Inappropriate uses, bullet 3',
  schoolName: 'Heron Lane Primary School',
  capturedUtc: '2026-11-19T09:30:00.000Z',
};

export const card = (
  platform: PlatformId,
  concern: Concern,
  kind: PostKind = 'post',
  facts: Partial<ReportFacts> = {},
  today = TODAY,
): ReportCard => prepareReport({ platform, concern, kind, facts: { ...FACTS, ...facts }, today });

/** Every card that there is: concern × platform × kind. */
export const allCards = (): { name: string; kind: PostKind; card: ReportCard }[] =>
  CONCERNS.flatMap((concern) =>
    PLATFORMS.flatMap((platform) =>
      KINDS.map((kind) => ({ name: `${concern}/${platform}/${kind}`, kind, card: card(platform, concern, kind) })),
    ),
  );

export const arrows = (path: ReportPath | undefined) => path?.steps.map((s) => s.label).join(' → ');

/** Every piece of text in a value, however deep, with its place. */
export function textsIn(value: unknown, place = ''): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, place === '' ? key : `${place}.${key}`));
}
