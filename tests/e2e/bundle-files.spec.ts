import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import type * as Preview from '@/lib/bundle/preview';
import type * as Sink from '@/lib/bundle/sink';
import type * as Zip from '@/lib/bundle/zip';
import { findChromium } from '@/tests/browser/find-chromium';

declare const files: typeof Preview & typeof Sink & typeof Zip;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let browser: Browser;
let page: Page;
let address: string;
let close: () => void;

test.beforeAll(async () => {
  const made = await build({
    stdin: {
      contents: `export * from '@/lib/bundle/preview'; export * from '@/lib/bundle/sink'; export * from '@/lib/bundle/zip';`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    alias: { '@': ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'files',
    target: 'es2022',
    logLevel: 'silent',
  });
  const html = `<!doctype html><meta charset="utf-8"><script>${made.outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`;
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html').end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close = () => server.close();
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath: await findChromium() });
});
test.beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  await page.goto(address);
});
test.afterEach(() => page.context().close());
test.afterAll(async () => {
  await browser.close();
  close();
});

test('writes a ZIP into the browser’s own file system, the same each time, with its hash', async () => {
  const made = await page.evaluate(async () => {
    const sink = await files.openSink();
    const random = crypto.getRandomValues(new Uint8Array(50_000));
    const entries = async function* () {
      yield { path: 'data/a.png', content: new Blob([random]), packed: true };
      const pieces = (async function* () {
        for (let i = 0; i < 500; i += 1) yield `Ŵyna ${i}\n`;
      })();
      yield { path: 'data/b.txt', content: pieces, packed: false };
    };
    const zip = (name: string) =>
      files.zipOf(entries(), { sink, name, folder: 'FP-2026-0001', madeAt: '2026-11-27T10:00:00.000Z' });
    const [one, two] = [await zip('one.zip'), await zip('two.zip')];
    const outer = await files.encryptedZipOf({ name: 'one.zip', blob: one.blob }, 'six-quiet-words', {
      sink,
      name: 'outer.zip',
      madeAt: '2026-11-27T10:00:00.000Z',
    });
    const told = [one, two, outer].map(async ({ blob, sha256 }) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
      return { sha256, really: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
    });
    const base64 = async (blob: Blob) => {
      let text = '';
      for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
      return btoa(text);
    };
    const answer = { hashes: await Promise.all(told), outer: await base64(outer.blob) };
    await sink.remove();
    return answer;
  });
  for (const { sha256, really } of made.hashes) expect(sha256).toBe(really);
  expect(made.hashes[0]).toEqual(made.hashes[1]);
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    writeFileSync(join(folder, 'outer.zip'), Buffer.from(made.outer, 'base64'));
    execFileSync('7z', ['x', '-psix-quiet-words', 'outer.zip'], { cwd: folder });
    expect(execFileSync('7z', ['t', 'one.zip'], { cwd: folder }).toString()).toContain('Everything is Ok');
    execFileSync('7z', ['x', 'one.zip'], { cwd: folder });
    const text = execFileSync('tail', ['-n', '1', 'FP-2026-0001/data/b.txt'], { cwd: folder }).toString();
    expect(text).toBe('Ŵyna 499\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('clears away what a page left that is gone, and nothing of a page that is open', async () => {
  const left = (at: Page) =>
    at.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('bundles', { create: true });
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names.length;
    });
  const begin = (at: Page) =>
    at.evaluate(async () => {
      const file = await (await files.openSink()).create('half.zip');
      await file.write(new Uint8Array(1_000));
    });
  const other = await page.context().newPage();
  await other.goto(address);
  await begin(page);
  await begin(other);
  await page.evaluate(() => files.clearLeftovers());
  expect(await left(page)).toBe(2);
  await other.close();
  await expect
    .poll(async () => {
      await page.evaluate(() => files.clearLeftovers());
      return left(page);
    })
    .toBe(1);
});

test('shows a tall picture whole, on white, and nothing of what is no picture', async () => {
  const made = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1_200, 3_000);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = 'rgb(0, 128, 0)';
    context.fillRect(0, 2_000, 1_200, 1_000);
    const { jpeg, width, height } = await files.previewOf(await canvas.convertToBlob());
    const drawn = new OffscreenCanvas(width, height).getContext('2d');
    drawn?.drawImage(await createImageBitmap(new Blob([jpeg])), 0, 0);
    const colourAt = (y: number) =>
      [...(drawn?.getImageData(500, y, 1, 1).data ?? [])].slice(0, 3).map((value) => Math.round(value / 8));
    const none = await files.previewOf(new Blob(['not a picture'], { type: 'image/png' }));
    const start = [...new Uint8Array(await new Blob([jpeg]).arrayBuffer())].slice(0, 3);
    return {
      shown: [width, height, ...start],
      colours: [colourAt(10), colourAt(2_400)],
      none: await new Blob([none.jpeg]).arrayBuffer().then(({ byteLength }) => byteLength),
    };
  });
  // What is transparent is white.
  expect(made).toEqual({
    shown: [1_000, 2_500, 0xff, 0xd8, 0xff],
    colours: [
      [32, 32, 32],
      [0, 16, 0],
    ],
    none: 0,
  });
});

test('keeps up with 200 MB without holding them', async () => {
  const made = await page.evaluate(async () => {
    const sink = await files.openSink();
    const part = new Uint8Array(65_536);
    crypto.getRandomValues(part);
    const entries = async function* () {
      for (let i = 0; i < 100; i += 1)
        yield { path: `data/${i}.png`, content: new Blob(Array.from({ length: 32 }, () => part)), packed: true };
    };
    const begun = performance.now();
    const { blob } = await files.zipOf(entries(), {
      sink,
      name: 'large.zip',
      folder: 'x',
      madeAt: '2026-11-27T10:00:00.000Z',
    });
    const ms = performance.now() - begun;
    const heap = (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
    await sink.remove();
    return { bytes: blob.size, ms, heap };
  });
  console.log(
    `${(made.bytes / 1e6).toFixed(0)} MB in ${made.ms.toFixed(0)} ms, heap ${(made.heap / 1e6).toFixed(0)} MB`,
  );
  expect(made.bytes).toBeGreaterThan(200_000_000);
  expect(made.heap).toBeLessThan(120_000_000);
});
