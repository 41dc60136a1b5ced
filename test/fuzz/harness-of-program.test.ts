import { describe, expect, it } from 'vitest';
import { consoleFaults } from './oracle/console.js';
import { drawFaults, validationFaults } from './oracle/outputs.js';

const secrets = ['Quillfeather', 'CO/00497/25'];

describe('the judge of what the program says and writes', () => {
  const fine = { exitCode: 0, stdout: 'Rows: 6\n', stderr: '' };

  it('finds nothing in an honest run', () => {
    expect(consoleFaults(fine, secrets)).toEqual([]);
    const stderr = 'error EXPORT_REFUSED: it cannot be used.\n  what to do: Export again.\n';
    expect(consoleFaults({ ...fine, exitCode: 2, stderr }, secrets)).toEqual([]);
  });

  it.each([
    ['is ended by a signal', { exitCode: null }],
    ['ends with 70', { exitCode: 70 }],
    ['shows a stack', { stderr: 'Error: x\n    at read (/a/b.js:1:2)\n' }],
    ['owns up to a fault', { stderr: 'dipsample has a fault: this is our mistake\n' }],
    ['does not say what to do', { exitCode: 2, stderr: 'error X: no.\n' }],
    ['shows a name', { stdout: 'tamsin QUILLFEATHER\n' }],
    ['shows a reference on standard error', { stderr: `row of ${'CO/00497/25'}\n` }],
    ['clears the screen', { stdout: '\u001b[2J' }],
    ['writes a carriage return', { stdout: 'a\rb' }],
    ['writes a C1 control', { stdout: '\u0085' }],
    ['turns the direction of writing', { stdout: '\u202e' }],
    ['writes a byte order mark', { stdout: '"columns": ["\ufeffOutcome"]' }],
  ])('sees a run that %s', (_, change) => {
    expect(consoleFaults({ ...fine, ...change }, secrets)).not.toEqual([]);
  });

  const accepted = 'row,line,case_ref\r\n2,2,A/1\r\n4,5,A/3\r\n';
  const rejected = 'row,line,case_ref\r\n3,3,A/2\r\n';
  const file = { status: 'read', delimiter: ',', titleRows: 0 };
  const counts = { rows: 3, accepted: 2, rejected: 1 };
  const exported = 'Ref,Text\r\nA/1,x\r\nA/2,"y\r\nz"\r\nA/3,x\r\n';
  const folder = (changes: Readonly<Record<string, string>>): Map<string, string> =>
    new Map(
      Object.entries({
        'validation.json': JSON.stringify({ file, counts }),
        'accepted.csv': accepted,
        'rejected.csv': rejected,
        ...changes,
      }),
    );

  it.each([
    ['finds nothing in an honest folder', {}, []],
    [
      'sees a row that is missing from it',
      { 'accepted.csv': 'row,line,case_ref\r\n2,2,A/1\r\n' },
      [
        'accepted.csv has other rows than counted',
        'the rows of the files are not the rows of the export',
      ],
    ],
    [
      'sees a row on another line',
      { 'accepted.csv': accepted.replace('4,5', '4,6') },
      ['the rows of the files are not the rows of the export'],
    ],
    [
      'sees another reference',
      { 'accepted.csv': accepted.replace('A/3', 'A/33') },
      ['row 4 has another reference'],
    ],
    [
      'sees rows that nobody accounts for',
      { 'validation.json': JSON.stringify({ file, counts: { ...counts, rows: 2 } }) },
      ['4 sheet rows, accounted for 3'],
    ],
  ])('%s', (_, changes, faults) => {
    expect(validationFaults(folder(changes), exported, 'Ref')).toEqual(faults);
  });

  it.each([
    ['finds nothing in an honest draw', ['A/1', 'A/3'], ['A/3'], []],
    ['sees a case that is drawn twice', ['A/1', 'A/3'], ['A/3', 'A/3'], ['a case is drawn twice']],
    [
      'sees a case from nowhere',
      ['A/1', 'A/3'],
      ['A/9'],
      ['a case is drawn that is not in the frame'],
    ],
    [
      'sees a case that the frame lacks',
      ['A/3'],
      ['A/3'],
      ['the frame is not the cases of the accepted rows'],
    ],
  ])('%s', (_, frame, sample, faults) => {
    const table = (ids: readonly string[]): string => `unit_id\r\n${ids.join('\r\n')}\r\n`;
    const outputs = new Map([
      ['frame.csv', table(frame)],
      ['sample.csv', table(sample)],
    ]);
    expect(drawFaults(outputs, new Set(['A/1', 'A/3']))).toEqual(faults);
  });
});
