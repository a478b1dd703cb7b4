import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { isPlatform } from '@/lib/platforms/platform';
import { accountWords, addressOf, kindWord, timeWords } from '@/lib/report/draft';
import type { ReportFacts } from '@/lib/report/flow';
import { flowData } from '@/lib/report/flow-data';
import type { ConcernRouting } from '@/lib/report/flow-schema';
import { type Block, bullets, code, heading, type Inline, notice, type Paper, paragraph, said, strong } from './paper';
import { reportFactsOf } from './report-facts';
import { SITE } from './seen';
import { decisionOf, itemName } from './sentence';

function lines({ flag }: BundleItem, known: ReportFacts, draft: ConcernRouting['draft']): Inline[][] {
  const kind = flag.snapshot?.kind ?? 'post';
  const account = accountWords(known);
  const profile = known.profile ?? null;
  const address = addressOf(known);
  const time = timeWords(known);
  const number = flag.snapshot?.ids.author;
  const all: (Inline[] | null)[] = [
    ...(draft === 'account-only'
      ? []
      : [
          address ? [`Address of the ${kindWord(kind)}: `, code(address)] : null,
          known.id ? [`Number of the ${kindWord(kind)}: `, code(known.id)] : null,
          time ? ['Posted: ', said(time)] : null,
        ]),
    account ? ['Account: ', said(account)] : null,
    profile ? ['Address of the account: ', code(profile)] : null,
    number ? ['Number of the account: ', code(number)] : null,
  ];
  return all.filter((line) => line !== null);
}

/** Why nothing is drafted of an item; null where something is. */
function whyNot(facts: BundleFacts, item: BundleItem): string | null {
  const { flag } = item;
  if (!flag.snapshot)
    return 'nothing of it was kept, because it could show an indecent image of somebody under 18. The safeguarding lead says whether and how it is reported.';
  if (flag.supplied) return 'it is a copy that was given to the school; nobody at the school has seen where it is.';
  if (!isPlatform(flag.platform)) return 'it is a page outside Facebook, Instagram and X.';
  const decision = decisionOf(item);
  if (!decision?.concern) return 'it was not decided what it is about.';
  const { draft, reporting } = flowData().concerns[decision.concern];
  if (decision.outcome === 'complaint') return 'it was decided to be a complaint, which is no matter for the platform.';
  if (draft === 'none' || reporting.when === 'never') return reporting.because;
  return reportFactsOf(facts, item) === null ? 'nothing is known of where it is.' : null;
}

function oneItem(facts: BundleFacts, item: BundleItem): Block[] {
  const { platform } = item.flag;
  const concern = decisionOf(item)?.concern;
  const known = reportFactsOf(facts, item);
  if (whyNot(facts, item) !== null || !concern || !known || !isPlatform(platform)) return [];
  const data = flowData();
  const routing = data.concerns[concern];
  const part = routing.platforms[platform];
  const warning =
    part.verdict === 'unlikely' || part.verdict === 'no-category' ? data.flows[platform].warnings[part.verdict] : null;
  return [
    heading(`${itemName(item)}: ${SITE[platform]}`, 2),
    bullets(lines(item, known, routing.draft)),
    ...(routing.draft === 'with-words' && known.text.trim() !== ''
      ? [paragraph('Its words:'), { kind: 'quote' as const, text: known.text }]
      : []),
    paragraph(`Who may report it: ${part.whoMayFile}`),
    ...(routing.reporting.when === 'later' ? [paragraph(`Before it is reported: ${routing.reporting.because}`)] : []),
    ...(warning ? [paragraph(warning)] : []),
  ];
}

/** Text for a report to a platform: where things are and which accounts they are by. Sent by a person, or not at all. */
export function reportToPlatform(facts: BundleFacts): Paper {
  const left = facts.items.flatMap((item): Inline[][] => {
    const why = whyNot(facts, item);
    return why === null ? [] : [[`${itemName(item)}: `, why]];
  });
  return {
    title: 'For a report to the platform',
    reference: facts.id,
    draft: false,
    signedEachPage: false,
    madeAt: facts.madeAt,
    blocks: [
      notice(
        strong('Nothing has been sent. '),
        'Whoever may report it does so in their own name, from their own account. Facts only: the platform decides by its own rules.',
      ),
      ...facts.items.flatMap((item) => oneItem(facts, item)),
      ...(left.length > 0 ? [heading('Left out', 2), bullets(left)] : []),
    ],
  };
}
