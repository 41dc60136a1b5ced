import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRegister } from '../../src/record/register-read.js';
import { shipped } from '../schemas/shipped.js';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, scratchFolder, seed } from './run.js';

const place = scratchFolder('pack-retention');
const at = (name: string): string => join(place, name);
cpSync(complaints, at('complaints.csv'));
const register = ['--register', at('register.jsonl')];

async function pack(name: string, more: object) {
  const config = {
    title: 'Complaints',
    office: 'The office',
    period: '2026-Q3',
    seed,
    audits: [
      {
        name: 'complaints',
        export: 'complaints.csv',
        profile: 'complaints',
        draw: { by: ['case_type'], size: 20 },
        questions: 'public-complaints',
      },
    ],
    ...more,
  };
  writeFileSync(at(`${name}.json`), JSON.stringify(config));
  return call(['pack', '--config', at(`${name}.json`), '--out', at(name), ...register]);
}

const info = (name: string): string => readFileSync(at(`${name}/bag-info.txt`), 'utf8');
const record = (name: string): string => readFileSync(at(`${name}/pack.json`), 'utf8');
const schema = shipped('schemas/register-entry.schema.json') as object;
const entries = () => parseRegister(readFileSync(at('register.jsonl')), schema).entries;

describe('a pack with a day of review', () => {
  it('has it in bag-info.txt, in its record and in its line of the register', async () => {
    expect(await pack('kept', { retentionReview: '6 years' })).toMatchObject({ exitCode: 0 });
    expect(info('kept')).toContain('\nRetention-Review-Date: 2032-09-30\n');
    expect(record('kept')).toContain('"retentionReview":"2032-09-30"');
    expect(entries().map(({ kind, retentionReview }) => [kind, retentionReview])).toEqual([
      ['draw', undefined],
      ['pack', '2032-09-30'],
    ]);
    const checked = await call(['verify', at('kept'), '--cases', complaints, ...register]);
    expect(checked.stdout).toContain('the same to the byte');
    expect(checked.exitCode).toBe(0);
  });

  it('does not pass verify where the register has another day', async () => {
    const forged = readFileSync(at('register.jsonl'), 'utf8').replace('2032-09-30', '2042-09-30');
    writeFileSync(at('forged.jsonl'), forged);
    const checked = await call(['verify', at('kept'), '--register', at('forged.jsonl')]);
    expect(checked.stdout).toContain(
      'the register: has another day of review than the record: 2042-09-30, and not 2032-09-30',
    );
    expect(checked.exitCode).toBe(1);
  });

  it('is another pack than one without, which names no day anywhere', async () => {
    expect(await pack('undated', {})).toMatchObject({ exitCode: 0 });
    expect(info('undated')).not.toContain('Retention');
    expect(record('undated')).not.toContain('retention');
    expect(entries().at(-1)).toMatchObject({ kind: 'pack', number: 3 });
    expect(readFileSync(at('register.jsonl'), 'utf8').trimEnd().split('\n').at(-1)).not.toContain(
      'retention',
    );
  });

  it('is due from that day on, and no longer once its deletion is entered', async () => {
    const due = (...more: readonly string[]) => call(['register', 'due', ...more, ...register]);
    expect(await due('--as-at', '2032-09-29')).toMatchObject({ exitCode: 0 });
    expect(await due('--as-at', '2032-09-30')).toMatchObject({ exitCode: 1 });
    const { id } = entries()[1]!;
    const reason = ['--reason', 'kept for six years, no longer needed'];
    const ran = await call(['register', 'deleted', id, ...reason, ...register]);
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain('as entry 4: the pack of entry 2');
    expect(ran.stdout).toContain('dipsample deletes no files.');
    expect(info('kept')).toContain('Retention-Review-Date');
    expect(await due('--as-at', '2032-09-30')).toMatchObject({ exitCode: 0 });
    const again = await call(['register', 'deleted', id, ...reason, ...register]);
    expectRefusal(again, 'REGISTER_ALREADY_DELETED', ['Entry 4 of the register']);
    expect(await call(['register', 'verify', ...register])).toMatchObject({ exitCode: 0 });
  });

  it('that is still there after its deletion was entered does not pass verify', async () => {
    const { stdout, exitCode } = await call(['verify', at('kept'), ...register]);
    expect(stdout).toMatch(/the register: says in entry 4, of \S+, that this pack was deleted/);
    expect(exitCode).toBe(1);
  });

  it('is refused where the day cannot be', async () => {
    for (const [more, words] of [
      [{ retentionReview: 'six years' }, '/retentionReview must match pattern'],
      [{ retentionReview: '2032-02-30' }, '/retentionReview 2032-02-30 is no date'],
      [{ retentionReview: '2026-09-30' }, 'is not after the end of the period, 2026-09-30'],
      [{ retentionReview: '6 years', period: 'all' }, 'and there is none: give a date'],
    ] as const) {
      expectRefusal(await pack('refused', more), 'CONFIG_INVALID', [words]);
    }
  });
});

describe('a draw with a day of review', () => {
  const drawn = (name: string, ...more: readonly string[]) =>
    call([
      ...['draw', complaints, '--profile', 'complaints', '--size', '12', '--seed', seed],
      ...['--out', at(name), ...more],
    ]);

  it('has it in its line of the register, and its record is that of a draw without', async () => {
    const dated = await drawn('first', '--retention-review', '2032-12-31', ...register);
    expect(dated.exitCode).toBe(0);
    expect(entries().at(-1)).toMatchObject({ kind: 'draw', retentionReview: '2032-12-31' });
    await drawn('plain');
    const text = (name: string) => readFileSync(at(`${name}/draw.json`), 'utf8');
    expect(text('first')).toBe(text('plain'));
    const larger = ['extend', at('first'), '--size', '20', '--out', at('larger'), ...register];
    await call([...larger, '--retention-review', '2033-12-31']);
    expect(entries().at(-1)).toMatchObject({ kind: 'extension', retentionReview: '2033-12-31' });
  });

  it('leaves its units to later draws after it was deleted', async () => {
    const { id, sampled } = entries().find((entry) => entry.sampled?.units.length === 12)!;
    await call(['register', 'deleted', id, '--reason', 'no longer needed', ...register]);
    const ran = await drawn('second', '--exclude', id, ...register);
    expect(ran.exitCode).toBe(0);
    const units = entries().at(-1)?.sampled?.units;
    expect(units).toHaveLength(12);
    expect(sampled?.units.filter((unit) => units?.includes(unit))).toEqual([]);
  });

  it('is refused without a register, with a day that is none, and with another day', async () => {
    expectRefusal(
      await drawn('none', '--retention-review', '2032-12-31'),
      'RETENTION_REVIEW_WITHOUT_REGISTER',
      ['none is kept here'],
    );
    expectRefusal(
      await drawn('none', '--retention-review', 'later', ...register),
      'RETENTION_REVIEW_INVALID',
      ['--retention-review later is no date'],
    );
    const other = ['--exclude', entries()[0]!.id, ...register];
    await drawn('third', ...other, '--retention-review', '2032-12-31');
    expectRefusal(
      await drawn('fourth', ...other, '--retention-review', '2034-12-31'),
      'RETENTION_REVIEW_DIFFERS',
      ['with 2032-12-31 as its day of review'],
    );
  });
});
