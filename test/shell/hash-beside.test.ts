import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashBeside, hashOf, threadStarter, type Thread } from '../../src/shell/hash-beside.js';
import type { RunningHash } from '../../src/shell/shell.js';

const mebibyte = 1 << 20;

/** Pieces of many lengths, around those of the shared memory too; each is overwritten once it was taken. */
const lengths = [1, 0, 17, mebibyte, mebibyte + 1, 3 * mebibyte, 5 * mebibyte + 3, mebibyte - 1, 9];

async function hashed(running: RunningHash): Promise<{ is: string; was: string }> {
  const plain = createHash('sha256');
  for (const [index, length] of lengths.entries()) {
    const piece = new Uint8Array(length).map((_, at) => (at * 31 + index * 7) & 255);
    plain.update(piece);
    await running.update(piece);
    piece.fill(0);
  }
  const is = await running.hex();
  running.close();
  return { is, was: plain.digest('hex') };
}

/** A second thread that hashes nothing: it hears parts, and does what it is told. */
function deafThread(): { thread: Thread; say: (event: string, value: unknown) => void } {
  const listeners = new Map<string, (value: unknown) => void>();
  const thread = {
    on: (event: string, listener: (value: unknown) => void) => {
      listeners.set(event, listener);
      return thread;
    },
    postMessage: () => undefined,
    ref: () => undefined,
    unref: () => undefined,
    terminate: () => Promise.resolve(0),
  };
  return {
    thread: thread as unknown as Thread,
    say: (event, value) => listeners.get(event)?.(value),
  };
}

describe('a digest that is worked out in a second thread', () => {
  it('is that of all pieces in their order, whatever becomes of them later', async () => {
    const { is, was } = await hashed(hashBeside(await threadStarter()));
    expect(is).toBe(was);
  });

  it('is that of nothing where nothing came', async () => {
    const running = hashBeside(await threadStarter());
    expect(await running.hex()).toBe(createHash('sha256').digest('hex'));
    running.close();
  });

  it('is worked out here where no thread may be started', async () => {
    const refused = hashBeside(() => {
      throw new Error('no threads');
    });
    const { is, was } = await hashed(refused);
    expect(is).toBe(was);
  });

  it.each([0, 1, 3, 6])(
    'is worked out here where none comes up, told %d pieces later',
    async (late) => {
      const { thread, say } = deafThread();
      const running = hashBeside(() => thread);
      const plain = createHash('sha256');
      for (let index = 0; index < 6; index += 1) {
        if (index === late) say('error', new Error('EAGAIN'));
        const piece = new Uint8Array(mebibyte).fill(index);
        plain.update(piece);
        const waiting = running.update(piece);
        if (waiting !== undefined && late > 3) say('error', new Error('EAGAIN'));
        await waiting;
        piece.fill(99);
      }
      expect(await running.hex()).toBe(plain.digest('hex'));
    },
  );

  it('is worked out here where none comes up before it is asked for', async () => {
    const { thread, say } = deafThread();
    const running = hashBeside(() => thread);
    await running.update(Uint8Array.of(1, 2, 3));
    const asked = running.hex();
    say('error', new Error('EAGAIN'));
    expect(await asked).toBe(
      createHash('sha256')
        .update(Uint8Array.of(1, 2, 3))
        .digest('hex'),
    );
  });

  it('is none where the thread is lost that hashed a part already', async () => {
    const { thread, say } = deafThread();
    const running = hashBeside(() => thread);
    await running.update(Uint8Array.of(1));
    say('message', 0);
    const lost = new Error('lost');
    const asked = running.hex();
    say('error', lost);
    await expect(asked).rejects.toBe(lost);
    expect(() => running.update(Uint8Array.of(2))).toThrow(lost);
    await expect(running.hex()).rejects.toBe(lost);
  });

  it('is the same one that is worked out at once, for small files and for sizes not known', async () => {
    for (const size of [null, 5, 1 << 27]) {
      const { is, was } = await hashed(await hashOf(size));
      expect(is).toBe(was);
    }
  });
});
