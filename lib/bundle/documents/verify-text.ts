import type { BundleFacts } from '@/lib/bundle/facts';
import { spokenFingerprint } from '@/lib/evidence/sign';

const CHAIN = String.raw`p=$(printf '%064d' 0); n=0
while IFS= read -r l; do n=$((n+1)); case "$l" in
  '{"seq":'$n',"sha256":"'*'","withheld":true}') p=$(printf '%s' "$l" | sed 's/.*"sha256":"\([0-9a-f]*\)".*/\1/') ;;
  *'"prev":"'$p'","seq":'$n','*) p=$(printf '%s' "$l" | sha256sum | cut -c1-64) ;;
  *) echo "BROKEN at line $n"; break ;;
esac; done < data/custody-log.jsonl; echo "$n lines, last hash $p"`;

/** The part of the check that needs a key, or what to say where there is none. */
function signatures({ key }: BundleFacts): string[] {
  if (!key)
    return [
      '3. SIGNATURE: THERE IS NONE. This bundle is UNSIGNED. The checksums guard against accidents only: whoever changed a file could',
      '   have made them anew.',
    ];
  return [
    '3. Signature of the whole bundle ("Verified OK"):',
    'openssl dgst -sha256 -verify signatures/public-key.pem -signature signatures/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt',
    '',
    '4. Fingerprint of the key. Compare it with the one that the school has written down elsewhere, not with this file:',
    'openssl pkey -pubin -in signatures/public-key.pem -outform DER | sha256sum',
    `   expected: ${spokenFingerprint(key.fingerprint)}`,
    '',
    '5. Signature of the record of one item, made when it was kept (same for 0002 ...). A record that was signed with another key',
    '   has its public half in signatures too:',
    'openssl dgst -sha256 -verify signatures/public-key.pem -signature data/items/0001/record.json.sig data/items/0001/record.json',
  ];
}

/** `VERIFY.txt`: commands that need nothing of ours. */
export function verifyText(facts: BundleFacts): string {
  const { id, key } = facts;
  const zip = key ? id : `${id}-UNSIGNED`;
  return `${[
    `How to check ${id}`,
    '',
    'Type these yourself, in a terminal, in the folder of the bundle. verify/verify.sh and verify/verify.ps1 do most of it, and',
    'verify/verify.html does it in a browser; but they came with the bundle, so they prove less than commands of your own.',
    '',
    'Unpack (an encrypted one first, with 7-Zip; the passphrase comes separately):',
    `7z x ${id}-encrypted.zip`,
    `7z x ${zip}.zip`,
    `cd ${id}`,
    '',
    '1. Every file against its checksum (no line but OK):',
    'sha256sum -c --quiet manifest-sha256.txt && sha256sum -c tagmanifest-sha256.txt',
    '   Mac: shasum -a 256 -c manifest-sha256.txt     Windows, one file: certutil -hashfile FILE SHA256',
    '',
    '2. No file more than are listed (the number after the dot in Payload-Oxum of bag-info.txt):',
    'find data -type f | wc -l',
    '',
    ...signatures(facts),
    '',
    '6. Custody log: every line holds the hash of the line before. Of a withheld line only its hash is given; that it is the right',
    '   one shows in the line after it. Whether the line before a withheld one was changed only checksums and signature tell:',
    CHAIN,
    ...(facts.colleagues
      ? [
          '   The same for each file of data/colleague-logs: what it prints last is in our line that takes an item over.',
        ]
      : []),
    '',
    '7. Trusted timestamps, where there is a data/custody-N.tsr: of line N of the log, and so of everything before it. Put the number',
    '   of the line for N, and the hash that the first command prints for HASH:',
    "sed -n 'Np' data/custody-log.jsonl | tr -d '\\n' | sha256sum",
    'openssl ts -verify -digest HASH -in data/custody-N.tsr -CAfile signatures/tsa-ca.pem',
    'openssl ts -reply -in data/custody-N.tsr -text',
    '   One of the whole bundle, where somebody adds it to signatures later:',
    'openssl ts -verify -data tagmanifest-sha256.txt -in signatures/tagmanifest-sha256.txt.tsr -CAfile signatures/tsa-ca.pem',
    '   Where the certificate has expired since: add  -attime SECONDS  with the time of the stamp in Unix seconds. A stamp shows that',
    '   the line or file existed by then. The root certificate should come from the authority itself.',
    '',
    'Checksums alone guard against accidents. The signature guards against changes only if the fingerprint is known from elsewhere.',
  ].join('\n')}\n`;
}
