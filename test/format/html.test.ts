import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/format/document.js';
import { documentToHtml } from '../../src/format/html.js';
import type { Table } from '../../src/format/table.js';

const table: Table = {
  name: 'outcome-by-group',
  caption: 'Outcome by group',
  columns: [
    { name: 'group', label: 'Group', kind: 'text' },
    { name: 'events', label: 'Events', kind: 'count' },
    { name: 'ratio_high', label: 'Ratio, upper limit', kind: 'ratio' },
  ],
  rows: [
    ['White', 1138, Infinity],
    ['Black', '[c]', null],
  ],
  notes: ['Unit: case.'],
};
const points = Array.from({ length: 12 }, (_, index) => ({
  label: `Group ${String(index + 1)}`,
  value: 0.1,
  low: 0.05,
  high: 0.2,
  note: '',
}));
const blocks: readonly Block[] = [
  { kind: 'contents' },
  { kind: 'heading', level: 2, id: 'draw', text: 'The draw' },
  { kind: 'paragraph', text: 'Drawn by ticket.' },
  { kind: 'heading', level: 3, id: 'strata', text: 'Strata' },
  { kind: 'callout', text: 'No commitment.' },
  { kind: 'list', items: ['one', 'two'] },
  { kind: 'facts', facts: [['Seed', '31415926535897932384']] },
  { kind: 'table', table },
  { kind: 'table', table: { ...table, rows: [], notes: [] } },
  {
    kind: 'chart',
    chart: {
      kind: 'interval',
      measure: 'rate',
      title: 'Chart',
      finding: 'F.',
      axis: 'Share',
      points,
    },
  },
  { kind: 'code', text: 'sha256sum -c SHA256SUMS' },
];
const page: Document = { title: 'Audit pack', marking: 'Restricted', blocks };
const html = documentToHtml(page);

describe('documentToHtml', () => {
  test('stands alone: no script, nothing loaded, and a policy that forbids both', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(| on[a-z]+=/i);
    expect(html.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('has language, character set, viewport, title, landmarks and a skip link', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">/);
    expect(html).toContain('<title>Audit pack (Restricted)</title>');
    expect(html).toContain('width=device-width');
    expect(html).toContain('<a class="skip" href="#main">');
    for (const landmark of ['<header>', '<nav ', '<main id="main">', '<footer>']) {
      expect(html.split(landmark)).toHaveLength(2);
    }
  });

  test('has one h1, and a contents that links to every heading', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(
      '<li><a href="#draw">The draw</a>\n<ul>\n<li><a href="#strata">Strata</a>',
    );
    expect(html).toContain('<h2 id="draw">The draw</h2>');
    expect(html).toContain('<h3 id="strata">Strata</h3>');
  });

  test('gives every id once, and every reference an id', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    const references = [...html.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(references.flatMap((match) => (match[1] ?? '').split(' '))),
    );
  });

  test('gives every table a caption, a scope on every heading and a region for the keyboard', () => {
    expect(html.match(/<table>\n<caption>/g)).toHaveLength(2);
    expect(html.match(/<th(?![a-z])(?! scope="(col|row)")/g)).toBeNull();
    expect(
      html.match(/role="region" tabindex="0" aria-labelledby="table-\d+-caption"/g),
    ).toHaveLength(2);
  });

  test('writes numbers for people, right aligned, and explains shorthand in words', () => {
    expect(html).toContain(
      '<tr><th scope="row">White</th><td class="number">1,138</td><td class="number">no upper limit</td></tr>',
    );
    expect(html).toContain(
      '<li>Unit: case.</li>\n<li>[c]: suppressed to protect confidentiality.</li>',
    );
    expect(html).toContain('<td colspan="3">No rows.</td>');
  });

  test('splits a chart of twelve groups in two figures with captions', () => {
    expect(html.match(/<figure id="[^"]*">\n<figcaption>/g)).toHaveLength(2);
    expect(html).toContain('<strong>Chart (part 2 of 2)</strong>');
  });

  test('lays the sheet across when a table has many columns', () => {
    const columns = Array.from(
      { length: 15 },
      () => ({ name: 'a', label: 'A', kind: 'text' }) as const,
    );
    const wide = { ...table, columns, rows: [] };
    expect(html).toContain('size: A4 portrait');
    expect(documentToHtml({ ...page, blocks: [{ kind: 'table', table: wide }] })).toContain(
      'size: A4 landscape',
    );
  });

  test('shows hostile text wherever it stands, and obeys it nowhere', () => {
    const evil = `</style><script>alert(1)</script>"'&\u202e`;
    const hostile: readonly Block[] = [
      { kind: 'contents' },
      { kind: 'heading', level: 2, id: evil, text: evil },
      { kind: 'paragraph', text: evil },
      { kind: 'callout', text: evil },
      { kind: 'list', items: [evil] },
      { kind: 'facts', facts: [[evil, evil]] },
      { kind: 'code', text: evil },
      {
        kind: 'table',
        table: {
          name: evil,
          caption: evil,
          columns: [{ name: evil, label: evil, kind: 'text' }],
          rows: [[evil]],
          notes: [evil],
        },
      },
      {
        kind: 'chart',
        chart: {
          kind: 'interval',
          measure: 'rate',
          title: evil,
          finding: evil,
          axis: evil,
          points: [{ label: evil, value: null, low: null, high: null, note: evil }],
        },
      },
    ];
    const written = documentToHtml({ ...page, title: evil, marking: evil, blocks: hostile });
    expect(written).not.toContain('<script');
    expect(written.match(/<\/style>/g)).toHaveLength(1);
    expect(written).not.toContain('\u202e');
    expect(written).not.toContain(`"'&\\u202e`);
  });
});
