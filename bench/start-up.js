import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spread } from './measure/figures.js';
import { quietEnvironment } from './measure/measured-run.js';

// How long a start takes, as a multiple of `node -e 0`: the calls take turns, and the median of the
// ratios within a turn is printed, so that a machine that slows down slows all of them. Run it by
// `npm run bench:start-up`, with a number of turns behind `--` where 40 are too few.

const turns = Number(process.argv[2] ?? 40);
const program = join(import.meta.dirname, '../bin/dipsample.js');
const folder = mkdtempSync(join(tmpdir(), 'dipsample-start-up-'));

function seconds(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: quietEnvironment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(numbers) {
  return spread(numbers).median;
}

try {
  const made = join(folder, 'made');
  // 1,985 cases are 4,983 rows.
  const synth = ['synth', '--cases', '1985', '--seed', 'start-up', '--out', made, '--quiet'];
  seconds([program, ...synth]);
  const large = join(made, 'complaints-2026-q3.csv');
  const calls = {
    'node -e 0': ['-e', '0'],
    'dipsample --help': [program, '--help'],
    'dipsample draw --help': [program, 'draw', '--help'],
    'dipsample --version': [program, '--version'],
    'dipsample explain FILE_EMPTY': [program, 'explain', 'FILE_EMPTY'],
    'dipsample validate, 5,000 rows': [program, 'validate', large, '--profile', 'complaints'],
  };
  const times = Object.values(calls).map(() => []);
  for (let turn = -1; turn < turns; turn += 1) {
    Object.values(calls).forEach((args, place) => {
      const time = seconds(args);
      if (turn >= 0) times[place].push(time);
    });
  }
  const [bare] = times;
  Object.keys(calls).forEach((call, place) => {
    const ratio = median(times[place].map((time, turn) => time / bare[turn]));
    const milliseconds = (median(times[place]) * 1000).toFixed(0).padStart(6);
    console.log(`${call.padEnd(32)} ${milliseconds} ms  ${ratio.toFixed(2).padStart(6)} times`);
  });
} finally {
  rmSync(folder, { recursive: true });
}
