import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '@/lib/base64';
import { accessTo, authorityAddress } from '@/lib/evidence/authorities';
import { DerReader, TAG } from '@/lib/evidence/der';
import { certificatePem, readRoots } from '@/lib/evidence/roots';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'timestamps');
const file = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const bytes = (text: string) => new TextEncoder().encode(text);
const pem = (name: string) => certificatePem(toBase64(file(name)));
const outcome = (data: Uint8Array<ArrayBuffer>) => {
  const result = readRoots(data);
  return result.ok ? result.roots.map(({ commonName }) => commonName) : result.fault;
};

/** The certificate of a signer, as it lies in an answer. */
function signerOf(name: string): Uint8Array<ArrayBuffer> {
  const reader = new DerReader(file(name));
  const token = reader.open(reader.whole(), TAG.sequence)[1];
  const content = reader.open(reader.open(token, TAG.sequence)[1], TAG.context)[0];
  const listed = reader.open(content, TAG.sequence)[3];
  const [first] = reader.open(listed, TAG.context);
  return reader.raw(reader.need(first, TAG.sequence));
}

describe('a file of root certificates', () => {
  it('is read as PEM, several in one, with words around them, and as DER', () => {
    expect(outcome(file('root.der'))).toEqual(['Practice root']);
    expect(outcome(bytes(pem('root.der')))).toEqual(['Practice root']);
    const both = `Bag attributes\r\n${pem('root.der').replaceAll('\n', '\r\n')}\n${pem('other-root.der')}`;
    expect(outcome(bytes(both))).toEqual(['Practice root', 'Another practice root']);
  });

  it('is refused where a certificate in it is none of an authority', () => {
    const signer = signerOf('p256.tsr');
    expect(outcome(signer)).toBe('not-an-authority');
    expect(outcome(bytes(pem('root.der') + certificatePem(toBase64(signer))))).toBe('not-an-authority');
  });

  it.each([
    ['nothing', bytes(''), 'no-certificate'],
    ['a web page', bytes('<html>root.pem</html>'), 'no-certificate'],
    ['a cut certificate', file('root.der').slice(0, 200), 'no-certificate'],
    ['broken base64', bytes('-----BEGIN CERTIFICATE-----\nAAAAA\n-----END CERTIFICATE-----'), 'no-certificate'],
    ['a private key beside it', bytes(`${pem('root.der')}-----BEGIN PRIVATE KEY-----\nAA==`), 'private-key'],
    ['more than 64 KB', new Uint8Array(65_537), 'too-large'],
    ['eleven of them', bytes(pem('root.der').repeat(11)), 'too-many'],
  ])('is refused where it is %s', (_, data, fault) => expect(outcome(data)).toBe(fault));

  it('is never more than refused, whatever it holds', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (data) => !readRoots(new Uint8Array(data)).ok));
  });
});

describe('the address of an authority', () => {
  it.each([
    ['https://freetsa.org/tsr', 'https://freetsa.org/tsr', 'https://freetsa.org/*'],
    [' http://time.thornbeck.example:8318 ', 'http://time.thornbeck.example:8318/', 'http://time.thornbeck.example/*'],
  ])('%s is taken, and asks for access to its host only', (text, address, access) => {
    expect(authorityAddress(text)).toBe(address);
    expect(accessTo(address)).toBe(access);
  });

  it.each([
    '',
    'freetsa.org',
    'ftp://freetsa.org/',
    'javascript:alert(1)',
    'https://me:secret@freetsa.org/',
    'file:///etc',
  ])('“%s” is not taken', (text) => expect(authorityAddress(text)).toBeNull());
});
