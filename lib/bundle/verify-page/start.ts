import * as z from 'zod';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import { NOT_OPENED_WORDS } from '@/lib/evidence/bag-check/words';
import { NotOpened } from '@/lib/evidence/bag-check/zip-source';
import { type Chosen, chosenByDrop, chosenFolder, sourceOf } from './chosen';
import { element, reportView } from './report-view';

const input = (id: string): HTMLInputElement => {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`The page has no field ${id}.`);
  return found;
};
const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part ${id}.`);
  return found;
};

/** Between two words about how far it is (ms): a screen reader should not drown. */
const EVERY = 400;

function progressOf(bar: HTMLProgressElement): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < EVERY) return;
    last = now;
    bar.value = total > 0 ? done / total : 0;
  };
}

/** Brings the page to life: choosing, dropping, checking. */
export function startVerifyPage(): void {
  // The page may not make code out of text, and does not try.
  z.config({ jitless: true });
  const [zip, folder, fingerprint, passphrase, roots] = ['zip', 'folder', 'fingerprint', 'passphrase', 'roots'].map(
    input,
  );
  const [form, drop, chosenName, status, report] = ['form', 'drop', 'chosen', 'status', 'report'].map(part);
  if (!zip || !folder || !fingerprint || !passphrase || !roots) throw new Error('The page lacks a field.');
  if (!form || !drop || !chosenName || !status || !report) throw new Error('The page lacks a part.');
  let chosen: Chosen | null = null;
  let turn = 0;

  const choose = (next: Chosen | null) => {
    chosen = next;
    turn += 1;
    report.replaceChildren();
    status.textContent = '';
    chosenName.textContent = next ? `Chosen: ${next.name}` : 'Nothing is chosen yet.';
  };
  const complain = (words: string) => {
    status.replaceChildren(element('p', { class: 'complaint' }, words));
  };

  const check = async () => {
    turn += 1;
    const own = turn;
    report.replaceChildren();
    if (!chosen) {
      complain('Choose a bundle first.');
      return;
    }
    const bar = element('progress', { max: '1', value: '0', 'aria-label': 'Checked' });
    status.replaceChildren(element('p', {}, `Checking ${chosen.name} …`), bar);
    try {
      const source = await sourceOf(chosen, passphrase.value);
      const [file] = roots.files ?? [];
      const made = await checkBag(source, {
        fingerprint: fingerprint.value,
        roots: file ? new Uint8Array(await file.arrayBuffer()) : undefined,
        progress: progressOf(bar),
      });
      // Something else was chosen meanwhile: this is not its report.
      if (own !== turn) return;
      status.replaceChildren();
      report.replaceChildren(reportView(made));
      part('verdict').focus();
    } catch (error) {
      if (own !== turn) return;
      if (error instanceof NotOpened) complain(NOT_OPENED_WORDS[error.why]);
      else complain(`It could not be checked: ${error instanceof Error ? error.message : String(error)}`);
      if (!(error instanceof NotOpened)) reportError(error);
    }
  };

  zip.addEventListener('change', () => {
    const [file] = zip.files ?? [];
    choose(file ? { kind: 'file', name: file.name, file } : null);
  });
  folder.addEventListener('change', () => choose(chosenFolder(Array.from(folder.files ?? []))));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
    document.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', name === 'dragenter' || name === 'dragover');
    });
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer) return;
    chosenByDrop(event.dataTransfer).then(
      (next) => choose(next),
      (error: unknown) => complain(`It could not be read: ${error instanceof Error ? error.message : String(error)}`),
    );
  });
}
