import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '../../src/checklist/question-set.js';
import { parseTable } from '../../src/frame/parse-table.js';
import { sampleSet } from '../checklist/sample-set.js';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, scratchFolder, seed } from './run.js';

const place = scratchFolder('own-questions');
const drawn = join(place, 'draw');
const [plain] = sampleSet.questions;
const own: QuestionSet = {
  ...sampleSet,
  name: 'ours',
  caseDates: { first: 'date_received', last: 'date_finalised' },
  changes: [
    {
      on: '2026-07-01',
      what: 'our policy began',
      basis: { instrument: 'Our policy', kind: 'practice', verified: true },
      decidedBy: 'date_received',
      deciding: 'our policy says so',
      decidingVerified: true,
    },
  ],
  questions: [
    { ...plain!, id: 'O1', appliesTo: [{ field: 'handling', in: ['OUT_SCH3'] }] },
    { ...plain!, id: 'O2', text: 'Was our policy kept?', appliesFrom: '2026-07-01' },
    { ...plain!, id: 'O3', text: 'Was it soon?', appliesTo: [{ field: 'handling', in: ['OOPS'] }] },
  ],
};

function file(name: string, content: unknown): string {
  const path = join(place, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('checklist --questions with a set of the user’s own', () => {
  it('asks of each case what applies to it, and says on the screen and in the register what not', async () => {
    const args = ['draw', complaints, '--profile', 'complaints', '--size', '40', '--seed', seed];
    expect((await call([...args, '--out', drawn])).exitCode).toBe(0);
    const out = join(place, 'checklist');
    const set = file('ours.json', own);
    const ran = await call(['checklist', drawn, '--questions', set, '--out', out]);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });

    const sample = read(join(drawn, 'sample.csv')).filter(({ role }) => role === 'sample');
    const rows = read(join(out, 'checklist.csv'));
    const register = new Map(
      read(join(out, 'register.csv')).map((row) => [row['unit_id'], row['notes']]),
    );
    for (const { unit_id, handling, date_received } of sample) {
      const asked = rows
        .filter((row) => row['unit_id'] === unit_id)
        .map((row) => row['question_id']);
      const notes = register.get(unit_id);
      const decided = handling !== 'Multiple' && handling !== '';
      expect(asked.includes('O1')).toBe(handling === 'OUT_SCH3' || !decided);
      expect(asked.includes('O2')).toBe(date_received! >= '2026-07-01');
      // A code that the list does not have drops nothing.
      expect(asked.includes('O3')).toBe(true);
      expect(notes).toContain('handling knows no code OOPS');
      if (!asked.includes('O2'))
        expect(notes).toContain('Not asked, by the dates of the law (1): O2');
    }
    const left = 3 * sample.length - rows.length;
    expect(left).toBeGreaterThan(0);
    expect(ran.stdout).toContain(`${left} are not asked as they do not apply (`);
    expect(
      new Set(rows.map((row) => `${row['question_set']} ${row['question_set_version']}`)),
    ).toEqual(new Set(['ours 3']));
    expect(JSON.parse(readFileSync(join(out, 'questions.json'), 'utf8'))).toEqual(own);
  });

  it('refuses a set with every fault at once', async () => {
    const questions = [
      { ...plain, appliesFrom: '2030-01-01' },
      { ...plain, id: 'O2', prefill: [{ rule: 'guess' }] },
    ];
    const set = file('faulty.json', { ...sampleSet, questions });
    const ran = await call(['checklist', drawn, '--questions', set, '--out', join(place, 'no')]);
    expectRefusal(ran, 'QUESTION_SET_INVALID', [
      'has the wording of "Q1"',
      'appliesFrom "2030-01-01"',
      '(guess) is no rule',
    ]);
  });
});

function read(path: string): readonly Readonly<Record<string, string>>[] {
  const { header, rows } = parseTable(readFileSync(path, 'utf8'));
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  );
}
