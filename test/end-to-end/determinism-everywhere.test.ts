import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/run.js';
import { quickScratch } from '../faults/scratch.js';
import {
  type Circumstances,
  everyNode,
  type Factor,
  factors,
  otherNodes,
  pairwise,
  unmetPairs,
} from './circumstances/factors.js';
import { layOut, runIn } from './circumstances/run-in.js';
import { filesBelow } from './tampering.js';

/** DIPSAMPLE_CIRCUMSTANCES=all makes the whole demonstration under every Node.js, locale and zone. */
const whole = process.env['DIPSAMPLE_CIRCUMSTANCES'] === 'all';
const circumstances = whole ? everyNode : pairwise;
const place = quickScratch('circumstances');
const demonstration = layOut(place, whole ? ['complaints', 'misconduct'] : ['misconduct']);
const volatile = 'run.json';

/** One digest of all paths and bytes below a folder but those of run.json. */
function treeDigest(folder: string): string {
  const lines = filesBelow(folder)
    .filter((path) => path !== volatile)
    .map((path) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
      return `${digest}  ${path}\n`;
    });
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Makes the pack in these circumstances: the digest of all that it says, and when it was begun. */
function packIn(each: Circumstances): { readonly digest: string; readonly started: string } {
  const parent = mkdtempSync(join(place, 'made-'));
  const out = join(parent, each.exportName);
  const config = demonstration.config(each.exportName);
  const args = ['pack', '--config', config, '--out', out];
  const ran = runIn(each, place, join(root, 'bin/dipsample.js'), args);
  expect(ran.exitCode, `${JSON.stringify(each)}: ${ran.stderr}`).toBe(0);
  const digest = treeDigest(out);
  const { started } = JSON.parse(readFileSync(join(out, volatile), 'utf8')) as { started: string };
  rmSync(parent, { recursive: true });
  return { digest, started };
}

const plain = Object.fromEntries(
  Object.entries(factors).map(([factor, [first]]) => [factor, first]),
) as unknown as Circumstances;

describe('the circumstances of a run', () => {
  it('bring any two values of any two factors together, in fifty runs', () => {
    expect(pairwise).toHaveLength(50);
    expect(unmetPairs(pairwise)).toEqual([]);
    expect(unmetPairs(everyNode)).toEqual([]);
    expect(unmetPairs(pairwise.slice(1))).toContain('locale en_GB with zone UTC');
  });

  it('reach a program, each of them: one that asks for them says something else under each', () => {
    const probe = join(place, 'probe.cjs');
    writeFileSync(
      probe,
      `const word = ['z', '\\u00e4', 'i', 'I', 'ch', 'h'].sort((a, b) => a.localeCompare(b)).join();
       const now = new Date();
       console.log(JSON.stringify({
         node: process.version,
         locale: [word, 'i'.toLocaleUpperCase(), (1234.5).toLocaleString(), now.toLocaleDateString()],
         zone: [now.getTimezoneOffset(), Intl.DateTimeFormat().resolvedOptions().timeZone],
         umask: process.umask(),
         clock: now.getUTCFullYear() < 2020 || now.getUTCFullYear() > 2040 ? now.getUTCFullYear() : 'now',
         folder: process.cwd(),
         exportName: process.argv.slice(2),
       }));`,
    );
    const said = (each: Circumstances, factor: Factor): string => {
      const ran = runIn(each, place, probe, [each.exportName]);
      expect(ran.stderr).toBe('');
      return JSON.stringify((JSON.parse(ran.stdout) as Record<string, unknown>)[factor]);
    };
    for (const factor of Object.keys(factors) as Factor[]) {
      const values: readonly string[] = factors[factor];
      const answers = new Set(values.map((value) => said({ ...plain, [factor]: value }, factor)));
      expect(answers.size, factor).toBe(values.length);
    }
  });
});

describe('the pack of the demonstration', () => {
  it(`has one digest in ${circumstances.length} circumstances: ${otherNodes.length + 1} Node.js, 10 locales, 5 time zones, umasks, clocks, folders and names of exports`, () => {
    const made = circumstances.map(packIn);
    const digests = new Set(made.map(({ digest }) => digest));
    expect(digests.size).toBe(1);
    expect(new Set(made.map(({ started }) => started.slice(0, 3)))).toEqual(
      new Set(['199', '204', new Date().toISOString().slice(0, 3)]),
    );
  }, 3_600_000);

  it('has another digest where one of its bytes, one of its names or one of its files is another', () => {
    const folder = mkdtempSync(join(place, 'small-'));
    const digestOf = (files: Readonly<Record<string, string>>): string => {
      for (const path of filesBelow(folder)) rmSync(join(folder, path));
      for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
      return treeDigest(folder);
    };
    const right = digestOf({ a: '1', b: '2', 'run.json': '{}' });
    expect(digestOf({ a: '1', b: '2', 'run.json': '{"node":"v99"}' })).toBe(right);
    for (const other of [{ a: '1', b: '3' }, { a: '2', b: '1' }, { a: '1', c: '2' }, { a: '1' }]) {
      expect(digestOf(other)).not.toBe(right);
    }
  });
});
