import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import type { Option } from '../../src/cli/command.js';
import { packJson } from '../../src/cli/results/pack-json.js';
import { call, complaints, scratchFolder, seed } from './run.js';

const scratch = scratchFolder('json');
const at = (name: string): string => join(scratch, name);
const draw = ['draw', complaints, '--profile', 'complaints', '--by', 'outcome', '--size', '12'];

interface Written {
  readonly written: string | null;
  readonly files: readonly { path: string; bytes: number; sha256: string }[];
}

/** Runs with --json and gives the one object that is printed. */
async function printed(args: readonly string[]): Promise<Record<string, unknown>> {
  const ran = await call([...args, '--json']);
  expect(ran.stderr).not.toContain('error');
  expect(ran.exitCode).toBe(0);
  const value = JSON.parse(ran.stdout) as Record<string, unknown>;
  expect(Array.isArray(value)).toBe(false);
  return value;
}

function expectOnDisk({ written, files }: Written): void {
  expect(files.length).toBeGreaterThan(0);
  for (const { path, bytes, sha256 } of files) {
    const content = readFileSync(join(written!, path));
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
}

beforeAll(async () => {
  const ran = await call([...draw, '--seed', seed, '--out', at('draw'), '--quiet']);
  expect(ran.exitCode).toBe(0);
});

describe('--json', () => {
  it('is taken by every command but those that write for people and shells alone', () => {
    const without = Object.entries(commands).flatMap(([name, { options }]) =>
      (options as readonly Option[]).some(({ flags }) => flags === '--json') ? [] : [name],
    );
    expect(without.filter((name) => !['init', 'completion'].includes(name))).toEqual([]);
  });

  it('of checklist has the facts of the screen and every file with its digest', async () => {
    const questions = ['checklist', at('draw'), '--questions', 'public-complaints'];
    const value = await printed([...questions, '--out', at('checklist')]);
    expect(value).toMatchObject({
      questionSet: { name: 'public-complaints', version: 2, questions: 25 },
      cases: 12,
      readTwice: 0,
      reviewers: [],
      written: at('checklist'),
    });
    expectOnDisk(value as unknown as Written);
    expect(JSON.stringify(value)).not.toContain('CO/');
  });

  it('of a dry run says that nothing was written', async () => {
    const questions = ['checklist', at('draw'), '--questions', 'public-complaints'];
    expect(await printed([...questions, '--out', at('dry'), '--dry-run'])).toMatchObject({
      written: null,
    });
    expect(existsSync(at('dry'))).toBe(false);
  });

  it('of synth has what is true of the export', async () => {
    const value = await printed([
      'synth',
      '--cases',
      '20',
      '--seed',
      'a day',
      '--out',
      at('synth'),
    ]);
    expect(value).toMatchObject({ name: 'complaints-2026-q3', truth: { realised: { cases: 20 } } });
    expectOnDisk(value as unknown as Written);
  });

  it('of sql has the query and its digest, written or not', async () => {
    const query = ['sql', at('draw'), '--dialect', 'duckdb'];
    const value = await printed(query);
    expect(value).toMatchObject({ dialect: 'duckdb', written: null });
    expect(value['query']).toContain('SELECT');
    expect(createHash('sha256').update(String(value['query'])).digest('hex')).toBe(value['sha256']);
    const file = await printed([...query, '--out', at('draw.sql')]);
    expect(file['written']).toBe(at('draw.sql'));
    expect(readFileSync(at('draw.sql'), 'utf8')).toBe(value['query']);
    expect(await printed([...query, '--out', at('no.sql'), '--dry-run'])).toMatchObject({
      written: null,
    });
    expect(existsSync(at('no.sql'))).toBe(false);
  });

  it('of explain has an issue by its parts, an error by its text, and all codes', async () => {
    expect(await printed(['explain', 'missing_reference'])).toMatchObject({
      kind: 'issue',
      code: 'MISSING_REFERENCE',
      severity: 'error',
    });
    expect(await printed(['explain', 'RUN_LOCKED'])).toMatchObject({
      kind: 'error',
      code: 'RUN_LOCKED',
      explain: expect.stringContaining('One process at a time') as string,
    });
    const all = await printed(['explain']);
    expect(all['errors']).toContain('RUN_LOCKED');
    expect(all['issues']).toContainEqual(expect.objectContaining({ code: 'MISSING_REFERENCE' }));
  });

  it.each([
    ['draw', [...draw, '--seed', seed, '--dry-run'], 'frame'],
    ['extend', ['extend', at('draw'), '--size', '14', '--dry-run'], 'extension'],
    ['verify', ['verify', at('draw')], 'verified'],
    ['profile', ['profile', complaints], 'file'],
    ['plan', ['plan', '--frame-size', '270', '--size', '30'], 'tables'],
  ])('of %s is one object', async (_, args, member) => {
    expect(await printed(args)).toHaveProperty(member);
  });

  it('of a pack has its id, the counts of its audits and its files, and no case', () => {
    const audit = {
      name: 'complaints',
      title: 'Public complaints',
      frameDigest: 'f'.repeat(64),
      frame: {
        intake: {
          file: { sha256: 'e'.repeat(64) },
          counts: { rows: 3, accepted: 3, rejected: 0, blank: 0 },
        },
        counts: { cases: 2 },
        leftOut: { casesLost: 0 },
      },
      draw: {
        design: { unit: 'case' },
        frameSize: 2,
        strata: [{ sampleSize: 1 }, { sampleSize: 0 }],
      },
    };
    const files = [{ path: 'pack.json', content: 'abc' }];
    const pack = { files, audits: [audit] } as unknown as Parameters<typeof packJson>[0];
    // The SHA-256 of abc, FIPS 180-2, appendix B.1.
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(packJson(pack, 'out', 'made')).toEqual({
      state: 'made',
      id: abc,
      audits: [
        {
          name: 'complaints',
          title: 'Public complaints',
          export: { sha256: 'e'.repeat(64), rows: 3, accepted: 3, rejected: 0, blank: 0 },
          frame: { sha256: 'f'.repeat(64), cases: 2, leftOut: { casesLost: 0 } },
          draw: { unit: 'case', frameSize: 2, strata: 2, drawn: 1 },
        },
      ],
      written: 'out',
      files: [{ path: 'pack.json', bytes: 3, sha256: abc }],
    });
    expect(packJson(pack, undefined, 'dry run')).toMatchObject({ state: 'dry run', written: null });
  });
});
