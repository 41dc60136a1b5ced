import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const program = [process.execPath, join(import.meta.dirname, '../../bin/dipsample.js')];
const profile = ['--profile', 'complaints'];
const strata = ['--by', 'outcome,complainant_ethnicity_group', '--size', '200'];
const rules = {
  UNKNOWN_CODE: 'unknown code',
  MISSING_VALUE: 'missing',
  MISSING_REFERENCE: 'missing',
  IMPOSSIBLE_DATE: 'bad date',
  UNREADABLE_DATE: 'bad date',
};

/**
 * dipsample's side of each job: `run` is what is measured; `answers`, after a run, is what it said, as
 * lines of the kind that peers print. Where it takes place is given: the folder to work in, the seed,
 * the heading of each field, and `run`, by which a command is run.
 */
export const own = {
  validate: {
    run: (input, { cwd, run }) =>
      run([...program, 'validate', input, ...profile, '--quiet'], { cwd, fine: [0, 1] }),
    answers: validated,
  },
  draw: {
    run: (input, { cwd, seed, run }) => {
      rmSync(join(cwd, 'draw'), { recursive: true, force: true });
      const plan = [...profile, ...strata, '--seed', seed, '--out', 'draw'];
      return run([...program, 'draw', input, ...plan, '--quiet'], { cwd });
    },
    answers: (input, place) => {
      const { cwd } = place;
      const sample = table(join(cwd, 'draw/sample.csv'));
      const allocation = table(join(cwd, 'draw/allocation.csv'));
      return [
        ...validated(input, place),
        ...allocation.map(({ stratum, frame_size }) => `cell\t${stratum}\t${frame_size}`),
        ...sample.map(
          ({ unit_id, outcome, complainant_ethnicity_group }) =>
            `sample\t${outcome}|${complainant_ethnicity_group}\t${unit_id}`,
        ),
      ];
    },
  },
};

/** A draw finds the same issues as `validate`, which lists them. */
function validated(input, { cwd, headings, run }) {
  const command = [...program, 'validate', input, ...profile, '--json'];
  const { counts, issues } = JSON.parse(run(command, { cwd, fine: [0, 1] }).stdout);
  return [`rows\t${counts.rows}`, `rejected\t${counts.rejected}`, ...faultLines(issues, headings)];
}

function faultLines(issues, headings) {
  const counts = new Map();
  for (const { code, field } of issues) {
    if (!(code in rules)) continue;
    const line = `fault\t${headings.get(field)}\t${rules[code]}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line}\t${count}`);
}

function table(path) {
  return parse(readFileSync(path), { columns: true });
}
