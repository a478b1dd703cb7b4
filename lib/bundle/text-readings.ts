import { fromBase64 } from '@/lib/base64';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '' };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

function unescaped(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Escapes of JSON and JavaScript, for a text that was written into another one. */
const backslashed = (text: string): string =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ');

/** UTF-8, or what it is where it is none. */
function asText(bytes: Uint8Array<ArrayBuffer>): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? String.fromCharCode(...bytes) : text;
}

/** Whatever of a text is percent-encoded, as the UTF-8 that it stands for; what is none stays. */
function percentDecoded(text: string): string {
  return text
    .replace(/\+/g, ' ')
    .replace(/(?:%[\da-f]{2})+/gi, (run) =>
      asText(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
    );
}

const BASE64 = /[A-Za-z\d+/_-]{8,}={0,2}/g;

function base64Of(run: string): string {
  const plain = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  // One letter too many for base64: it is none, or goes on into something else.
  const whole = plain.slice(0, plain.length % 4 === 1 ? -1 : undefined);
  const text = new TextDecoder().decode(fromBase64(whole.padEnd(Math.ceil(whole.length / 4) * 4, '=')));
  // Most long words look like base64 and stand for nothing.
  return /\ufffd|(?![\t\n\r])\p{Cc}/u.test(text) ? '' : text;
}

/** What stretches that look like base64 say, where they say something. */
const base64Decoded = (text: string): string => (text.match(BASE64) ?? []).map(base64Of).filter(Boolean).join('\n');

/** Encodings lie within one another: an address within an address is percent-encoded twice. */
const DEPTH = 3;

/**
 * Every way of reading a text that programs are used to: as it stands, with entities, escapes and percent-encoding undone, up to
 * three deep, and base64 decoded. Each reading once, the text itself first.
 */
export function readingsOf(text: string): string[] {
  const readings = new Set([text]);
  let last = [text];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    last = last.flatMap((one) => [unescaped(one), backslashed(one), percentDecoded(one), base64Decoded(one)]);
    last = last.filter((one) => one !== '' && !readings.has(one));
    for (const one of last) readings.add(one);
  }
  return [...readings];
}
