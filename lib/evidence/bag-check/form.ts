import { type Contents, plainText } from './contents';
import type { Tell } from './findings';

/** RFC 8493 section 2.1.1, as every bundle has it. */
const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const NEEDED = ['External-Identifier', 'Bagging-Date', 'Payload-Oxum', 'Bag-Software-Agent'] as const;
const ONCE = [...NEEDED, 'Key-Fingerprint'] as const;

export interface BagInfo {
  /** `FP-2026-0042` */
  id: string | null;
  /** The fingerprint that it tells; null where it tells none, as an unsigned one. */
  key: string | null;
}

/** A copy with things hidden has its own number: `FP-2026-0042-R1`. */
export const isCopyId = (id: string): boolean => /-R\d+\b/.test(id);

/** Labels and values (RFC 8493 section 2.2.2); a line that begins with white space goes on with the value before it. */
function readInfo(text: string): { values: Map<string, string[]>; wrong: string | null } {
  const values = new Map<string, string[]>();
  let last: string[] | null = null;
  for (const [i, line] of text.split('\n').slice(0, -1).entries()) {
    const go = /^[ \t]+(\S.*)$/.exec(line);
    const pair = /^([A-Za-z0-9][A-Za-z0-9 -]*): ?(.*)$/.exec(line);
    if (go?.[1] && last) last.push(`${last.pop() ?? ''} ${go[1]}`);
    else if (pair?.[1] !== undefined) {
      last = values.get(pair[1]) ?? [];
      last.push(pair[2] ?? '');
      values.set(pair[1], last);
    } else return { values, wrong: `line ${i + 1}` };
  }
  return { values, wrong: null };
}

/** Checks `bagit.txt` and `bag-info.txt`, and counts what is under `data/`. */
export async function checkForm(contents: Contents, folder: string | null, tell: Tell): Promise<BagInfo> {
  const bagit = await contents.whole('bagit.txt', tell);
  if (!bagit) tell('bagit-missing');
  else if (plainText(bagit) !== BAGIT) tell('bagit-differs');

  const bytes = await contents.whole('bag-info.txt', tell);
  if (!bytes) {
    tell('info-missing');
    return { id: null, key: null };
  }
  const text = plainText(bytes);
  if (text === null || text.startsWith('\uFEFF') || text.includes('\r') || !text.endsWith('\n')) {
    tell('info-unreadable', 'not plain lines of UTF-8');
    return { id: null, key: null };
  }
  const { values, wrong } = readInfo(text);
  if (wrong) tell('info-unreadable', wrong);
  for (const label of NEEDED) if (!values.get(label)?.[0]?.trim()) tell('info-lacks', label);
  for (const label of ONCE) if ((values.get(label)?.length ?? 0) > 1) tell('info-twice', label);
  count(contents, values.get('Payload-Oxum')?.[0], tell);
  const id = values.get('External-Identifier')?.[0]?.trim() || null;
  if (id && folder !== null && folder !== id) tell('folder-renamed', folder, id);
  const key = values.get('Key-Fingerprint')?.[0]?.replace(/\s/g, '').toLowerCase() ?? null;
  return { id, key: key !== null && /^[0-9a-f]{64}$/.test(key) ? key : null };
}

function count(contents: Contents, oxum: string | undefined, tell: Tell): void {
  if (oxum === undefined) return;
  const told = /^(\d{1,15})\.(\d{1,9})$/.exec(oxum);
  if (!told) {
    tell('oxum-unreadable', oxum);
    return;
  }
  const payload = [...contents.all].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, file]) => sum + file.bytes, 0);
  if (Number(told[1]) !== bytes) tell('oxum-bytes', told[1], bytes);
  if (Number(told[2]) !== payload.length) tell('oxum-count', told[2], payload.length);
}
