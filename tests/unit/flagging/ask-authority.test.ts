import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '@/lib/base64';
import { sha256 } from '@/lib/evidence/digest';
import { readRoots } from '@/lib/evidence/roots';
import { askAuthority } from '@/lib/flagging/ask-authority';
import { type Behaviour, type RunningAuthority, readQuery, startAuthority } from '@/tests/fixtures/timestamps/server';

let server: RunningAuthority;
let authority: { address: string; roots: string[] };
const hex = await sha256('the last line of a log');
const HASH = new Uint8Array(Buffer.from(hex, 'hex'));

beforeAll(async () => {
  server = await startAuthority();
  const file = readRoots(new Uint8Array(readFileSync(server.rootFile)));
  if (!file.ok) throw new Error(file.fault);
  authority = { address: server.address, roots: file.roots.map(({ bytes }) => toBase64(bytes)) };
}, 60_000);
afterAll(() => server.close());

const ask = (behaviour: Behaviour, timeoutMs?: number) => {
  server.behave(behaviour);
  return askAuthority(authority, HASH, timeoutMs);
};

describe('an authority that is asked for a time', () => {
  it('gives one that OpenSSL accepts for the hash, with how far the device’s clock is off', async () => {
    const answer = await ask('good');
    if (answer.outcome !== 'granted') throw new Error(JSON.stringify(answer));
    expect(server.accepts(answer.answer, hex)).toBe(true);
    expect(server.accepts(answer.answer, hex.replace(/^../, '00'))).toBe(false);
    // Both clocks are the same one here: what is left are the whole seconds of the answer.
    expect(Math.abs(answer.differenceMs ?? Number.NaN)).toBeLessThan(5_000);
    expect(answer.timestamp.authority).toBe('Practice time time');
  });

  it('is told the hash and a number that nobody can guess, and nothing else', async () => {
    await ask('good');
    await ask('good');
    const [one, other] = server.queries.slice(-2);
    if (!one || !other) throw new Error('not asked');
    expect(readQuery(one.query).hash).toEqual(HASH);
    expect(readQuery(one.query).nonce).toHaveLength(16);
    expect(readQuery(one.query).nonce).not.toEqual(readQuery(other.query).nonce);
    expect(one.query).toHaveLength(77);
    expect(one.headers['content-type']).toBe('application/timestamp-query');
    expect(Object.keys(one.headers)).not.toContain('cookie');
    expect(Object.keys(one.headers)).not.toContain('referer');
  });

  it.each<[Behaviour, string]>([
    ['other-root', 'untrusted'],
    ['server-certificate', 'unsuitable-certificate'],
    ['after-its-end', 'certificate-not-valid-then'],
    ['wrong-nonce', 'other-nonce'],
    ['wrong-hash', 'other-data'],
    ['truncated', 'not-der'],
  ])('is refused where its answer is %s, and the answer is kept', async (behaviour, fault) => {
    const answer = await ask(behaviour);
    expect(answer).toMatchObject({ outcome: 'refused', fault });
    if (answer.outcome === 'refused') expect(answer.answer.length).toBeGreaterThan(500);
  });

  it('is told by name to lead to another root', async () => {
    expect(await ask('other-root')).toMatchObject({
      outcome: 'refused',
      why: 'It leads to “Another practice root”, which is none of the roots that are trusted.',
    });
  });

  it('is not read beyond 64 KB, and of so long an answer nothing is kept', async () => {
    const answer = await ask('huge');
    expect(answer).toMatchObject({ outcome: 'refused', fault: 'too-large' });
    if (answer.outcome === 'refused') expect(answer.answer).toHaveLength(0);
  });

  it.each<[Behaviour, string, string]>([
    ['status-500', 'status', '500'],
    ['html', 'not-a-reply', 'text/html'],
    ['redirects', 'no-answer', ''],
    ['hangs-up', 'no-answer', ''],
  ])('counts as silent where it %s', async (behaviour, what, why) => {
    const answer = await ask(behaviour);
    expect(answer).toMatchObject({ outcome: 'unanswered', what });
    if (answer.outcome === 'unanswered') expect(answer.why).toContain(why);
  });

  it('is not waited for beyond its time', async () => {
    expect(await ask('slow', 200)).toMatchObject({ outcome: 'unanswered', what: 'too-slow' });
  });

  it('that tells another time is believed, and the difference is told', async () => {
    const answer = await ask('hours-ahead');
    if (answer.outcome !== 'granted') throw new Error(JSON.stringify(answer));
    expect(Math.round((answer.differenceMs ?? 0) / 3_600_000)).toBe(-3);
  });

  it('tells no difference where the device’s clock was set while it answered', async () => {
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', async (...args: Parameters<typeof fetch>) => {
      const answer = await real(...args);
      const now = Date.now();
      vi.useFakeTimers({ toFake: ['Date'], now: now - 3_600_000 });
      return answer;
    });
    const answer = await ask('good');
    vi.useRealTimers();
    vi.unstubAllGlobals();
    expect(answer).toMatchObject({ outcome: 'granted', differenceMs: null });
  });
});
