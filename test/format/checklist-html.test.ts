import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import { checklistToHtml } from '../../src/format/checklist-html.js';
import { checklistDocument } from '../../src/report/checklist-page.js';
import { sampleCases, sampleSet, sampleSetting } from '../checklist/sample-set.js';

const html = checklistToHtml(
  checklistDocument(buildChecklist(sampleCases, sampleSet, sampleSetting), {
    runId: 'run-1',
    marking: 'Restricted',
    facts: [],
  }),
);

function count(pattern: RegExp): number {
  return [...html.matchAll(pattern)].length;
}

describe('checklistToHtml', () => {
  it('runs no script and loads nothing', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|\son\w+=|src=|url\(|@import|https?:/i);
  });

  it('escapes what comes from the data', () => {
    expect(html).toContain('=CO&lt;2026&gt;');
    expect(html).not.toContain('CO<2026>');
    expect(html).toContain('asked about &amp; met?');
  });

  it('begins each case on a sheet of its own and repeats its reference at the head of its table', () => {
    expect(html).toContain('.case { break-before: page;');
    expect(html).toContain('thead { display: table-header-group; }');
    expect(count(/<section class="case"/g)).toBe(2);
    expect(count(/<tr class="running">.*CO\/2026\/00001/g)).toBe(1);
  });

  it('keeps a question whole on a sheet', () => {
    expect(html).toContain('tr { break-inside: avoid; }');
    expect(count(/<tr class="question">/g)).toBe(6);
  });

  it('has landmarks, one main heading, and a named section for each case', () => {
    expect(count(/<h1>/g)).toBe(1);
    expect(count(/<main id="main">|<header>|<footer>/g)).toBe(3);
    expect(html).toContain('<section class="case" aria-labelledby="case-2">');
    expect(html).toContain('<h2 id="case-2">');
    expect(html).toContain('lang="en-GB"');
  });

  it('links the register to the pages of its cases, and a reserve to none', () => {
    expect(html).toContain('<a href="#case-1">CO/2026/00001</a>');
    expect(html).toContain('<th scope="row">CO/2026/00003</th>');
  });

  it('marks references that nobody has checked, and never as law', () => {
    expect(html).toContain('Law: Act One, s.1');
    expect(html).toContain('Reference not yet checked: Act Two');
    expect(html).not.toContain('Law: Act Two');
  });

  it('closes every element that it opens', () => {
    for (const name of ['section', 'table', 'tbody', 'thead', 'tr', 'th', 'td', 'ul', 'li', 'dl']) {
      const opened = count(new RegExp(`<${name}[ >]`, 'g'));
      expect(count(new RegExp(`</${name}>`, 'g')), name).toBe(opened);
    }
  });
});
