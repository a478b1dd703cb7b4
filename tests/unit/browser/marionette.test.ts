import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Marionette, MarionetteError } from '@/tests/browser/marionette';

let server: Server | undefined;
afterEach(() => server?.close());

const framed = (message: unknown): Buffer => {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`${body.length}:`), body]);
};

/** A stand-in for Firefox that greets and then leaves the answering to the test. */
async function talkTo(answer: (socket: Socket, id: number, name: string) => void): Promise<Marionette> {
  server = createServer((socket) => {
    socket.write(framed({ applicationType: 'gecko', marionetteProtocol: 3 }));
    socket.on('data', (data) => {
      const [, id, name] = JSON.parse(data.toString().replace(/^\d+:/, '')) as [number, number, string];
      answer(socket, id, name);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return Marionette.connect((server.address() as AddressInfo).port);
}

describe('talking to Firefox', () => {
  it('puts together answers that arrive in pieces, letters of several bytes cut through', async () => {
    const marionette = await talkTo((socket, id) => {
      for (const byte of framed([1, id, null, { value: 'Diolch – 谢谢 😀' }])) socket.write(Buffer.from([byte]));
    });
    expect(await marionette.send('WebDriver:GetTitle')).toEqual({ value: 'Diolch – 谢谢 😀' });
    marionette.close();
  });

  it('tells the answers of two commands apart that arrive in one piece and in the wrong order', async () => {
    const held: number[] = [];
    const marionette = await talkTo((socket, id) => {
      held.push(id);
      if (held.length === 2)
        socket.write(Buffer.concat(held.reverse().map((each) => framed([1, each, null, { value: each }]))));
    });
    const first = marionette.send('A');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = marionette.send('B');
    expect(await Promise.all([first, second])).toEqual([{ value: 1 }, { value: 2 }]);
    marionette.close();
  });

  it('hands on the browser’s own complaint', async () => {
    const marionette = await talkTo((socket, id) =>
      socket.write(framed([1, id, { error: 'no such window', message: 'gone' }, null])),
    );
    const failed = marionette.send('WebDriver:CloseWindow');
    await expect(failed).rejects.toBeInstanceOf(MarionetteError);
    await expect(failed).rejects.toMatchObject({ kind: 'no such window', message: 'no such window: gone' });
    marionette.close();
  });

  it('leaves nobody waiting when the browser goes away', async () => {
    const marionette = await talkTo((socket) => socket.destroy());
    await expect(marionette.send('WebDriver:Navigate')).rejects.toThrow('Firefox has closed the connection.');
  });
});
