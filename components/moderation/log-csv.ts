import { i18n } from '#i18n';
import { csv } from '@/lib/bundle/documents/csv';
import { initialled } from '@/lib/flagging/moderation';
import type { RosterPerson } from '@/lib/policy/roster';
import type { ModerationLine } from '@/lib/store/moderation';
import { actName, groundName } from './words';

/** The log as a table, safe to open in a spreadsheet. Of a comment it holds the number of its flag, and neither words nor author. */
export async function logAsCsv(lines: readonly ModerationLine[], pupils: readonly RosterPerson[]): Promise<Blob> {
  const head = [
    i18n.t('ownPage.log.when'),
    i18n.t('ownPage.log.who'),
    i18n.t('ownPage.log.page'),
    i18n.t('ownPage.log.site'),
    i18n.t('ownPage.log.did'),
    i18n.t('ownPage.log.captured'),
    i18n.t('ownPage.log.ground'),
    i18n.t('ownPage.log.rule'),
    i18n.t('ownPage.log.clause'),
    i18n.t('ownPage.log.reason'),
    i18n.t('ownPage.log.whyNotLess'),
    i18n.t('ownPage.log.governors'),
    i18n.t('ownPage.log.review'),
    i18n.t('ownPage.log.told'),
    i18n.t('ownPage.log.flag'),
  ];
  const typed = (text: string | null | undefined) => initialled(text ?? '', pupils);
  const rows = lines.map((line) => [
    line.at,
    [line.by.name, line.by.role].filter(Boolean).join(', '),
    typed(line.page),
    line.platform,
    actName(line.act),
    i18n.t(line.flagId ? 'ownPage.log.capturedYes' : 'ownPage.log.capturedNo'),
    line.ground ? groundName(line.ground) : '',
    typed(line.rule),
    line.clause ?? '',
    typed(line.reason),
    typed(line.whyNotLess),
    typed(line.governors),
    line.reviewOn ?? '',
    typed(line.told),
    line.flagId ?? '',
  ]);
  const parts: string[] = [];
  for await (const part of csv(head, rows)) parts.push(part);
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
