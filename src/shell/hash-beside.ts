import type { Worker } from 'node:worker_threads';
import { hashHere } from './hash-here.js';
import type { RunningHash } from './shell.js';

/** Smaller files are hashed sooner than a second thread has begun. */
const leastBytes = 1 << 26;
const partBytes = 1 << 20;
/** One is hashed, one waits, and one is filled. */
const parts = 3;

/** What the second thread runs: it hashes parts of the memory that both share, and says when it has. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const hash = require('node:crypto').createHash('sha256');
parentPort.on('message', ({ begin, length }) => {
  if (length === 0) return parentPort.postMessage(hash.digest('hex'));
  hash.update(new Uint8Array(workerData, begin, length));
  parentPort.postMessage(begin);
});
`;

/** A SHA-256 of so many bytes: in a second thread where that is worth its while, else at once. */
export async function hashOf(bytes: number | null): Promise<RunningHash> {
  if (bytes === null || bytes < leastBytes) return hashHere();
  // Loaded here, as it would take up a part of every start.
  const { availableParallelism } = await import('node:os');
  return availableParallelism() > 1 ? hashBeside(await threadStarter()) : hashHere();
}

/** The second thread, as far as it is spoken to. */
export type Thread = Pick<Worker, 'on' | 'postMessage' | 'ref' | 'terminate' | 'unref'>;

/** What starts the second thread over memory that both share. */
export async function threadStarter(): Promise<(shared: SharedArrayBuffer) => Thread> {
  const { Worker } = await import('node:worker_threads');
  const resourceLimits = {
    maxYoungGenerationSizeMb: 1,
    maxOldGenerationSizeMb: 8,
    stackSizeMb: 1,
  };
  return (shared) => new Worker(program, { eval: true, workerData: shared, resourceLimits });
}

/** A part of the shared memory that the second thread was told to hash. */
interface Part {
  readonly begin: number;
  readonly length: number;
}

/**
 * A SHA-256 in a second thread, which is given copies of the bytes in memory that both share. Where no
 * thread comes up, as under a limit on them, everything is hashed here.
 */
export function hashBeside(start: (shared: SharedArrayBuffer) => Thread): RunningHash {
  const shared = new SharedArrayBuffer(parts * partBytes);
  try {
    return hashWith(start(shared), shared);
  } catch {
    return hashHere();
  }
}

function hashWith(thread: Thread, shared: SharedArrayBuffer): RunningHash {
  const room = new Uint8Array(shared);
  const free = Array.from({ length: parts }, (_, part) => part * partBytes);
  const sent: Part[] = [];
  let here: RunningHash | null = null;
  let hasHashed = false;
  let digest: string | undefined;
  let failure: Error | undefined;
  let wake: () => void = () => undefined;

  // It holds nobody up who has no use for the digest any more.
  thread.unref();
  thread.on('message', (said: number | string) => {
    hasHashed = true;
    if (typeof said === 'string') digest = said;
    else {
      sent.shift();
      free.push(said);
    }
    wake();
  });
  thread.on('error', (error: Error) => {
    if (hasHashed) failure = error;
    else hashRestHere();
    wake();
  });
  const hashRestHere = (): void => {
    here = hashHere();
    for (const { begin, length } of sent) {
      void here.update(room.subarray(begin, begin + length));
      free.push(begin);
    }
  };
  const heard = async (): Promise<void> => {
    if (failure !== undefined) throw failure;
    thread.ref();
    await new Promise<void>((resolve) => (wake = resolve));
    thread.unref();
  };
  const send = (part: Part): void => {
    sent.push(part);
    thread.postMessage(part);
  };
  const put = (bytes: Uint8Array): void => {
    const begin = free.pop() ?? 0;
    room.set(bytes, begin);
    send({ begin, length: bytes.length });
  };
  const putAll = async (bytes: Uint8Array): Promise<void> => {
    for (let from = 0; from < bytes.length; from += partBytes) {
      const part = bytes.subarray(from, from + partBytes);
      while (free.length === 0 && here === null) await heard();
      if (here === null) put(part);
      else await here.update(part);
    }
  };
  return {
    update: (bytes) => {
      if (failure !== undefined) throw failure;
      if (here !== null) return here.update(bytes);
      if (bytes.length === 0) return undefined;
      if (bytes.length > partBytes || free.length === 0) return putAll(bytes);
      put(bytes);
      return undefined;
    },
    hex: async () => {
      if (here === null) thread.postMessage({ begin: 0, length: 0 });
      for (;;) {
        if (here !== null) return here.hex();
        if (digest !== undefined) return digest;
        await heard();
      }
    },
    close: () => {
      void thread.terminate();
    },
  };
}
