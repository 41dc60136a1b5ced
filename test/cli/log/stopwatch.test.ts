import { describe, expect, it } from 'vitest';
import { startStopwatch } from '../../../src/cli/log/stopwatch.js';

/** A clock that shows these milliseconds, one after the other. */
function clock(...shown: readonly number[]): () => number {
  const left = [...shown];
  return () => left.shift()!;
}

describe('a stopwatch', () => {
  it('adds up a stage that comes again, and the whole', () => {
    // Begun, into reading, into working again, read.
    const watch = startStopwatch(clock(1000, 1010, 3510, 3600));
    watch.enter('reading');
    watch.enter('working');
    expect(watch.read()).toEqual({ seconds: 2.6, stages: { working: 0.1, reading: 2.5 } });
  });

  it('is not moved by a stage that goes on', () => {
    const watch = startStopwatch(clock(0, 40));
    watch.enter('working');
    expect(watch.stage()).toBe('working');
    expect(watch.read()).toEqual({ seconds: 0.04, stages: { working: 0.04 } });
  });
});
