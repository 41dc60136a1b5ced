import { describe, expect, test } from 'vitest';
import { tableToCsv } from '../../src/format/csv.js';
import { dataPackage } from '../../src/format/data-package.js';
import type { Table } from '../../src/format/table.js';
import { packageFaults } from './data-package-check.js';

const table: Table = {
  name: '01-outcome-by-group-case',
  caption: 'Outcome by group',
  columns: [
    { name: 'group', label: 'Group', kind: 'text' },
    { name: 'events', label: 'Events', kind: 'count' },
    { name: 'rate', label: 'Rate', kind: 'rate' },
    { name: 'value_status', label: 'Status', kind: 'text' },
  ],
  rows: [
    ['White', 12, 0.25, ''],
    ['Black', '[c]', '[c]', '[c]'],
  ],
  notes: [],
};

/** sha256sum of the file below. */
const digest = '1815e8057811c8b1f5a3a1efe03e577ce11de72e4b5afed4f8f38302950a4123';
const content =
  'group,events,rate,value_status\r\n"White",12,0.25,""\r\n"Black","[c]","[c]","[c]"\r\n';
const path = 'tables/01-outcome-by-group-case.csv';
const descriptor = dataPackage({
  name: 'outcomes-public',
  title: 'Outcomes by group, public copy',
  resources: [{ path, table, bytes: 79, sha256: digest }],
});

describe('dataPackage', () => {
  test('lists each table with its size, digest, dialect and fields', () => {
    expect(tableToCsv(table)).toBe(content);
    expect(JSON.parse(descriptor)).toEqual({
      profile: 'tabular-data-package',
      name: 'outcomes-public',
      title: 'Outcomes by group, public copy',
      resources: [
        {
          profile: 'tabular-data-resource',
          name: '01-outcome-by-group-case',
          path,
          title: 'Outcome by group',
          description: '[c]: suppressed to protect confidentiality.',
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          bytes: 79,
          hash: `sha256:${digest}`,
          dialect: {
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            skipInitialSpace: false,
            header: true,
          },
          schema: {
            fields: [
              { name: 'group', title: 'Group', type: 'string', missingValues: [''] },
              { name: 'events', title: 'Events', type: 'integer' },
              {
                name: 'rate',
                title: 'Rate',
                description: 'A proportion: 0.25 is 25 per cent.',
                type: 'number',
              },
              { name: 'value_status', title: 'Status', type: 'string', missingValues: [''] },
            ],
            missingValues: ['', '[c]', '[k]', '[u]', '[x]', '[z]', 'Inf', '-Inf'],
          },
        },
      ],
    });
  });

  test('fits the file that it lists', () => {
    expect(packageFaults(descriptor, new Map([[path, content]]))).toEqual([]);
  });
});

describe('the check of these tests', () => {
  test.each([
    ['"tabular-data-package"', '"data-package"', 'the profile is "data-package"'],
    ['"outcomes-public"', '"Outcomes public"', 'the name is "Outcomes public"'],
    ['"bytes": 79', '"bytes": 80', `${path}: bytes are 79, not 80`],
    [digest, digest.replace('1815', '1816'), `${path}: the digest is another`],
    ['"name": "rate"', '"name": "share"', `${path}: the fields are not the header`],
    ['"string"', '"text"', `${path}: there is no type "text"`],
    [path, 'tables/other.csv', 'tables/other.csv: is not there'],
    ['"[c]",', '', `${path}, line 3: "[c]" is no integer`],
  ])('finds a descriptor with %s changed to %s', (from, to, fault) => {
    expect(packageFaults(descriptor.replace(from, to), new Map([[path, content]]))).toContain(
      fault,
    );
  });

  test('finds a table that is not listed', () => {
    const files = new Map([
      [path, content],
      ['tables/more.csv', 'a\r\n'],
    ]);
    expect(packageFaults(descriptor, files)).toEqual(['tables/more.csv: is not listed']);
  });
});
