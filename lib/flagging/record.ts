import { type Canonical, canonicalJson } from '@/lib/evidence/canonical';
import { sha256 } from '@/lib/evidence/digest';
import type { PostSnapshot } from '@/lib/platforms/platform';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import type { ArtefactRow, NewArtefact } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { itemPrefix } from './item-prefix';
import { limitsOf, limitsText } from './limits';
import { notCapturedOf } from './not-captured';

export async function artefact(
  flagId: string,
  name: string,
  kind: ArtefactRow['kind'],
  blob: Blob,
  tile: ArtefactRow['tile'] = null,
): Promise<NewArtefact> {
  return {
    id: `${flagId}/${name}`,
    flagId,
    name,
    kind,
    mime: blob.type,
    bytes: blob.size,
    sha256: await sha256(blob),
    at: new Date().toISOString(),
    tile,
    blob,
  };
}

/** JSON without `undefined`, as the database gives it back; numbers stay as they are and are checked by `canonicalJson`. */
const plain = (value: unknown): Canonical => JSON.parse(JSON.stringify(value ?? null)) as Canonical;

/** A post's text exactly as read, and the whole snapshot, as files. */
export function postFiles(flagId: string, prefix: string, post: PostSnapshot): Promise<NewArtefact[]> {
  const text = new Blob([post.text.value ?? ''], { type: 'text/plain;charset=utf-8' });
  const snapshot = new Blob([canonicalJson(plain(post))], { type: 'application/json' });
  return Promise.all([
    artefact(flagId, `${prefix}post.txt`, 'text', text),
    artefact(flagId, `${prefix}snapshot.json`, 'snapshot', snapshot),
  ]);
}

/** The files of every post of the flag. None for a withheld post. */
export async function textArtefacts(flag: FlagRow): Promise<NewArtefact[]> {
  if (!flag.snapshot) return [];
  if (flag.supplied) return suppliedWords(flag, flag.snapshot.text.value ?? '');
  const posts = [flag.snapshot, ...flag.attached.map((one) => one.snapshot)];
  return (await Promise.all(posts.map((post, item) => postFiles(flag.id, itemPrefix(item), post)))).flat();
}

/** What the next record of a flag does not show or prove, as a file beside it. Every revision has its own; earlier ones stay. */
export async function limitsArtefact(
  flag: FlagRow,
  files: readonly ArtefactRow[],
  signedBy: string | null = null,
): Promise<NewArtefact> {
  const revision = (flag.record?.revision ?? 0) + 1;
  const text = limitsText(flag, revision, limitsOf(flag, files, signedBy));
  return artefact(flag.id, `limits-${revision}.txt`, 'limits', new Blob([text], { type: 'text/plain;charset=utf-8' }));
}

/** The words of a copy that was given, as they were read from it. Nothing that a page said is among its files. */
async function suppliedWords({ id }: FlagRow, words: string): Promise<NewArtefact[]> {
  const text = new Blob([words], { type: 'text/plain;charset=utf-8' });
  return words === '' ? [] : [await artefact(id, 'supplied-words.txt', 'supplied-words', text)];
}

const checked = (check: CheckResult | null): Canonical =>
  check && {
    ruleset: check.ruleset,
    suggestions: plain(check.suggestions),
    suppressed: plain(check.suppressed),
    language: plain(check.language),
    charactersChecked: check.charactersChecked,
  };

/**
 * The record of a flag: what was captured, how, when, by whom, and the hash of every file. Written once per revision; a
 * later revision names the one before it by hash.
 *
 * @param files every file of the flag but its records. @param signedBy fingerprint of the key that will sign it.
 */
export async function makeRecord(
  flag: FlagRow,
  files: readonly ArtefactRow[],
  signedBy: string | null = null,
): Promise<{ row: NewArtefact; revision: number }> {
  const revision = (flag.record?.revision ?? 0) + 1;
  const { check, snapshot } = flag;
  const record: Canonical = {
    schema: 'flagpost-record-1',
    revision,
    previous: flag.record?.sha256 ?? null,
    flag: flag.id,
    sequence: flag.seq,
    signedBy,
    capture: flag.capture,
    platform: flag.platform,
    startedBy: flag.via,
    collector: plain(flag.collector),
    designatedBy: plain(flag.designation),
    vaultLocked: plain(flag.locked),
    clock: {
      clicked: plain(flag.clicked),
      kept: plain(flag.kept),
      recorded: new Date().toISOString(),
      platform: plain(flag.platformClock),
    },
    browser: plain(flag.browser),
    extension: flag.extensionVersion,
    supplied: plain(flag.supplied),
    page: flag.supplied
      ? null
      : {
          addressByTab: flag.tabAddress,
          title: flag.tabTitle,
          view: plain(flag.view),
          zoom: flag.zoom,
          buttonSeen: flag.buttonVisible,
          changes: plain(flag.pageChanges),
        },
    safety: plain(flag.safety),
    post: snapshot ? plain(snapshot) : null,
    actions: plain(flag.actions),
    keptWithIt: flag.attached.map(({ as, snapshot, picture, faults, check }) => ({
      as,
      post: plain(snapshot),
      picture: plain(picture),
      faults: plain(faults),
      check: checked(check),
    })),
    withheld: plain(flag.stub),
    purged: plain(flag.purged),
    picture: plain(flag.picture),
    faults: plain(flag.faults),
    pageSources: plain(flag.sources),
    mediaFiles: plain(flag.mediaFiles),
    policy: plain(flag.policy),
    // Records of an installation with one school are as they always were.
    ...(flag.schoolId !== null && { school: flag.schoolId }),
    ...(flag.formerSchools.length > 0 && { formerSchools: plain(flag.formerSchools) }),
    check: checked(check),
    furtherChecks: flag.furtherChecks.map((one) => ({
      text: one.text,
      readWith: one.readWith,
      check: checked(one),
    })),
    // Made after the capture and logged each by itself; a later revision tells those made until then.
    attention: plain(flag.attention),
    urgent: plain(flag.triage),
    viewingAgreed: plain(flag.viewingSignOffs),
    decisions: plain(flag.decisions),
    secondOpinions: plain(flag.secondOpinions),
    secondLooks: plain(flag.secondLooks),
    files: files
      .filter((f) => f.kind !== 'record')
      .map((f) => ({ name: f.name, kind: f.kind, bytes: f.bytes, sha256: f.sha256, at: f.at, tile: plain(f.tile) })),
    notCaptured: notCapturedOf(flag, signedBy),
  };
  const blob = new Blob([canonicalJson(record)], { type: 'application/json' });
  return { row: await artefact(flag.id, `record-${revision}.json`, 'record', blob), revision };
}
