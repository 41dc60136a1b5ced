import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { areas } from './areas.js';
import { loadExactInterval } from './exact-interval.js';
import { figuresLine, figuresOf, survivorLines } from './figures.js';
import { strykerOptions, workFolderOf } from './stryker-options.js';

// Whether the tests notice a change of the code, area by area; docs/mutation.md says how and why.

const { values } = parseArgs({
  options: {
    area: { type: 'string', default: Object.keys(areas).join(',') },
    draw: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    slow: { type: 'boolean', default: false },
    seed: { type: 'string', default: 'mutants of dipsample' },
  },
});

const [major] = process.versions.node.split('.').map(Number);
if (major < 22)
  throw new Error(`Stryker needs Node.js 22 or later, and this is ${process.version}.`);
const { Stryker } = await import('@stryker-mutator/core');

const intervalOf = await loadExactInterval();
for (const area of values.area.split(',')) await mutate(area);

async function mutate(area) {
  if (areas[area] === undefined) {
    throw new Error(`No such area: ${area}. There are ${Object.keys(areas).join(', ')}.`);
  }
  process.env.DIPSAMPLE_MUTATION_AREA = area;
  process.env.DIPSAMPLE_MUTATION_SLOW = String(values.slow);
  const only = values.only.split(',').filter((place) => place !== '');
  const drawn = { size: wholeNumber(values.draw), seed: values.seed, only };
  try {
    linkVectors(workFolderOf(area));
    const results = await new Stryker(strykerOptions(area, drawn)).runMutationTest();
    console.log(figuresLine(area, figuresOf(results), only.length === 0 ? intervalOf : null));
    for (const line of survivorLines(results)) console.log(line);
  } finally {
    rmSync(workFolderOf(area), { recursive: true, force: true });
  }
}

/** Some tests read vectors beside the tree where there are any; Stryker's copy stands deeper. */
function linkVectors(folder) {
  mkdirSync(folder, { recursive: true });
  const link = join(folder, 'shared');
  if (existsSync('../shared') && !existsSync(link)) symlinkSync(resolve('../shared'), link);
}

function wholeNumber(text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`"${text}" is not a number of mutants.`);
}
