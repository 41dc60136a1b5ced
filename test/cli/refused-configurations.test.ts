import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, everythingBelow, run, scratchFolder, seed } from './run.js';

const place = scratchFolder('refused-configurations');
const config = join(place, 'dipsample.json');
const target = join(place, 'out');

const audit = {
  name: 'complaints',
  export: complaints,
  profile: 'complaints',
  draw: { by: ['outcome'], size: 20 },
  questions: 'public-complaints',
};
const whole = { title: 'A quarter', office: 'An office', period: 'all', seed, audits: [audit] };

mkdirSync(join(place, 'a-folder'));
writeFileSync(config, '');
const before = everythingBelow(place);

afterEach(() => {
  expect(everythingBelow(place)).toEqual(before);
});

function packOf(value: unknown) {
  writeFileSync(config, typeof value === 'string' ? value : JSON.stringify(value));
  return call(['pack', '--config', config, '--out', target]);
}

const comparison = { outcome: 'outcome', event: ['NFA'], group: 'case_type', reference: 'all' };

describe('a pack is refused, and nothing written, for', () => {
  it('a configuration that is not there, or is a folder', () => {
    const gone = join(place, 'gone.json');
    const folder = join(place, 'a-folder');
    expectRefusal(run(['pack', '--config', gone, '--out', target]), 'FILE_MISSING', [gone]);
    expectRefusal(run(['pack', '--config', folder, '--out', target]), 'FILE_IS_FOLDER', [folder]);
  });

  it('a configuration that is not JSON', async () => {
    expectRefusal(await packOf('{"title": "A quarter",'), 'CONFIG_NOT_JSON', [config]);
    expectRefusal(await packOf(''), 'CONFIG_NOT_JSON', [config]);
  });

  it('several faults of shape, all of them listed at once', async () => {
    const ran = await packOf({
      ...whole,
      title: '',
      colour: 'blue',
      disclosure: { threshold: 1 },
      audits: [
        { ...audit, name: 'Public Complaints', draw: { by: 'outcome', size: 0 } },
        { name: 'conduct', export: 'conduct.csv', profile: 'misconduct', questions: 'conduct' },
      ],
    });
    expectRefusal(ran, 'CONFIG_INVALID', [
      'has 7 faults',
      '/title ',
      'unknown entry "colour"',
      '/disclosure/threshold must be >= 2',
      '/audits/0/name ',
      '/audits/0/draw/by must be array',
      '/audits/0/draw/size must be >= 1',
      '/audits/1 lacks "draw"',
    ]);
  });

  it('several faults of sense, all of them listed at once', async () => {
    const ran = await packOf({
      ...whole,
      seed: 'luck',
      period: '2026-Q5',
      audits: [audit, { ...audit, draw: { ...audit.draw, allocation: 'fair', method: 'magic' } }],
    });
    expectRefusal(ran, 'CONFIG_INVALID', [
      'has 5 faults',
      '/seed has 4 characters',
      '/period 2026-Q5',
      'the name complaints twice',
      '/audits/1/draw/allocation must be one of proportional, equal',
      '/audits/1/draw/method must be one of simple',
    ]);
  });

  it('an export, a profile or a question set that is not there', async () => {
    const gone = join(place, 'gone.csv');
    const wrong = { export: 'gone.csv', profile: 'complaint', questions: 'hard-ones' };
    expectRefusal(await packOf({ ...whole, audits: [{ ...audit, ...wrong }] }), 'CONFIG_INVALID', [
      'has 3 faults',
      `/audits/0/export: there is no file ${gone}`,
      '/audits/0/profile: There is no profile complaint',
      'Did you mean complaints?',
      '/audits/0/questions: There is no question set hard-ones',
      'public-complaints',
    ]);
  });

  it('a second audit that fails after the first went well', async () => {
    const second = { ...audit, name: 'second', draw: { by: ['outcome'], size: 5000 } };
    const ran = await packOf({ ...whole, audits: [audit, second] });
    expectRefusal(ran, 'SAMPLE_LARGER_THAN_FRAME', ['5000', '360']);
  });

  it('a comparison of what is not there', async () => {
    const of = (wrong: object) =>
      packOf({
        ...whole,
        audits: [{ ...audit, disparity: [comparison, { ...comparison, ...wrong }] }],
      });
    expectRefusal(await of({ group: 'case_tipe' }), 'CONFIG_INVALID', [
      '/audits/0/disparity/1/group: ',
      'case_tipe',
      'case_type',
    ]);
    expectRefusal(await of({ event: ['Nope'] }), 'UNKNOWN_VALUE', ['Nope']);
    expectRefusal(await of({ reference: 'Nobody' }), 'REFERENCE_ABSENT', ['Nobody']);
  });
});

describe('a question set is refused for', () => {
  it('a name that no shipped set has', async () => {
    const drawn = join(place, 'a-folder', 'draw');
    const args = ['draw', complaints, '--profile', 'complaints', '--size', '5', '--seed', seed];
    expect((await call([...args, '--out', drawn])).exitCode).toBe(0);
    const ran = await call(['checklist', drawn, '--questions', 'hard-ones', '--out', target]);
    expectRefusal(ran, 'QUESTIONS_UNKNOWN', ['hard-ones', 'public-complaints']);
    rmSync(drawn, { recursive: true });
  });
});
