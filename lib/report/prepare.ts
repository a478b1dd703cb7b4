import type { PostKind } from '@/lib/platforms/platform';
import { draftFor } from './draft';
import type { ReportCard, ReportForm, ReportInput, ReportPath, ReportPathStep, Service, Surface } from './flow';
import { flowAge } from './flow-age';
import { flowData } from './flow-data';
import type { ConcernRouting, FlowData, FlowForm, PlatformFlow, Route } from './flow-schema';
import { KINDS_WITHOUT_OWN_FLOW, nodesAlong, resolveSurface, surfaceOfKind, weakest } from './flow-tree';
import { handOverNote } from './hand-over';

/** Until a solicitor has read the law sentences, none of them is shown without this. */
const LAW_NOTICE = 'Information only, not legal advice, and not checked by a lawyer.';

const joined = (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' ') || null;

function preparePath(flow: PlatformFlow, route: Route, kind: PostKind, today: string): ReportPath {
  const wanted: Surface = route.on === 'flagged' ? surfaceOfKind(kind) : route.on;
  const { surface, asked, menu, tree, grade, assumed } = resolveSurface(flow, wanted);
  const rows = nodesAlong(tree, route.labels);
  if (!rows || !menu.menu)
    throw new Error(`flows/${flow.platform}.json: no "${route.labels.join(' → ')}" under a ${wanted}`);
  const noOwnFlow = route.on === 'flagged' && KINDS_WITHOUT_OWN_FLOW.includes(kind);
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
  const filers = route.filers ?? rows.findLast((row) => row.filers)?.filers ?? asked.filers;
  return {
    steps,
    surface,
    seenOn: asked.seenOn,
    precision: asked.precision,
    age: flowAge('labels', asked.seenOn, flow.compiledOn, today),
    grade: weakest([grade, ...rows.map((row) => row.grade ?? 'O')]),
    assumed: assumed || noOwnFlow,
    filers,
    endButtons: flow.endButtons,
    note: joined([
      noOwnFlow && `The menu of a ${kind} was not seen. These are the steps for a post.`,
      asked.note,
      menu !== asked && menu.note,
      ...rows.map((row) => row.note),
      entry.older && `Older versions say '${entry.older.item}'.`,
    ]),
  };
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
function cardSurface(paths: ReportPath[], kind: PostKind, flow: PlatformFlow): ReportCard['surface'] {
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

  const paths = part.paths.map((route) => preparePath(flow, route, kind, today));
  const offered = pick(part.forms, flow.forms);
  const forms = offered.map((form) => prepareForm(flow, form, today));
  const texts = offered.flatMap((form) => draftFor(form, concern.draft, kind, facts) ?? []);
  const nothingToFile = paths.length + forms.length === 0;
  const services: Service[] = pick(concern.services, data.services.services);
  const plan = part.handOver === undefined ? concern.handOver : part.handOver;
  const [path] = paths;
  const [form] = forms;

  return {
    platform,
    concern: input.concern,
    surface: cardSurface(paths, kind, flow),
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
    whoMayFile: part.whoMayFile,
    reportNow: concern.reporting.when === 'now',
    reporting: concern.reporting.when,
    reportingBecause: concern.reporting.because,
    paths,
    forms,
    policeForms: pick(part.policeForms, flow.forms).map((f) => prepareForm(flow, f, today)),
    textToCopy: texts[0]?.text ?? null,
    texts,
    warning: part.verdict === 'unlikely' || part.verdict === 'no-category' ? flow.warnings[part.verdict] : null,
    handOver: handOverNote(plan, flow.displayName, kind, facts, paths, forms),
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
