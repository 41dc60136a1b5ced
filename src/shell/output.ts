/** Standard output or error, and what became of what was written there. */
export interface Output {
  readonly write: (text: string) => void;
  /** Waits until all of it is taken; the code of the first error of the system, or null. */
  readonly lost: () => Promise<string | null>;
}

interface Watched {
  code: string | null;
  pending: number;
  settle: () => void;
}

/** A process has one of each stream, however many shells it makes. */
const watched = new WeakMap<NodeJS.WriteStream, Watched>();

/**
 * Writes to a stream whose trouble (a reader that left, a full disk) comes later and elsewhere: it is
 * kept until somebody asks, and would else end the process with a stack.
 */
export function outputTo(stream: NodeJS.WriteStream): Output {
  const state = watched.get(stream) ?? watch(stream);
  return {
    write: (text) => {
      state.pending += 1;
      stream.write(text, (error) => {
        keep(state, error);
        state.pending -= 1;
        if (state.pending === 0) state.settle();
      });
    },
    lost: async () => {
      if (state.pending > 0) {
        await new Promise<void>((resolve) => {
          state.settle = resolve;
        });
      }
      return state.code;
    },
  };
}

function watch(stream: NodeJS.WriteStream): Watched {
  const state: Watched = { code: null, pending: 0, settle: () => undefined };
  stream.on('error', (error: Error) => {
    keep(state, error);
  });
  watched.set(stream, state);
  return state;
}

/** What is written after an error is refused by Node.js itself, with a code of its own. */
function keep(state: Watched, error: Error | null | undefined): void {
  if (error === null || error === undefined) return;
  state.code ??= 'code' in error ? String(error.code) : error.name;
}
