import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import { type FolderFile, folderSource } from '@/lib/evidence/bag-check/folder-source';
import type { BagReport } from '@/lib/evidence/bag-check/report';
import type { BagSource } from '@/lib/evidence/bag-check/source';
import { CHECK_WORDS, NOT_OPENED_WORDS, NOT_PROVEN, STATE_WORDS, VERDICT_WORDS } from '@/lib/evidence/bag-check/words';
import { NotOpened, zipSource } from '@/lib/evidence/bag-check/zip-source';
import { spokenFingerprint } from '@/lib/evidence/sign';

/** `npm run verify -- FILE`: checks a bundle with Node alone. Ends with 0: holds, 1: holds with gaps, 2: does not hold. */

const USAGE = `npm run verify -- BUNDLE [--fingerprint HEX] [--roots FILE] [--all]

BUNDLE             a ZIP, an encrypted ZIP or an unpacked folder
--fingerprint HEX  of the school's key, as the school told it by another way
--roots FILE       root certificates of timestamping authorities, from their own sites
--all              tell everything, not only what does not hold

The passphrase of an encrypted ZIP is asked for, or taken from BUNDLE_PASSPHRASE.
Ends with 0 where the bundle holds, 1 where something could not be checked, 2 where it does not hold or was not opened.
`;

const EXIT = { holds: 0, 'holds-with-gaps': 1, broken: 2 } as const;

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function walk(top: string): Promise<{ files: FolderFile[]; strange: string[] }> {
  const files: FolderFile[] = [];
  const strange: string[] = [];
  for (const entry of await readdir(top, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue;
    const place = join(entry.parentPath, entry.name);
    const path = place
      .slice(top.length + 1)
      .split(sep)
      .join('/');
    if (entry.isFile()) files.push({ path, file: await openAsBlob(place) });
    else strange.push(path);
  }
  return { files, strange };
}

/** Asks on the terminal without showing what is typed. @returns null where there is no terminal */
function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return Promise.resolve(null);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((answered) => {
    reader.question('', (typed) => {
      reader.close();
      process.stderr.write('\n');
      answered(typed);
    });
  });
}

async function open(path: string, folder: string): Promise<BagSource> {
  if ((await stat(path)).isDirectory()) {
    const { files, strange } = await walk(path);
    return folderSource(files, strange);
  }
  const zip = await openAsBlob(path);
  const keep = async (unpacked: ReadableStream<Uint8Array>): Promise<Blob> => {
    const place = join(folder, 'bundle.zip');
    await unpacked.pipeTo(Writable.toWeb(createWriteStream(place, { mode: 0o600 })) as WritableStream<Uint8Array>);
    return openAsBlob(place);
  };
  const passphrase = process.env.BUNDLE_PASSPHRASE;
  try {
    return await zipSource(zip, { passphrase, keep });
  } catch (error) {
    if (!(error instanceof NotOpened) || error.why !== 'passphrase-needed') throw error;
    const typed = await ask('Passphrase: ');
    if (!typed) throw error;
    return zipSource(zip, { passphrase: typed, keep });
  }
}

function tell(report: BagReport, all: boolean): void {
  const { title, text } = VERDICT_WORDS[report.verdict];
  say(`${title}. ${text}`);
  const { files, bytes, items, lines } = report.counts;
  say(
    `${report.bag ?? 'No bundle'}: ${items} items, ${files} files, ${bytes} bytes, ${lines} lines of the custody log.`,
  );
  say(report.key ? `Fingerprint of its key: ${spokenFingerprint(report.key.fingerprint)}` : 'It has no key.');
  say('');
  for (const { id, state, findings } of report.checks) {
    say(`${STATE_WORDS[state]}: ${CHECK_WORDS[id].title}`);
    for (const { weight, words, code } of findings) if (all || weight !== 'note') say(`  [${code}] ${words}`);
  }
  say('');
  say(NOT_PROVEN);
}

/** @returns the exit code */
async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      fingerprint: { type: 'string' },
      roots: { type: 'string' },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [path, more] = positionals;
  if (values.help || path === undefined || more !== undefined) {
    say(USAGE);
    return values.help ? 0 : 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const source = await open(resolve(path), folder);
    const roots = values.roots === undefined ? undefined : new Uint8Array(await readFile(values.roots));
    const report = await checkBag(source, { fingerprint: values.fingerprint, roots });
    tell(report, values.all);
    return EXIT[report.verdict];
  } catch (error) {
    if (!(error instanceof NotOpened)) throw error;
    say(NOT_OPENED_WORDS[error.why]);
    return 2;
  } finally {
    // What was decrypted does not stay.
    await rm(folder, { recursive: true, force: true });
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`It could not be checked: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
