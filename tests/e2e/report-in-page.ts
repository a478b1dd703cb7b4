import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BundleFacts } from '@/lib/bundle/facts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface MadePdf {
  bytes: Buffer;
  /** Milliseconds, and bytes of the largest piece and of the heap at the end (null where the browser does not tell). */
  figures: { ms: number; largest: number; heap: number | null };
}

async function script(): Promise<string> {
  const made = await build({
    entryPoints: [`${ROOT}tests/fixtures/report-page.ts`],
    alias: { '@': ROOT.replace(/\/$/, '') },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: ['chrome123', 'firefox140'],
    logLevel: 'silent',
  });
  return made.outputFiles[0]?.text ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Has a browser make the report of these facts, in a page that is opened by `open`.
 *
 * @throws Error with what the page threw.
 */
export async function reportInPage(facts: BundleFacts, open: (address: string) => Promise<unknown>): Promise<MadePdf> {
  const code = await script();
  let settle: { resolve: (made: MadePdf) => void; reject: (error: Error) => void } | null = null;
  const made = new Promise<MadePdf>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const server = createServer((request, response) => {
    const answer = (type: string, body: string) => response.writeHead(200, { 'content-type': type }).end(body);
    if (request.url === '/page.js') answer('text/javascript; charset=utf-8', code);
    else if (request.url === '/facts.json') answer('application/json', JSON.stringify(facts));
    else if (request.method === 'POST')
      bodyOf(request).then((bytes) => {
        answer('text/plain', '');
        if (request.url === '/failed') settle?.reject(new Error(bytes.toString()));
        else settle?.resolve({ bytes, figures: JSON.parse(String(request.headers['x-figures'])) });
      }, settle?.reject);
    else
      answer(
        'text/html; charset=utf-8',
        '<!doctype html><title>…</title><script type="module" src="/page.js"></script>',
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await made;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
