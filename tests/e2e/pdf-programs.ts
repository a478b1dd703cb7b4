import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Other people’s programs that open a PDF. */

const found = (program: string) => {
  try {
    execFileSync('which', [program], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};
export const MISSING_PROGRAMS = ['qpdf', 'pdftotext', 'pdfinfo'].filter((program) => !found(program));

/** Lets a program read a PDF, whose path is put in the place of `PDF`, and gives what it prints. */
export function readBy(bytes: Buffer, program: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, bytes);
    return execFileSync(
      program,
      args.map((one) => (one === 'PDF' ? path : one)),
      { stdio: 'pipe', maxBuffer: 1 << 28 },
    ).toString();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What of a text can be compared: without white space, which no PDF keeps, and without the marks of direction that the programs
 * put around what is read from the right.
 */
export const comparable = (text: string): string => text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '');
