import { letterDocx, letterTxt } from '@/lib/bundle/letter/paper';
import { blanksIn } from '@/lib/report/letters/edited';
import type { Letter } from '@/lib/store/incident';

function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Saves a letter as it was kept, as a Word or text file: `I-2026-0007-removal-request-DRAFT.docx`. */
export async function saveLetter(letter: Letter, reference: string, as: 'docx' | 'txt'): Promise<void> {
  const { title, text, at } = letter;
  const name = `${reference}-${letter.letter}${blanksIn(text) > 0 ? '-DRAFT' : ''}.${as}`;
  const kept = { title, reference, text, at };
  saveAs(as === 'docx' ? await letterDocx(kept) : letterTxt(kept), name);
}
