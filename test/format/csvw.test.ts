import { describe, expect, test } from 'vitest';
import { tableToCsv } from '../../src/format/csv.js';
import { csvwMetadata } from '../../src/format/csvw.js';
import type { Table } from '../../src/format/table.js';
import { csvwFaults } from './csvw-check.js';

const table: Table = {
  name: 'outcome-by-group',
  caption: 'Outcome by group',
  columns: [
    { name: 'group', label: 'Group', kind: 'text' },
    { name: 'events', label: 'Events', kind: 'count' },
    { name: 'ratio_high', label: 'Ratio, upper limit', kind: 'ratio' },
    { name: 'p_value', label: 'p-value', kind: 'p-value' },
    { name: 'value_status', label: 'Status', kind: 'text' },
  ],
  rows: [
    ['White', 1138, Infinity, 0.000000123, ''],
    ['Black, "B1"\nsecond line', '[c]', '[z]', null, '[c]'],
  ],
  notes: ['Unit: cases.'],
};

const noNumber = ['', '[c]', '[k]', '[u]', '[x]', '[z]', 'Inf', '-Inf'];
const file = { url: 'outcome-by-group.csv', language: 'en' };

interface Described {
  readonly tableSchema: { readonly columns: readonly Readonly<Record<string, unknown>>[] };
}

function columnsOf(changed: Partial<Table>): Described['tableSchema']['columns'] {
  const described = JSON.parse(csvwMetadata({ ...table, ...changed }, file)) as Described;
  return described.tableSchema.columns;
}

describe('csvwMetadata', () => {
  test('describes the file as the standard has it: dialect, titles, datatypes and what is no value', () => {
    expect(JSON.parse(csvwMetadata(table, file))).toEqual({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: 'outcome-by-group.csv',
      'dc:title': 'Outcome by group',
      'dc:description':
        'Unit: cases.\n' +
        '[c]: suppressed to protect confidentiality.\n' +
        '[z]: not applicable.\n' +
        'Inf: no upper limit; -Inf: no lower limit.',
      dialect: {
        encoding: 'utf-8',
        lineTerminators: ['\r\n'],
        delimiter: ',',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
        skipBlankRows: false,
        trim: false,
      },
      tableSchema: {
        columns: [
          { name: 'group', titles: ['group', 'Group'], datatype: 'string' },
          { name: 'events', titles: ['events', 'Events'], datatype: 'integer', null: noNumber },
          {
            name: 'ratio_high',
            titles: ['ratio_high', 'Ratio, upper limit'],
            'dc:description': 'A ratio: 1.81 is 81 per cent more.',
            datatype: 'decimal',
            null: noNumber,
          },
          { name: 'p_value', titles: ['p_value', 'p-value'], datatype: 'double', null: noNumber },
          { name: 'value_status', titles: ['value_status', 'Status'], datatype: 'string' },
        ],
      },
    });
  });

  test('fits the file that is written, an exponent and an open limit too', () => {
    expect(tableToCsv(table)).toContain(',1.23e-7,');
    expect(csvwFaults(tableToCsv(table), csvwMetadata(table, file))).toEqual([]);
  });

  test('says that a column holds text where a number column holds words', () => {
    const rows = [['White', 'fewer than 10', 1, 0.5, '']];
    expect(columnsOf({ rows })[1]).toEqual({
      name: 'events',
      titles: ['events', 'Events'],
      datatype: 'string',
    });
  });

  test('claims no name that the standard forbids, and holds to the header as it is written', () => {
    const columns = ['_row', 'a b', 'Größe', '=sum', 'same'].map((name) => ({
      name,
      label: name === 'same' ? name : 'Label',
      kind: 'text' as const,
    }));
    const odd = { ...table, columns, rows: [['a', 'b', 'c', 'd', 'e']] };
    expect(columnsOf(odd)).toEqual([
      { titles: ['_row', 'Label'], datatype: 'string' },
      { titles: ['a b', 'Label'], datatype: 'string' },
      { titles: ['Größe', 'Label'], datatype: 'string' },
      { titles: ["'=sum", 'Label'], datatype: 'string' },
      { name: 'same', titles: ['same'], datatype: 'string' },
    ]);
    expect(csvwFaults(tableToCsv(odd), csvwMetadata(odd, file))).toEqual([]);
  });

  test('claims no key, since rows that happen to differ are none', () => {
    expect(csvwMetadata(table, file)).not.toContain('primaryKey');
  });
});

describe('the check of these tests', () => {
  const metadata = csvwMetadata(table, file);
  test.each([
    ['group,events', 'group;events', 'line 1: 4 cells, 5 columns'],
    ['ratio_high', 'ratio_low', 'column 3: the header "ratio_low" is none of its titles'],
    ['1138', '1138.5', 'line 2, column 2: "1138.5" is no integer'],
    ['Inf', 'INF', 'line 2, column 3: "INF" is no decimal'],
    ['[z]', '[q]', 'line 3, column 3: "[q]" is no decimal'],
    ['1.23e-7', 'small', 'line 2, column 4: "small" is no double'],
  ])('finds a file with %s changed to %s', (from, to, fault) => {
    expect(csvwFaults(tableToCsv(table).replace(from, to), metadata)).toEqual([fault]);
  });

  test.each([
    ['"integer"', '"whole"', 'column 2: there is no datatype "whole"'],
    ['"name": "events"', '"name": "group"', 'column 2: the name "group" is taken'],
    ['"name": "events"', '"name": "_events"', 'column 2: "_events" is no name'],
    ['"titles"', '"title"', 'column 1: there is no property "title"'],
    ['"trim": false', '"trim": "no"', 'dialect: trim is "no"'],
    ['"dc:title"', '"caption"', 'there is no property "caption"'],
  ])('finds metadata with %s changed to %s', (from, to, fault) => {
    expect(csvwFaults(tableToCsv(table), metadata.replace(from, to))[0]).toBe(fault);
  });
});
