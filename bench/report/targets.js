import { exponentOf } from '../measure/figures.js';

const limits = { memoryAtMillion: 128, memoryAtTenMillion: 150, exponent: 1.05 };

/**
 * What the project sets itself for each job, beside what was measured: `met` is null where this run
 * has no figure for it. Only peers whose answers are right are held against; of the ways of pandas
 * the faster right one counts. Seconds are those on the clock.
 */
export function targetsOf({ sizes }, job) {
  const at = (rows) => sizes.find((size) => size.rows === rows)?.jobs[job];
  return [
    ratioTarget('1,000,000 rows: no slower than the fastest peer that is right', 1, right(at(1e6))),
    ratioTarget('1,000,000 rows: at most 0.5 of pandas', 0.5, pandas(at(1e6))),
    memoryTarget('1,000,000 rows: under 128 MB', limits.memoryAtMillion, at(1e6)),
    ratioTarget('5,000 rows: at most 0.4 of pandas', 0.4, pandas(at(5000))),
    memoryTarget('10,000,000 rows: within 150 MB', limits.memoryAtTenMillion, at(1e7)),
    exponentTarget(sizes, job),
  ];
}

function right(result) {
  return Object.values(result?.peers ?? {}).filter((figures) => figures.right);
}

function pandas(result) {
  return Object.entries(result?.peers ?? {})
    .filter(([name, figures]) => name.startsWith('pandas') && figures.right)
    .map(([, figures]) => figures);
}

/** The largest ratio is that to the fastest peer. */
function ratioTarget(target, most, peers) {
  if (peers.length === 0) return { target, measured: null, met: null };
  const measured = Math.max(...peers.map(({ ratio }) => ratio.wall.median));
  return { target, measured, met: measured <= most };
}

function memoryTarget(target, most, result) {
  if (result === undefined) return { target, measured: null, met: null };
  return { target, measured: result.own.peak.most, met: result.own.peak.most < most };
}

function exponentTarget(sizes, job) {
  const target = `time over rows, from 100,000 up: exponent under ${limits.exponent}`;
  const points = sizes
    .filter(({ rows }) => rows >= 1e5)
    .map(({ rows, jobs }) => ({ x: rows, y: jobs[job].own.wall.median }));
  if (points.length < 2) return { target, measured: null, met: null };
  const measured = exponentOf(points);
  return { target, measured, met: measured < limits.exponent };
}
