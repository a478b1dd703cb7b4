import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import { rootsFile } from '@/tests/fixtures/bag';
import { bagsOnDisk } from '@/tests/fixtures/bag-on-disk';
import { bagSource } from '@/tests/fixtures/bag-source';
import { TAMPERINGS, tampered } from '@/tests/fixtures/bag-tamperings';

const bags = bagsOnDisk();
afterAll(bags.remove);

/** What a stranger types in the folder of a bundle, with nothing of ours. */
const BY_HAND = `
set -e
sha256sum -c --quiet --strict manifest-sha256.txt
sha256sum -c --quiet --strict tagmanifest-sha256.txt
test "$(find data -type f | wc -l)" = "$(sed -n 's/^Payload-Oxum: [0-9]*\\.//p' bag-info.txt)"
test "$(find data -type f -exec cat {} + | wc -c)" = "$(sed -n 's/^Payload-Oxum: \\([0-9]*\\)\\..*/\\1/p' bag-info.txt)"
openssl dgst -sha256 -verify signatures/public-key.pem -signature signatures/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt
test "$(openssl pkey -pubin -in signatures/public-key.pem -outform DER | sha256sum | cut -c1-64)" = "$1"
openssl dgst -sha256 -verify signatures/public-key.pem -signature data/items/0001/record.json.sig data/items/0001/record.json
openssl ts -verify -digest "$(sed -n '2s/.*"sha256":"\\([0-9a-f]*\\)".*/\\1/p' data/custody-log.jsonl)" -in data/custody-2.tsr -CAfile signatures/tsa-ca.pem
`;
const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;
const byHand = (folder: string) =>
  spawnSync('bash', ['-c', BY_HAND, 'bash', bags.key.fingerprint], { cwd: folder, encoding: 'utf8' });

describe.skipIf(!['bash', 'sha256sum', 'openssl'].every(isThere))('what a stranger finds by hand', () => {
  it('agrees on a bundle that nobody touched', async () => {
    const { status, stderr } = byHand(bags.folder('good'));
    expect(stderr.replace(/^Using configuration.*\n/gm, '')).not.toMatch(/error|FAILED/i);
    expect(status).toBe(0);
  });

  const done = TAMPERINGS.filter(
    ({ lists, finds }) =>
      (lists === 'left' && /^(file-(changed|missing|renamed)|oxum|signature-bad)/.test(finds)) || lists === 'listed',
  );

  it.each(done.map((one) => [one.name, one] as const))(
    'agrees that a bundle does not hold after %s',
    async (name, one) => {
      const files = tampered(one, bags.made, bags.key);
      expect(byHand(bags.folder(name.replace(/\W+/g, '-'), files)).status).not.toBe(0);
      const told = { fingerprint: bags.key.fingerprint, roots: new Uint8Array(rootsFile()) };
      expect((await checkBag(bagSource(files), told)).verdict).toBe('broken');
    },
    20_000,
  );
});
