import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { branchesOf } from './branches.js';
import { core } from './core.js';

// Branches of the core that no test takes, folder by folder; docs/mutation.md says how and why.

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'coverage/coverage-final.json' },
    missing: { type: 'string' },
  },
});

/** The share of branches that the tests of the core are held to. */
const least = 0.95;

const files = Object.values(JSON.parse(readFileSync(values.from, 'utf8'))).map((file) => ({
  path: relative('.', file.path),
  branches: branchesOf(file, readFileSync(file.path, 'utf8')),
}));

if (values.missing === undefined) printShares();
else printMissing(values.missing);

function printShares() {
  for (const folder of core) console.log(shareLine(folder, branchesIn(`src/${folder}/`)));
  const whole = branchesIn('src/');
  console.log(shareLine('all', whole));
  if (share(withoutDefaults(whole)) < least) process.exitCode = 1;
}

/** Where branches are not taken, defaults of look-ups apart. */
function printMissing(folder) {
  for (const { path, branches } of files) {
    if (!path.startsWith(folder)) continue;
    const open = withoutDefaults(branches).filter(({ isTaken }) => !isTaken);
    for (const line of new Set(open.map((branch) => branch.line))) console.log(`${path}:${line}`);
  }
}

function branchesIn(folder) {
  return files.filter(({ path }) => path.startsWith(folder)).flatMap(({ branches }) => branches);
}

function shareLine(name, branches) {
  const inWords = (counted) => {
    const taken = counted.filter(({ isTaken }) => isTaken).length;
    return `${taken} of ${counted.length} (${(100 * share(counted)).toFixed(1)} %)`;
  };
  return `${name}: ${inWords(withoutDefaults(branches))}, with the defaults of look-ups ${inWords(branches)}`;
}

function withoutDefaults(branches) {
  return branches.filter(({ isLookUpDefault }) => !isLookUpDefault);
}

function share(branches) {
  return branches.filter(({ isTaken }) => isTaken).length / branches.length;
}
