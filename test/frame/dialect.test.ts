import { describe, expect, it } from 'vitest';
import { chooseDelimiter, findHeader } from '../../src/frame/dialect.js';

const columns = ['Ref', 'Date Received', 'Outcome', 'Force'];
const delimiter = (...lines: readonly string[]) =>
  chooseDelimiter([lines.join('\r\n')], columns, undefined);
const headerAt = (...records: readonly (readonly string[])[]) =>
  findHeader(
    records.map((cells) => ({ cells })),
    columns,
  );
const header = ['Ref', 'Date Received', 'Outcome', 'Force'];
const row = ['CO/00123/26', '01/07/2026', 'Upheld', 'East'];

describe('the delimiter of a file', () => {
  it('is the one that the profile declares, whatever the file looks like', () => {
    expect(chooseDelimiter(['Ref,Outcome,Force'], columns, '|')).toBe('|');
    expect(chooseDelimiter(['Ref;Outcome;Force'], columns, 'auto')).toBe(';');
  });

  it('is the one that a first line declares, in quotes or without', () => {
    expect(delimiter('sep=;', 'Ref,Outcome,Force')).toBe(';');
    expect(delimiter('"SEP=|"', 'Ref,Outcome,Force')).toBe('|');
    expect(delimiter('sep=;;', 'Ref,Outcome,Force')).toBe(',');
    expect(delimiter('Ref,Outcome', 'sep=;')).toBe(',');
  });

  it('is the one under which a line names the most columns that are wanted', () => {
    expect(delimiter('Ref;Outcome;Force,of the year')).toBe(';');
    expect(delimiter('Ref\tDate Received\tOutcome')).toBe('\t');
    expect(delimiter('Complaints, by force; all of them', '', 'Ref|Outcome|Force')).toBe('|');
    expect(delimiter('"Ref;Outcome",Force')).toBe(',');
    expect(delimiter('"Ref";" outcome ";Other, things')).toBe(';');
  });

  it('is looked for in the first twenty lines alone', () => {
    const titles = (count: number) => Array.from({ length: count }, (_, index) => `Title ${index}`);
    expect(delimiter(...titles(19), 'Ref;Outcome;Force')).toBe(';');
    expect(delimiter(...titles(20), 'Ref;Outcome;Force')).toBe(',');
  });

  it('is a comma where no column is wanted, unless the first line has one other and no comma', () => {
    expect(delimiter('a;b;c')).toBe(';');
    expect(delimiter('', '  ', 'a|b')).toBe('|');
    expect(delimiter('a;b,c')).toBe(',');
    expect(delimiter('a;b|c')).toBe(',');
    expect(delimiter('a')).toBe(',');
    expect(delimiter('"a;b"')).toBe(',');
    expect(delimiter('')).toBe(',');
  });
});

describe('the header of a file', () => {
  it('is the first record that names the most columns that are wanted', () => {
    expect(headerAt(header, row)).toBe(0);
    expect(headerAt(['Complaints by Force'], [''], header, row)).toBe(2);
    expect(headerAt(['Ref', 'Outcome'], header, header)).toBe(1);
    expect(headerAt(['Ref', 'Ref', 'Ref'], ['Ref', 'Outcome'])).toBe(1);
  });

  it('names two of them at least; else the first that is not blank stands for it', () => {
    expect(headerAt(['A note'], ['Ref', 'Another'])).toBe(0);
    expect(headerAt(['', ' '], ['A note'], ['Ref', 'Another'])).toBe(1);
    expect(headerAt(['sep=;'], ['A note'], ['Another'])).toBe(1);
    expect(headerAt([''], [''])).toBe(0);
    expect(headerAt()).toBe(0);
  });

  it('names half of them where three or fewer are wanted', () => {
    const at = (wanted: readonly string[], ...records: readonly (readonly string[])[]) =>
      findHeader(
        records.map((cells) => ({ cells })),
        wanted,
      );
    expect(at(['Ref'], ['A note'], ['Ref', 'More'])).toBe(1);
    expect(at(['Ref', 'Outcome'], ['A note'], ['Ref', 'More'])).toBe(1);
    expect(at(['Ref', 'Outcome', 'Force'], ['A note'], ['Ref', 'More'])).toBe(0);
  });

  it('does not stand below a row of data: that is no title', () => {
    expect(headerAt(row, header)).toBe(0);
    expect(headerAt(['Complaints', '01/07/2026', ''], header)).toBe(1);
    expect(headerAt(['Complaints', 'of', 'East'], header)).toBe(1);
    expect(headerAt([' ', '01/07/2026', '\t', ' '], header)).toBe(1);
  });

  it('is looked for in the first twenty records alone', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['A title']);
    expect(headerAt(...titles(19), header)).toBe(19);
    expect(headerAt(...titles(20), header)).toBe(0);
  });
});
