import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { complaintColumns } from './inputs/columns.js';
import { inputFile } from './inputs/input-file.js';
import { writeRuleFiles } from './inputs/rule-files.js';
import { measureJob } from './measure/measure-job.js';
import { measuredRun } from './measure/measured-run.js';
import { own } from './own/jobs.js';
import { findPeers } from './peers/find-peers.js';
import { peers } from './peers/index.js';
import { probePeer } from './peers/probe-peer.js';
import { writePage } from './report/page.js';
import { resultTables } from './report/result-tables.js';
import { onScreen } from './report/screen.js';

// dipsample against its peers at one job on one export; docs/benchmarks.md says how and why. The
// exports are kept in a folder for the next time, everything else goes.

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5000,100000,1000000' },
    large: { type: 'boolean', default: false },
    peers: { type: 'string', default: Object.keys(peers).join(',') },
    rounds: { type: 'string', default: '3' },
    inputs: { type: 'string', default: join(tmpdir(), 'dipsample-bench') },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** For made-up exports alone; nobody may draw from real cases with it. */
const seed = 'benchmark of dipsample, no real draw';
/** Above this dipsample runs alone: peers would need more memory than most machines have. */
const mostForPeers = 2e6;

const cwd = mkdtempSync(join(tmpdir(), 'dipsample-bench-run-'));
try {
  const result = measureAll();
  const tables = resultTables(result);
  console.log(values.json ? JSON.stringify(result, null, 2) : onScreen(tables));
  if (values.write) writePage(result, tables);
} finally {
  rmSync(cwd, { recursive: true });
}

function measureAll() {
  const rounds = wholeNumber(values.rounds);
  const headings = new Map(complaintColumns().map(({ field, heading }) => [field, heading]));
  const rules = join(cwd, 'rules');
  const place = { cwd, rules, seed, rounds, headings, run: measuredRun };
  writeRuleFiles(rules);
  const names = values.peers.split(',').filter((name) => name !== 'none');
  const { found, absent } = findPeers(names);
  if (absent.length > 0) console.error(`Not here: ${absent.join(', ')}.`);
  const probed = found.map((peer) => ({ ...peer, passes: probePeer(peer, place) }));
  const rows = values.sizes.split(',').map(wholeNumber);
  const sizes = (values.large ? [...rows, 1e7] : rows).map((size) =>
    measureSize(size, probed, place),
  );
  return {
    machine: {
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 1e9),
      platform: `${process.platform} ${process.arch}`,
      node: process.version,
    },
    rounds,
    absent,
    peers: probed,
    sizes,
  };
}

function measureSize(rows, found, place) {
  mkdirSync(values.inputs, { recursive: true });
  const input = inputFile(rows, values.inputs);
  const taking = rows > mostForPeers ? [] : found;
  const jobs = Object.keys(own).map((job) => {
    console.error(`${job}, ${rows} rows ...`);
    return [job, measureJob(job, input, taking, place)];
  });
  return { rows, megabytes: statSync(input).size / 1e6, jobs: Object.fromEntries(jobs) };
}

function wholeNumber(text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`"${text}" is not a number of rows or rounds.`);
}
