import { describe, expect, it } from 'vitest';
import { passedFaults } from '../../bench/inputs/probe-file.js';
import { differences } from '../../bench/measure/agreement.js';
import { exponentOf, spread } from '../../bench/measure/figures.js';
import { targetsOf } from '../../bench/report/targets.js';

const flat = (median: number) => ({ median, least: median, most: median });
const peer = (ratio: number, right: boolean) => ({
  ratio: { wall: flat(ratio), cpu: flat(ratio) },
  right,
});
const size = (rows: number, seconds: number, peers: Record<string, ReturnType<typeof peer>>) => ({
  rows,
  jobs: { draw: { own: { wall: flat(seconds), peak: flat(100) }, peers } },
});

describe('the figures of the benchmarks', () => {
  it('take the middle of an odd count, and the mean of the middle two of an even one', () => {
    expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
    expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, least: 1, most: 4 });
  });

  it('find the power that time grows with', () => {
    const points = [1, 4, 16].map((x) => ({ x, y: 5 * x * Math.sqrt(x) }));
    expect(exponentOf(points)).toBeCloseTo(1.5, 12);
  });

  it('call answers right only where all lines are the same, in any order', () => {
    expect(differences(['rows\t2', 'cell\tA\t1'], ['cell\tA\t1', 'rows\t2'])).toEqual([]);
    expect(differences(['cell\tA\t1', 'cell\tB\t2'], ['cell\tA\t1', 'cell\tB\t3'])).toEqual([
      'cells of the cross-table: 1 of 2 not as ours, 1 that we do not have',
    ]);
    expect(differences(['rows\t2', 'sample\tA\tC1'], ['rows\t2'])).toEqual([
      'gives no sampled cases',
    ]);
  });

  it('tell from a count alone which of two faults of a column a peer passed', () => {
    const passing = (count: number) =>
      passedFaults(({ column }: { column: string }) => (column === 'Date Finalised' ? count : 3));
    expect(passing(3)).toEqual([]);
    expect(passing(1).map(({ text }) => text)).toEqual(['03/04/24']);
    expect(passing(2).map(({ text }) => text)).toEqual(['12/25/2024']);
  });

  it('hold the targets against peers that are right alone', () => {
    const peers = {
      pandas: peer(1.4, false),
      'pandas-expert': peer(0.6, true),
      duckdb: peer(1.2, true),
    };
    const sizes = [size(100_000, 1, {}), size(1_000_000, 10, peers)];
    expect(targetsOf({ sizes }, 'draw')).toEqual([
      {
        target: '1,000,000 rows: no slower than the fastest peer that is right',
        measured: 1.2,
        met: false,
      },
      { target: '1,000,000 rows: at most 0.5 of pandas', measured: 0.6, met: false },
      { target: '1,000,000 rows: under 128 MB', measured: 100, met: true },
      { target: '5,000 rows: at most 0.4 of pandas', measured: null, met: null },
      { target: '10,000,000 rows: within 150 MB', measured: null, met: null },
      {
        target: 'time over rows, from 100,000 up: exponent under 1.05',
        measured: expect.closeTo(1, 12),
        met: true,
      },
    ]);
  });
});
