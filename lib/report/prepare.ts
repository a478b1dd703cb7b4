import type { PostKind } from '@/lib/platforms/platform';
import { draftFor } from './draft';
import type { ReportCard, ReportForm, ReportInput, ReportPath, ReportPathStep, Service, Surface } from './flow';
import { flowAge } from './flow-age';
import { flowData } from './flow-data';
import type { ConcernRouting, FlowData, FlowForm, PlatformFlow, Route } from './flow-schema';
import { KINDS_WITHOUT_OWN_FLOW, nodesOnSurface, resolveSurface, surfaceOfKind, weakest } from './flow-tree';
import { handOverNote, ownSurface, planOf } from './hand-over';

/** Until a solicitor has read the law sentences, none of them is shown without this. */
const LAW_NOTICE = 'Information only, not legal advice, and not checked by a lawyer.';

const joined = (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' ') || null;

/** One path down a report menu, not yet looked up. `labels` may be empty: then only the menu itself is known. */
interface Wanted {
  surface: Surface;
  labels: string[];
  filers: Route['filers'];
  /** The kind of post whose own menu was not seen. */
  standsIn: PostKind | null;
}

function preparePath(
  flow: PlatformFlow,
  { surface: wanted, labels, filers, standsIn }: Wanted,
  today: string,
): ReportPath {
  const { surface, asked, menu, tree, grade, assumed } = resolveSurface(flow, wanted);
  const rows = nodesOnSurface(flow, tree, labels);
  if (!rows || !menu.menu) throw new Error(`flows/${flow.platform}.json: no "${labels.join(' → ')}" under a ${wanted}`);
  const entry = menu.menu;
  const steps: ReportPathStep[] = [
    { label: entry.open, question: null, verified: true },
    { label: entry.item, question: null, verified: entry.itemVerified !== false },
    ...rows.map((row, i) => ({
      label: row.label,
      // Each row is chosen on the screen that the row before it opened.
      question: (i === 0 ? menu.question : rows[i - 1]?.question) ?? null,
      verified: row.labelVerified !== false,
    })),
  ];
  return {
    steps,
    surface,
    seenOn: asked.seenOn,
    precision: asked.precision,
    age: flowAge('labels', asked.seenOn, flow.compiledOn, today),
    grade: weakest([grade, ...rows.map((row) => row.grade ?? 'O')]),
    assumed: assumed || standsIn !== null,
    filers: filers ?? rows.findLast((row) => row.filers)?.filers ?? asked.filers,
    endButtons: flow.endButtons,
    note: joined([
      standsIn && `The menu of a ${standsIn} was not seen. These are the steps for a post.`,
      rows.length === 0 && 'Which row fits was not seen here: choose the nearest.',
      asked.note,
      menu !== asked && menu.note,
      ...rows.map((row) => row.note),
      entry.older && `Older versions say '${entry.older.item}'.`,
    ]),
  };
}

/** The paths of a concern as it has them, from what was flagged. */
const ownPaths = (routes: readonly Route[], kind: PostKind): Wanted[] =>
  routes.map(({ on, labels, filers }) => ({
    surface: on === 'flagged' ? surfaceOfKind(kind) : on,
    labels,
    filers,
    standsIn: on === 'flagged' && KINDS_WITHOUT_OWN_FLOW.includes(kind) ? kind : null,
  }));

/**
 * The paths of a concern on a surface that the person chose. Rows are looked up there; where the menu is known and none of the rows
 * was seen in it, the way to the menu alone; nothing where the menu was never seen.
 */
function pathsOn(flow: PlatformFlow, routes: readonly Route[], surface: Surface): Wanted[] {
  const { surface: opened, menu, tree } = resolveSurface(flow, surface);
  if (!menu.menu || routes.length === 0) return [];
  const here = routes.filter(({ on, labels }) => {
    const isHere = on === 'flagged' || resolveSurface(flow, on).surface === opened;
    return isHere && nodesOnSurface(flow, tree, labels) !== null;
  });
  const found = here.map(({ labels, filers }): Wanted => ({ surface, labels, filers, standsIn: null }));
  // The same rows may be told once for what was flagged and once for the account.
  const once = found.filter(({ labels }, i) => found.findIndex((one) => `${one.labels}` === `${labels}`) === i);
  return once.length > 0 ? once : [{ surface, labels: [], filers: undefined, standsIn: null }];
}

/** Why a surface that was asked for has no steps. */
function surfaceSays(
  flow: PlatformFlow,
  surface: Surface | null,
  paths: readonly ReportPath[],
  routes: readonly Route[],
) {
  if (surface === null || paths.length > 0) return null;
  const { status, note, howSeen, menu, sameAs } = flow.surfaces[surface];
  const known = menu || sameAs;
  if (status === 'not-applicable') return note ?? `${flow.displayName} has none.`;
  if (known) return routes.length === 0 ? flow.missing : null;
  const seen = `How a ${surface} is reported on ${flow.displayName} was not seen. Open its own menu there and choose the nearest row.`;
  return joined([seen, note, howSeen]);
}

function prepareForm(flow: PlatformFlow, form: FlowForm, today: string): ReportForm {
  return {
    id: form.id,
    purpose: form.purpose,
    address: form.address,
    alsoAt: form.alsoAt,
    explainer: form.explainer ?? null,
    filers: form.filers,
    fields: form.fields,
    limits: form.limits,
    warnings: [...form.warnings, ...(form.address ? [flow.formNotice] : []), ...(form.seenNote ? [form.seenNote] : [])],
    takesText: form.text === 'yes',
    confirmation: form.confirmation,
    seenOn: form.seenOn,
    age: flowAge('address', form.seenOn, flow.compiledOn, today),
    grade: form.grade,
  };
}

/** The records of these ids, in their order. The data was checked to have them. */
const pick = <T extends { id: string }>(ids: string[], from: T[]): T[] =>
  ids.flatMap((id) => from.filter((one) => one.id === id));

/** The sentence of the ground of hate where there is one, else that of the concern. */
function reasons(concern: ConcernRouting, input: ReportInput): { platform: string; law: string } {
  const strand = concern.strands.find((s) => s.strand === input.strand);
  const general = concern.platforms[input.platform].because;
  if (!strand) return { platform: general, law: concern.law.because };
  return { platform: input.platform === 'x' ? strand.x : strand.meta, law: strand.law };
}

function receiptOf(flow: PlatformFlow, paths: ReportPath[], forms: ReportForm[]): string | null {
  const [path] = paths;
  if (path) return flow.surfaces[path.surface].receipt;
  return forms.length > 0 ? (forms[0]?.confirmation ?? 'What comes back from the form was not seen.') : null;
}

/** Where the report begins, in the words of the card; pages and groups are never the first. */
function cardSurface(paths: ReportPath[], kind: PostKind, flow: PlatformFlow): Surface {
  const surface = paths[0]?.surface ?? resolveSurface(flow, surfaceOfKind(kind)).surface;
  return surface === 'comment' || surface === 'profile' || surface === 'account' ? surface : 'post';
}

/**
 * Everything that a person needs in front of them to report one post to its platform, or to see why not to. Pure: it opens
 * nothing, presses nothing, sends nothing, and with a concern that keeps nothing it drafts nothing from the post.
 *
 * @param input `today` as `YYYY-MM-DD`; anything else throws a RangeError.
 * @param data the report data; that of this build unless a test brings its own.
 */
export function prepareReport(input: ReportInput, data: FlowData = flowData()): ReportCard {
  const { platform, kind, facts, today } = input;
  const flow = data.flows[platform];
  const concern = data.concerns[input.concern];
  const part = concern.platforms[platform];
  const because = reasons(concern, input);

  const surface = input.surface ?? null;
  const wanted = surface === null ? ownPaths(part.paths, kind) : pathsOn(flow, part.paths, surface);
  const paths = wanted.map((one) => preparePath(flow, one, today));
  const offered = pick(part.forms, flow.forms);
  const forms = offered.map((form) => prepareForm(flow, form, today));
  const texts = offered.flatMap(
    (form) => draftFor(form, concern.draft, kind, facts, surface ?? surfaceOfKind(kind)) ?? [],
  );
  const nothingToFile = paths.length + forms.length === 0;
  const services: Service[] = pick(concern.services, data.services.services);
  const reported = surface ?? cardSurface(paths, kind, flow);
  const own = ownSurface(reported, flow.surfaces[reported].filers);
  const says = surfaceSays(flow, surface, paths, part.paths);
  const plan = planOf(concern, part.handOver === undefined ? concern.handOver : part.handOver, own);
  const [path] = paths;
  const [form] = forms;

  return {
    platform,
    concern: input.concern,
    surface: reported,
    surfaceSays: says,
    urgency: concern.urgency,
    raises: concern.raises,
    captureMode: concern.capture.mode,
    captureSays: concern.capture.says,
    platformVerdict: part.verdict,
    rules: flow.rules,
    lawVerdict: concern.law.verdict,
    because: concern.reporting.when === 'now' ? because.platform : `${because.platform} ${concern.reporting.because}`,
    lawBecause: because.law,
    lawNotice: LAW_NOTICE,
    tellFirst: concern.tellFirst,
    services,
    whoMayFile: own && concern.reporting.when !== 'never' ? `Only ${own.to}.` : part.whoMayFile,
    reportNow: concern.reporting.when === 'now',
    reporting: concern.reporting.when,
    reportingBecause: concern.reporting.because,
    paths,
    forms,
    policeForms: pick(part.policeForms, flow.forms).map((f) => prepareForm(flow, f, today)),
    textToCopy: texts[0]?.text ?? null,
    texts,
    warning: part.verdict === 'unlikely' || part.verdict === 'no-category' ? flow.warnings[part.verdict] : null,
    handOver: handOverNote(plan, flow.displayName, kind, facts, { paths, forms }, { own, says }),
    doNot: concern.doNot,
    notes: [
      ...(part.note ? [part.note] : []),
      ...concern.notes,
      ...(paths.length > 0 ? [flow.terms] : []),
      ...(paths.length === 0 && concern.reporting.when !== 'never' ? [flow.missing] : []),
      ...(nothingToFile ? [] : [flow.afterwards.says]),
    ],
    receipt: receiptOf(flow, paths, forms),
    followUp: nothingToFile
      ? []
      : data.services.followUp.flatMap((f) =>
          pick([f.service], data.services.services).map((service) => ({ when: f.when, service })),
        ),
    age: path?.age ?? form?.age ?? flowAge('data', null, flow.compiledOn, today),
    compiledOn: flow.compiledOn,
  };
}
