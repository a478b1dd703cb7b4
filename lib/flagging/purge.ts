import { NOTHING_TOLD } from '@/lib/evidence/received/supplied';
import type { WithheldStub } from '@/lib/messages/protocol';
import type { FlagRow } from '@/lib/store/flag-row';
import { change, flagById } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { itemPrefix } from './item-prefix';
import { makeRecord } from './record';
import { keyToSign, signatureOf } from './signature';

function stubOf({ stub, snapshot, attached, platform, tabAddress }: FlagRow): WithheldStub {
  if (stub) return stub;
  // The picture may be that of a post kept with it: its address is needed as well.
  const beside = attached.flatMap(({ snapshot: post }, i) => {
    const address = post.permalink.value;
    return address === null ? [] : [[`${itemPrefix(i + 1)}address`, address]];
  });
  return {
    platform,
    openedAddress: snapshot?.openedAddress ?? tabAddress ?? '',
    permalink: snapshot?.permalink.value ?? null,
    id: snapshot?.id.value ?? null,
    ids: { ...snapshot?.ids, ...Object.fromEntries(beside) },
  };
}

/**
 * The flag as the safety question would have kept it: address, numbers, time and who asked. Written out in full, so that whoever
 * adds something to a flag has to say here whether it could show or tell of the picture.
 */
export function withheldAfterwards(flag: FlagRow, purged: NonNullable<FlagRow['purged']>): FlagRow {
  return {
    seq: flag.seq,
    id: flag.id,
    createdAtMs: flag.createdAtMs,
    platform: flag.platform,
    capture: 'withheld',
    step: 'recorded',
    worker: null,
    via: flag.via,
    attached: [],
    actions: [],
    snapshot: null,
    stub: stubOf(flag),
    // Who gave it and when; not what was told of it, nor the names of its files.
    supplied: flag.supplied && { ...flag.supplied, told: NOTHING_TOLD, files: [] },
    // What was answered then stays as it was answered.
    safety: flag.safety,
    tabAddress: flag.tabAddress,
    tabTitle: null,
    pageId: flag.pageId,
    view: flag.view,
    zoom: flag.zoom,
    buttonVisible: flag.buttonVisible,
    browser: flag.browser,
    extensionVersion: flag.extensionVersion,
    clicked: flag.clicked,
    kept: flag.kept,
    platformClock: flag.platformClock,
    collector: flag.collector,
    designation: flag.designation ?? null,
    locked: flag.locked,
    policy: flag.policy,
    faults: [],
    pageChanges: [],
    picture: null,
    sources: [],
    mediaFiles: [],
    secondLooks: [],
    check: null,
    furtherChecks: [],
    secondOpinions: [],
    record: flag.record,
    // Their words may describe it.
    decisions: [],
    notes: [],
    reports: flag.reports,
    hold: flag.hold,
    keptUntil: flag.keptUntil,
    purged,
    schoolId: flag.schoolId,
    formerSchools: flag.formerSchools.map((one) => ({ ...one, suggested: [] })),
    attention: flag.attention,
    // Whom it was told to has to be known, above all now.
    triage: flag.triage,
    viewingSignOffs: flag.viewingSignOffs,
    reportAnswers: [],
    labelNotes: flag.labelNotes,
    moderation: [],
    lookAgainOn: null,
  };
}

/** A capture can end while its flag is being purged. */
const ATTEMPTS = 3;

/**
 * Removes everything of a flag that shows or tells of a picture which should never have been kept, also under legal hold. Leaves a
 * withheld flag with a record that says so. There is no way back.
 */
export async function purge(id: string, by: Person): Promise<void> {
  const purged = { at: new Date().toISOString(), by };
  for (let attempt = 1; ; attempt += 1) {
    const flag = await flagById(id);
    if (!flag) throw new Error(`No flag ${id}.`);
    const key = await keyToSign();
    const { row, revision } = await makeRecord(withheldAfterwards(flag, purged), [], key?.fingerprint);
    const signature = key && (await signatureOf(key, row.blob));
    const record = { revision, sha256: row.sha256, at: row.at, signature };
    const detail = {
      record: row.sha256,
      revision,
      before: flag.record?.sha256 ?? null,
      held: flag.hold !== null,
      signature: signature?.der ?? null,
      key: signature?.key ?? null,
    };
    try {
      await change(id, (now) => ({ ...withheldAfterwards(now, purged), record }), {
        files: [row],
        emptied: true,
        entry: { at: row.at, flagId: id, act: 'purged', who: by, detail },
      });
      return;
    } catch (error) {
      const newer = (await flagById(id))?.record?.sha256 !== flag.record?.sha256;
      if (!newer || attempt === ATTEMPTS) throw error;
    }
  }
}
