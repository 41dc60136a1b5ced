/** How long a run spent in each of its stages. */
export interface Stopwatch {
  readonly stage: () => string;
  /** Ends one stage and begins another, which may have been there before. */
  readonly enter: (stage: string) => void;
  /** Seconds in all, and by stage in the order of their beginnings, to the millisecond. */
  readonly read: () => {
    readonly seconds: number;
    readonly stages: Readonly<Record<string, number>>;
  };
}

/** A stopwatch that runs; `elapsed` gives milliseconds of a clock that never runs backwards. */
export function startStopwatch(elapsed: () => number): Stopwatch {
  const begun = elapsed();
  const spent = new Map<string, number>();
  let stage = 'working';
  let entered = begun;
  const pass = (): number => {
    const now = elapsed();
    spent.set(stage, (spent.get(stage) ?? 0) + now - entered);
    entered = now;
    return now;
  };
  return {
    stage: () => stage,
    enter: (next) => {
      if (next === stage) return;
      pass();
      stage = next;
    },
    read: () => {
      const now = pass();
      const stages = [...spent].map(([name, time]) => [name, seconds(time)] as const);
      return { seconds: seconds(now - begun), stages: Object.fromEntries(stages) };
    },
  };
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
