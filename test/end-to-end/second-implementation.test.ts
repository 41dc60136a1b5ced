import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnFiles } from '../../src/cli/results/drawn-files.js';
import { restore } from '../../src/format/neutralise.js';
import type { DrawFacts } from '../../src/record/draw-facts.js';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { quickScratch } from '../faults/scratch.js';
import { choices, designFor, frames, frozen, methodNames, seeds } from '../sampling/law-designs.js';

/** DIPSAMPLE_REDRAWS=20000 redraws more. */
const many = Number(process.env['DIPSAMPLE_REDRAWS'] ?? 1000);
const place = quickScratch('second-implementation');
const noPython = spawnSync('python3', ['--version']).status !== 0;
const without = noPython ? ' (no python3 here: skipped)' : '';

/** The program that docs/check-a-draw.md gives to readers: Python, and nothing of ours in it. */
const program = join(place, 'check-a-draw.py');
const page = readFileSync('docs/check-a-draw.md', 'utf8');
writeFileSync(program, /^```python\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '');

/** Runs it for many folders without starting Python again: what it printed, a line of JSON for each. */
const driver = join(place, 'many.py');
writeFileSync(
  driver,
  `import contextlib, io, json, os, sys
code = compile(open(sys.argv[1], encoding="utf-8").read(), "check-a-draw.py", "exec")
for line in open(sys.argv[2], encoding="utf-8"):
    folder, seed = json.loads(line)
    os.chdir(folder)
    sys.argv = ["check-a-draw.py", "frame.csv", "draw.json", seed, "sample.csv"]
    printed, told, ended = io.TextIOWrapper(io.BytesIO()), io.StringIO(), None
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(told):
        try:
            exec(code, {"__name__": "__main__"})
        except SystemExit as stopped:
            ended = str(stopped.code)
    printed.flush()
    text = printed.buffer.getvalue().decode("utf-8")
    print(json.dumps({"rows": text, "told": told.getvalue(), "ended": ended}))
`,
);

interface Redrawn {
  readonly rows: string;
  readonly told: string;
  readonly ended: string | null;
}

function redraw(folders: readonly (readonly [folder: string, seed: string])[]): readonly Redrawn[] {
  const list = join(place, 'folders.txt');
  writeFileSync(list, folders.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const { stdout, stderr, status } = spawnSync('python3', ['-X', 'utf8', driver, program, list], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Redrawn);
}

const draws = fc.record({
  units: frames,
  method: fc.constantFrom(...methodNames),
  choice: choices,
  seed: seeds,
  reserves: fc.nat(3),
});

/** What a record says of the export; it plays no part in the draw. */
const facts: DrawFacts = {
  scope: { where: [], period: null },
  input: { sha256: '0'.repeat(64), bytes: 0, rows: 0, accepted: 0, rejected: 0, blank: 0 },
  collapsed: [],
  counts: {} as DrawFacts['counts'],
  leftOut: {} as DrawFacts['leftOut'],
};

interface Published {
  readonly folder: string;
  readonly seed: string;
  /** Reference, role, rank and ticket of each unit. */
  readonly rows: readonly (readonly string[])[];
  readonly digest: string;
}

/** Draws, and publishes frame, record and sample. */
function publish(
  {
    units,
    method,
    choice,
    seed,
    reserves,
  }: typeof draws extends fc.Arbitrary<infer Made> ? Made : never,
  number: number,
): Published {
  const design = { ...designFor(method, units, choice), reserves };
  const frame = frozen(units, design);
  const draw = drawSample(frame, design, seed);
  const further = { names: [], valueOf: () => '' };
  const { record, files } = drawnFiles({
    ...{ toolVersion: '0.0.0', draw, units: frame, facts, commitment: null },
    ...{ importJson: '{}', further },
  });
  const folder = join(place, String(number));
  mkdirSync(folder);
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  const sample = parse(files.find(({ path }) => path === 'sample.csv')?.content ?? '', {
    columns: true,
    record_delimiter: ['\r\n'],
  }) as Record<string, string>[];
  const rows = sample.map((row) =>
    ['unit_id', 'role', 'rank', 'ticket'].map((name) => restore(row[name]!)),
  );
  return { folder, seed, rows, digest: record.frame.sha256 };
}

describe.skipIf(noPython)('a program in another language', () => {
  it(`redraws ${many} draws of any design from frame, record and seed, without a difference${without}`, () => {
    const published = fc.sample(draws, { numRuns: many, seed: 20261123 }).map(publish);
    expect(new Set(published.map(({ digest }) => digest)).size).toBeGreaterThan(many * 0.9);
    const redrawn = redraw(published.map(({ folder, seed }) => [folder, seed]));
    const different = published.flatMap(({ folder, rows, digest }, index) => {
      const { rows: text, told, ended } = redrawn[index]!;
      const theirs = parse(text, { from: 2, record_delimiter: ['\n'] }) as string[][];
      const same =
        JSON.stringify(theirs) === JSON.stringify(rows) &&
        told.includes(`List digest ${digest} (`) &&
        ended === null;
      return same ? [] : [`${folder}: ${ended ?? told}`];
    });
    expect(different).toEqual([]);
  }, 3_600_000);

  it(`sees another seed, another reference in the sample, and another frame${without}`, () => {
    const [largest] = fc
      .sample(draws, { numRuns: 50, seed: 7 })
      .sort((one, other) => other.units.length - one.units.length);
    const { folder, seed } = publish(largest!, many);
    const [right, otherSeed] = redraw([
      [folder, seed],
      [folder, `${seed}.`],
    ]);
    expect(right?.ended).toBeNull();
    expect(otherSeed?.ended).toContain('is NOT the sample');
    for (const name of ['sample.csv', 'frame.csv']) {
      const text = readFileSync(join(folder, name), 'utf8');
      const [header = '', first = '', ...others] = text.split('\r\n');
      writeFileSync(
        join(folder, name),
        [header, first.replace(/^"/, '"X'), ...others].join('\r\n'),
      );
      const [found] = redraw([[folder, seed]]);
      expect(`${found?.ended}${found?.told}`).not.toBe(`${right?.ended}${right?.told}`);
      writeFileSync(join(folder, name), text);
    }
  });
});
