import { withholds } from '@/lib/capture/gate';
import { readClock } from '@/lib/clock';
import type { CreateFlag } from '@/lib/messages/protocol';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Installation } from './installation';

/** The first stored form of a flag: everything that the page told, before any picture. */
export function draftOf(
  request: CreateFlag,
  tab: { url?: string; title?: string },
  installation: Installation,
  worker: string,
): Omit<FlagRow, 'seq'> {
  const kept = readClock();
  // Belt and braces: a request that withholds and still carries a post keeps none of it.
  const post = request.keep === 'post' && !withholds(request.safety) ? request.snapshot : null;
  const attached = request.keep === 'post' && post ? request.attached : [];
  const stub = request.keep === 'stub' ? request.stub : null;
  if (!post && !stub) throw new Error('A post that may not be kept came with its content; nothing was stored.');
  return {
    id: request.flagId,
    createdAtMs: Date.parse(kept.utc),
    platform: (post ?? stub)?.platform ?? 'x',
    capture: 'draft',
    step: 'drafted',
    worker,
    via: request.via,
    attached: attached.map((one) => ({ ...one, picture: null, faults: [], check: null })),
    // Labels are the site's words on controls of the post; a withheld flag keeps none.
    actions: request.keep === 'post' && post ? request.actions : [],
    snapshot: post,
    stub,
    supplied: null,
    safety: request.safety,
    tabAddress: tab.url ?? null,
    // A title can quote the post; a withheld flag keeps none.
    tabTitle: post ? (tab.title ?? null) : null,
    pageId: request.pageId,
    view: request.view,
    zoom: null,
    buttonVisible: request.buttonVisible,
    browser: installation.browser,
    extensionVersion: installation.extensionVersion,
    clicked: request.clicked,
    kept,
    // Until the page has answered.
    platformClock: { state: 'not-compared', why: (post ?? stub)?.platform === 'web' ? 'other-site' : 'in-time' },
    collector: installation.person,
    designation: installation.designation,
    locked: installation.locked ? { opened: null } : null,
    policy: installation.policy,
    faults: [],
    pageChanges: [],
    picture: null,
    sources: [],
    mediaFiles: [],
    check: null,
    furtherChecks: [],
    secondOpinions: [],
    secondLooks: [],
    record: null,
    decisions: [],
    notes: [],
    reports: [],
    hold: null,
    keptUntil: null,
    purged: null,
    schoolId: installation.school?.id ?? null,
    formerSchools: [],
    attention: null,
    triage: null,
    viewingSignOffs: [],
    reportAnswers: [],
    labelNotes: [],
    moderation: [],
    lookAgainOn: null,
  };
}
