import type { Reopened } from './held-bytes.js';

/** What was read already, then the rest. */
export async function* replay(
  first: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (;;) {
    const next = await source.next();
    if (next.done === true) return;
    yield next.value;
  }
}

/** All of the file once more: opened anew, or what is held and then the rest. */
export async function* fromTheBeginning(
  source: AsyncIterator<Uint8Array>,
  reopened: Reopened | undefined,
  held: Pick<Reopened, 'stream'> | null,
): AsyncGenerator<Uint8Array> {
  if (reopened === undefined) {
    if (held !== null) yield* held.stream();
    yield* replay([], source);
    return;
  }
  await source.return?.();
  yield* reopened.stream();
}

/** Shows every chunk that is read to somebody else, too. */
export function tapped(
  source: AsyncIterator<Uint8Array>,
  see: ((chunk: Uint8Array) => void) | undefined,
): AsyncIterator<Uint8Array> {
  if (see === undefined) return source;
  return {
    next: async () => {
      const next = await source.next();
      if (next.done !== true) see(next.value);
      return next;
    },
  };
}
