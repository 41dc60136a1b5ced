import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/answers/rows/change-of.js';
import { readAnswer } from '../../src/answers/rows/read-answer.js';
import { readDay } from '../../src/answers/rows/read-day.js';
import { readMinutes } from '../../src/answers/rows/read-minutes.js';
import { readReviewer } from '../../src/answers/rows/read-reviewer.js';
import { readStatus } from '../../src/answers/rows/read-status.js';
import type { AnswerOption } from '../../src/checklist/question-set.js';
import { cell } from './sample.js';

const scale: readonly AnswerOption[] = [
  { code: 'Y', label: 'Met' },
  { code: 'P', label: 'Partly met' },
  { code: 'N', label: 'Not met' },
  { code: 'NE', label: 'Cannot tell: no evidence on file' },
  { code: 'NA', label: 'Not applicable' },
];

describe('an answer', () => {
  it.each([
    ['y', 'Y'],
    [' Met ', 'Y'],
    ['Y Met', 'Y'],
    ['MET', 'Y'],
    ['Y - Met', 'Y'],
    ['\u00a0met\u00a0', 'Y'],
    ['Ｙ', 'Y'],
    ['Ｍｅｔ', 'Y'],
    ['partly\u2003met', 'P'],
    ['n', 'N'],
    ['N: Not met', 'N'],
    ['NOT\u00a0MET', 'N'],
    ['ne', 'NE'],
    ['Cannot tell', 'NE'],
    ['NE Cannot tell: no evidence on file', 'NE'],
    ['not applicable', 'NA'],
    ['n/a', 'NA'],
    ['N.A.', 'NA'],
    ['\u200bNA', 'NA'],
    ['Υ', 'Y'],
  ] as const)('%j is read as %s', (typed, code) => {
    expect(readAnswer(typed, scale)).toBe(code);
  });

  it.each(['', '-', 'yes', 'no', 'Y?', 'maybe', 'Y N', 'TRUE', '1', 'not', 'met met'])(
    '%j is none',
    (typed) => {
      expect(readAnswer(typed, scale)).toBeNull();
    },
  );

  it('goes by the labels of its scale, but a label never takes the place of a code', () => {
    const own: readonly AnswerOption[] = [
      { code: 'Y', label: 'N' },
      { code: 'P', label: 'Some' },
      { code: 'N', label: 'Concern' },
      { code: 'NE', label: 'Some' },
      { code: 'NA', label: 'Does not apply' },
    ];
    expect(readAnswer('n', own)).toBe('N');
    expect(readAnswer('concern', own)).toBe('N');
    expect(readAnswer('some', own)).toBeNull();
    expect(readAnswer('p some', own)).toBe('P');
    expect(readAnswer('not applicable', own)).toBe('NA');
  });
});

describe('a day', () => {
  it.each([
    ['2026-07-05', '2026-07-05'],
    ['05/07/2026', '2026-07-05'],
    ['5/7/2026', '2026-07-05'],
    ['5.7.2026', '2026-07-05'],
    ['05–07–2026', '2026-07-05'],
    ['5 July 2026', '2026-07-05'],
    [' ０５/０７/２０２６ ', '2026-07-05'],
    ['2026-07-05T18:00:00', '2026-07-05'],
  ])('%j is read as %s', (typed, day) => {
    expect(readDay(cell(2, 2, typed))).toMatchObject({ day, fault: null });
  });

  it.each([
    ['5/7/26', 'its year has two digits'],
    ['Monday', 'it follows no known pattern'],
    ['Monday 6 July 2026', 'it follows no known pattern'],
    ['07/25/2026', 'there is no such day; month first there would be'],
    ['31/02/2026', 'there is no such day'],
    [46208, 'it is a bare number'],
    ['01/01/1753', 'it lies before 1900'],
    [true, 'it follows no known pattern'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(readDay(cell(2, 2, typed))).toMatchObject({ day: null, fault });
  });

  it('may be blank', () => {
    expect(readDay(undefined)).toEqual({ typed: '', day: null, fault: null });
    expect(readDay(cell(2, 2, ' \u00a0\u200b'))).toEqual({ typed: '', day: null, fault: null });
  });
});

describe('minutes', () => {
  it.each([
    [90, 90],
    ['90', 90],
    ['90 min', 90],
    ['90 Minutes', 90],
    ['7.5', 7.5],
    [0, 0],
  ])('%j are read', (typed, minutes) => {
    expect(readMinutes(cell(2, 2, typed)).minutes).toBe(minutes);
  });

  it.each(['1:30', '1.5 hours', '-5', '9999', 'long', true])('%j are not', (typed) => {
    expect(readMinutes(cell(2, 2, typed)).minutes).toBeNull();
  });
});

describe('a status', () => {
  it.each([
    ['Out of Scope', 'out of scope'],
    ['out-of-scope', 'out of scope'],
    ['NOT\u00a0PRODUCED', 'not produced'],
    ['Examined', 'examined'],
  ])('%j is read as %s', (typed, status) => {
    expect(readStatus(typed)).toBe(status);
  });

  it.each(['', 'done', 'out', 'toString'])('%j is none', (typed) => {
    expect(readStatus(typed)).toBeNull();
  });
});

describe('a reviewer', () => {
  it('is known whatever the case and spaces of the code', () => {
    expect(readReviewer(cell(2, 2, ' r1 '), ['R1', 'R2']).code).toBe('R1');
    expect(readReviewer(cell(2, 2, 'r9'), ['R1', 'R2']).code).toBeNull();
    expect(readReviewer(cell(2, 2, 'a'), ['A', 'a']).code).toBe('a');
  });

  it('is anybody where the draw names none, in one spelling', () => {
    expect(readReviewer(cell(2, 2, ' jb '), []).code).toBe('JB');
    expect(readReviewer(cell(2, 2, 'JB'), []).code).toBe('JB');
  });
});

describe('a locked cell', () => {
  it.each([
    ['Was it logged?', 'Was it logged?', 'same'],
    ['one\r\ntwo', 'one\ntwo', 'same'],
    [3, '3', 'same'],
    [3, '3.0', 'same'],
    [null, '', 'same'],
    ['CO/1', 'co/1', 'written otherwise'],
    ['Was it  logged?', 'Was it logged?', 'written otherwise'],
    ['the program’s finding', 'the programâ€™s finding', 'written otherwise'],
    ['A+', 'A-', 'changed'],
    [3, '4', 'changed'],
    [3, '', 'changed'],
    [null, 'x', 'changed'],
    ['Was it logged?', 'Was it told?', 'changed'],
    ['é', 'è', 'changed'],
  ] as const)('that was %j and is %j is %s', (was, now, change) => {
    expect(changeOf(was, now)).toBe(change);
  });
});
