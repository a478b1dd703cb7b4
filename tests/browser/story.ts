import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerQuestion, newest, postOn } from '@/tests/e2e/posts';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { type Flagpost, pointAt, startFlagpost } from './flagpost';
import type { Stored } from './stored';

const OUT = join(import.meta.dirname, '..', '..', 'out');

/** One post per site, of different kinds. `answer` is given where the post shows pictures. */
const SCENES = [
  { site: 'x', address: PLACES.xHome, key: 'x-insult-head', answer: null },
  { site: 'facebook', address: PLACES.facebookGroup, key: 'fb-allegation', answer: null },
  { site: 'instagram', address: PLACES.instagramHome, key: 'ig-sports-day', answer: 'no' },
] as const;

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(OUT, 'screenshots', `${name}.png`) });
}

/** Flags a post with the real shortcut and photographs what the person sees on the way. */
async function play(flagpost: Flagpost, scene: (typeof SCENES)[number], say: (text: string) => void): Promise<void> {
  say(`${scene.site}: opening ${scene.address}`);
  const page = await flagpost.visit(scene.address);
  const before = (await flagpost.stored(false)).flags.length;
  await pointAt(page, postOn(page, scene.key));
  await page.waitForTimeout(400);
  await shoot(page, `${scene.site}-1-button`);
  say(`${scene.site}: pressing Alt+Shift+L on “${practicePost(scene.key).text.slice(0, 50)}…”`);
  await flagpost.browser.pressShortcut(page);
  if (scene.answer) {
    await page.waitForTimeout(700);
    await shoot(page, `${scene.site}-2-question`);
    await answerQuestion(page, scene.answer);
  }
  await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 30_000);
  await page.waitForTimeout(300);
  await shoot(page, `${scene.site}-3-kept`);
}

async function writeStored(stored: Stored): Promise<string[]> {
  const lines: string[] = [];
  for (const flag of stored.flags) {
    const folder = join(OUT, 'flags', `${flag.seq}-${flag.platform}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'flag.json'), `${JSON.stringify(flag, null, 1)}\n`);
    const files = stored.files.filter((file) => file.flagId === flag.id);
    let matching = 0;
    for (const file of files) {
      const bytes = Buffer.from(file.base64, 'base64');
      await writeFile(join(folder, file.name), bytes);
      if (createHash('sha256').update(bytes).digest('hex') === file.sha256) matching += 1;
    }
    const { record } = flag;
    if (record?.signature)
      await writeFile(join(folder, `record-${record.revision}.json.sig`), Buffer.from(record.signature.der, 'base64'));
    const sums = files.map((file) => `${file.sha256}  ${file.name}\n`).join('');
    await writeFile(join(folder, 'SHA256SUMS'), sums);
    const first = flag.check?.suggestions[0];
    lines.push(
      `${flag.platform} ${flag.snapshot?.kind ?? ''} ${flag.snapshot?.id.value ?? ''}: ${flag.capture}, ` +
        `${flag.snapshot?.author.name.value ?? flag.snapshot?.author.handle.value}, ${flag.snapshot?.time.exact ?? flag.snapshot?.time.shown}, ` +
        `picture ${flag.picture ? `${flag.picture.width} × ${flag.picture.height}` : 'none'}, ` +
        `${first ? `${first.strength}: ${first.policy?.label ?? first.concern} (${first.policy?.clauseRef ?? 'outside this policy'})` : 'nothing suggested'}, ` +
        `${matching} of ${files.length} files match their hash`,
    );
  }
  if (stored.key) await writeFile(join(OUT, 'public-key.pem'), stored.key.pem);
  await writeFile(join(OUT, 'custody-log.jsonl'), stored.custody.map((entry) => `${entry.line}\n`).join(''));
  await writeFile(join(OUT, 'listing.json'), `${JSON.stringify(stored.listing, null, 1)}\n`);
  return lines;
}

/**
 * Plays the story without a person, in a real window on an unseen display: one post per site, then the side panel, the
 * register and the flag's page. Leaves pictures, records and files in `out/`.
 *
 * @returns the exit code: 0 where every flag ended complete.
 */
export async function playStory(say: (text: string) => void): Promise<number> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(join(OUT, 'screenshots'), { recursive: true });
  say('Starting Chromium on the practice pages …');
  const flagpost = await startFlagpost();
  try {
    for (const scene of SCENES) await play(flagpost, scene, say);
    say('Photographing the side panel, the register and a flag’s page …');
    const panel = await flagpost.browser.openExtensionPage('sidepanel.html');
    await panel.setViewportSize({ width: 420, height: 1_400 });
    await panel.waitForTimeout(1_000);
    await shoot(panel, '4-side-panel');
    await panel.close();
    const register = await flagpost.browser.openExtensionPage('register.html');
    await register.waitForTimeout(1_000);
    await shoot(register, '5-register');
    const stored = await flagpost.stored();
    await register.goto(`${register.url().split('#')[0]}#/flag/${stored.flags[0]?.id}`);
    await register.waitForTimeout(1_000);
    await register.screenshot({ path: join(OUT, 'screenshots', '6-flag.png'), fullPage: true });
    const lines = await writeStored(stored);
    process.stdout.write(
      `\n${lines.join('\n')}\n\nFiles are in out/: screenshots/, flags/, custody-log.jsonl, listing.json, public-key.pem\n`,
    );
    const complete = stored.flags.length === SCENES.length && stored.flags.every((flag) => flag.capture === 'complete');
    if (!complete) say('Not every flag was kept complete.');
    return complete ? 0 : 1;
  } finally {
    await flagpost.close();
  }
}
