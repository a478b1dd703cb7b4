import { toBase64 } from '@/lib/base64';
import { CONCERNS } from '@/lib/concerns';
import { PLATFORMS, type PlatformId, type PostKind } from '@/lib/platforms/platform';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { type Decision, OUTCOMES } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { listingOf } from '@/lib/store/listing';
import { dataKey, type Sealer, seal } from '@/lib/store/vault/seal';
import type { ExtensionPage } from '@/tests/browser/stored';
import { keysIn } from '@/tests/browser/vault';
import { flagRow } from '@/tests/fixtures/flag-row';

const DAY_MS = 86_400_000;
/** Rows sent to the page and written at once. */
const BATCH = 500;

const FIRST = [
  'Dilys',
  'Owain',
  'Kerry',
  'Baz',
  'Stacey',
  'Rhian',
  'Gethin',
  'Priya',
  'Tomos',
  'Aoife',
  'Lowri',
  'Zainab',
];
const LAST = [
  'Wyn',
  'Crookhame',
  'Dunmallet',
  'Glaslyn',
  'Fernsby',
  'Okonjo-Hale',
  'Penhallick',
  'Ŵynne',
  'Skerritt',
  'Ashgrove',
];
const OPENERS = [
  'Honestly fuming about Marlbrook Primary again.',
  'Anyone else had enough of the new head?',
  'So my lad comes home in tears AGAIN 😡',
  'Diolch i bawb a ddaeth i’r ffair haf.',
  'To the person who parked across the school gate this morning:',
  'Just had another letter about attendance.',
  'This is what they call safeguarding is it',
  'Ysgol ardderchog, ond mae’r maes parcio yn beryglus.',
  'المدرسة لم ترد على رسالتي منذ أسبوع.',
  'Jestem bardzo rozczarowana odpowiedzią szkoły.',
];
const MIDDLES = [
  'Mrs Thornbury-Vale never answers the phone and when she does she talks to you like dirt.',
  'The teacher in Year 4 shouted at the whole class for something one kid did.',
  'Three weeks now and not one word from the office, it is a joke.',
  'They put photos of our kids on the page without asking and will not take them down.',
  'If I see that caretaker near the gate again I will not be responsible for what happens.',
  'Everyone knows what that family is like and the school does nothing.',
  'I have screenshots of everything and I will be sharing them.',
  'The dinners are cold, the toilets are filthy and the head drives a new car, funny that.',
  'Nobody told us the trip was cancelled until we were stood in the rain.',
  'She has been made up to deputy after eighteen months, it is who you know.',
];
const CLOSERS = [
  'Share if you agree.',
  'Rant over.',
  'Who is coming with me on Monday',
  '#marlbrook',
  'Thanks for reading x',
  '🙃🙃',
];
const RARE = [
  'minibus',
  'harvest',
  'lanyard',
  'solicitor',
  'trampoline',
  'allotment',
  'recorder',
  'ukulele',
  'governors',
  'fête',
];

/** A small generator with a seed: every run makes the same rows. */
function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  return { below, pick };
}

const KIND_CHOICES: readonly PostKind[] = ['post', 'post', 'comment', 'comment', 'reply', 'quote', 'reel'];

const ADDRESSES: Record<PlatformId, (handle: string, id: string) => string> = {
  facebook: (handle, id) => `https://www.facebook.com/${handle}/posts/${id}`,
  instagram: (_handle, id) => `https://www.instagram.com/p/${id.slice(-11)}/`,
  x: (handle, id) => `https://x.com/${handle}/status/${id}`,
};

/**
 * A made-up flag. Rows of the same `seq` are always equal; `newestMs` is the moment of the last one, each earlier one lies
 * about four hours before the next.
 */
export function seededFlag(seq: number, count: number, newestMs: number): FlagRow {
  const { below, pick } = dice(seq * 2_654_435_761);
  const name = `${pick(FIRST)} ${pick(LAST)}`;
  const long = seq % 200 === 0;
  const middles = Array.from({ length: long ? 60 : 1 + below(4) }, () => pick(MIDDLES));
  const text = [pick(OPENERS), ...middles, below(10) === 0 ? `And the ${pick(RARE)}.` : '', pick(CLOSERS)].join(' ');
  const platform = pick(PLATFORMS);
  const id = String(1_700_000_000_000_000_000n + BigInt(seq) * 7_919n);
  const handle = `${name.split(' ')[0]?.toLowerCase()}${below(900)}`;
  const row = flagRow({ seq, flagId: uuidOf(seq), id, text, author: name, handle });
  const createdAtMs = newestMs - (count - seq) * (DAY_MS / 6) - below(3_600_000);
  const concern = pick(CONCERNS);
  const person = { name: 'Sam Fielding', role: 'Deputy head' };
  const at = new Date(createdAtMs + 3_600_000).toISOString();
  const outcome = pick(OUTCOMES);
  const decision: Decision = {
    at,
    by: person,
    outcome,
    concern: outcome === 'no-action' ? null : concern,
    categoryId: null,
    clauseRef: null,
    asSuggested: true,
    note: 'Read twice and spoken about with the head.',
    onCheck: null,
  };
  const decided = below(10) < 7;
  const reported = decided && outcome === 'breaches-policy' && below(2) === 0;
  const partly = below(12);
  return {
    ...row,
    createdAtMs,
    platform,
    snapshot: row.snapshot && {
      ...row.snapshot,
      platform,
      kind: pick(KIND_CHOICES),
      key: `${platform}:post:${id}`,
      permalink: { value: ADDRESSES[platform](handle, id), strategy: 'seed', rank: 0 },
    },
    capture: partly === 0 ? 'text-only' : partly === 1 ? 'interrupted' : 'complete',
    picture:
      partly > 1
        ? { tiles: 2, parts: 1, width: 600, height: 900, devicePixelRatio: '1', from: at, to: at, faults: [] }
        : null,
    check: {
      ruleset: 'seed',
      language: { declared: 'en', checked: true, note: null },
      suggestions: [
        {
          concern,
          strand: null,
          sense: null,
          strength: below(2) === 0 ? 'strong' : 'possible',
          score: 500 + below(400),
          policy: null,
          evidence: [{ start: 0, end: Math.min(20, text.length), reason: 'seeded' }],
          against: [],
          suppressedBy: null,
          caution: null,
        },
      ],
      suppressed: [],
      charactersChecked: text.length,
    },
    decisions: decided ? [decision] : [],
    reports: reported ? [{ at, by: person, filedAt: at, reference: `REF-${seq}`, filedBy: person.name }] : [],
  };
}

const uuidOf = (seq: number) => `5eed0000-0000-4000-8000-${String(seq).padStart(12, '0')}`;

/**
 * Fills the register with made-up flags, past the extension's own code: 10,000 take a few seconds. Lines are made by the
 * extension's own rule, so that the register reads what it would have written.
 *
 * @param page any page of the extension that has opened the database once; reload it afterwards, it is not told.
 * @param newestMs the moment of the newest flag.
 */
export async function seedRegister(page: ExtensionPage, count: number, newestMs = Date.now()): Promise<void> {
  const keys = await keysIn(page);
  const key = keys && (await dataKey(new Uint8Array(keys.data)));
  const sealer: Sealer = key ? { form: 'vault', key } : { form: 'clear' };
  const sealed = async (place: string, value: object) =>
    toBase64(await seal(sealer, place, new TextEncoder().encode(JSON.stringify(value))));
  for (let from = 1; from <= count; from += BATCH) {
    const flags = Array.from({ length: Math.min(BATCH, count - from + 1) }, (_, i) =>
      seededFlag(from + i, count, newestMs),
    );
    const rows = await Promise.all(
      flags.map(async ({ seq, ...flag }) => {
        const { id, createdAtMs, capture } = flag;
        const { seq: _, ...line } = listingOf({ ...flag, seq });
        const [whole, short] = await Promise.all([sealed(`flags/${id}`, flag), sealed(`listing/${id}`, line)]);
        return { about: { seq, id, createdAtMs }, capture, whole, short };
      }),
    );
    // As one text: the browser's remote protocol is slow with objects of many parts.
    await page.evaluate(async (text) => {
      const batch: typeof rows = JSON.parse(text);
      const bytes = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('flagpost');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const writing = database.transaction(['flags', 'listing'], 'readwrite', { durability: 'relaxed' });
      for (const { about, capture, whole, short } of batch) {
        writing.objectStore('flags').put({ ...about, capture, change: 0, sealed: bytes(whole) });
        writing.objectStore('listing').put({ ...about, sealed: bytes(short) });
      }
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
      database.close();
    }, JSON.stringify(rows));
  }
}

/** Files that a flag has when it was captured with its picture: names and about as many bytes as most have. */
const FILES: readonly Pick<ArtefactRow, 'name' | 'kind' | 'mime' | 'bytes'>[] = [
  { name: 'post.txt', kind: 'text', mime: 'text/plain', bytes: 400 },
  { name: 'snapshot.json', kind: 'snapshot', mime: 'application/json', bytes: 4_000 },
  { name: 'screenshot-01.png', kind: 'screenshot', mime: 'image/png', bytes: 400_000 },
  { name: 'tile-01.png', kind: 'tile', mime: 'image/png', bytes: 200_000 },
  { name: 'tile-02.png', kind: 'tile', mime: 'image/png', bytes: 200_000 },
  { name: 'source.html', kind: 'source', mime: 'text/html', bytes: 90_000 },
  { name: 'record-1.json', kind: 'record', mime: 'application/json', bytes: 9_000 },
];

/**
 * Gives the flags that `seedRegister` has made their files, past the extension's own code: what is known of each, with a body that is
 * empty. For what lists files and never reads them.
 */
export async function seedFiles(page: ExtensionPage, count: number): Promise<void> {
  const keys = await keysIn(page);
  const key = keys && (await dataKey(new Uint8Array(keys.data)));
  const sealer: Sealer = key ? { form: 'vault', key } : { form: 'clear' };
  const at = '2026-11-20T08:00:00.000Z';
  for (let from = 1; from <= count; from += BATCH) {
    const seqs = Array.from({ length: Math.min(BATCH, count - from + 1) }, (_, i) => from + i);
    const files = seqs.flatMap((seq) =>
      FILES.map((file): ArtefactRow => {
        const flagId = uuidOf(seq);
        return { id: `${flagId}/${file.name}`, flagId, ...file, sha256: '0'.repeat(64), at, tile: null };
      }),
    );
    const rows = await Promise.all(
      files.map(async (file) => {
        const bytes = new TextEncoder().encode(JSON.stringify(file));
        return {
          id: file.id,
          flagId: file.flagId,
          sealed: toBase64(await seal(sealer, `artefacts/${file.id}`, bytes)),
        };
      }),
    );
    await page.evaluate(async (text) => {
      const batch: typeof rows = JSON.parse(text);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('flagpost');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const writing = database.transaction('artefacts', 'readwrite', { durability: 'relaxed' });
      for (const { id, flagId, sealed } of batch)
        writing
          .objectStore('artefacts')
          .put({ id, flagId, body: new Blob(), sealed: Uint8Array.from(atob(sealed), (c) => c.charCodeAt(0)) });
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
      database.close();
    }, JSON.stringify(rows));
  }
}
