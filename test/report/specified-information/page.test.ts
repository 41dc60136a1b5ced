import { describe, expect, it } from 'vitest';
import { documentToHtml } from '../../../src/format/html.js';
import { complaint, review } from '../../specified/made-up.js';
import { figuresOf, pageOf, tableOf } from './page.js';

const progress = {
  asAt: '2026-10-31',
  made: 3,
  open: 1,
  accepted: 1,
  done: 1,
  notAccepted: 0,
  statusNotStated: 0,
  overdue: 1,
  withoutDay: 0,
  later: 0,
};
const complaints = [
  complaint({ id: 'CO/1/26' }),
  complaint({ id: 'CO/2/26', finalised: '2026-09-30', handled: 'under' }),
  complaint({ id: 'CO/3/26', received: '2026-05-01', finalised: '2026-05-29' }),
];

describe('the page of the restricted edition', () => {
  const { document, tables } = pageOf(
    figuresOf({ complaints, reviews: [review({ id: 'RV/1/26' })], recommendations: progress }),
    'restricted',
  );

  it('has the period and the year to date side by side, and every small number', () => {
    const counts = tableOf(tables, 'complaints');
    expect(counts.caption).toBe(
      'Complaint cases: Period (2026-07-01 to 2026-09-30); Year to date (2026-04-01 to 2026-09-30)',
    );
    expect(counts.rows.slice(0, 4).map((row) => row.slice(0, 4))).toEqual([
      ['Cases received', 2, 3, ''],
      ['Cases finalised', 2, 3, ''],
      ['Cases finalised, outside Schedule 3', 1, 2, ''],
      ['Cases finalised, under Schedule 3', 1, 1, ''],
    ]);
  });

  it('gives mean, working days, median and share with the cases they are of, marked where they are few', () => {
    const days = tableOf(tables, 'complaints-days');
    expect(days.rows[2]).toEqual([
      'Received to finalised, all cases',
      'Period',
      2,
      0,
      // 14 and 91 days; 10 and 64 working days, as 31 August is a bank holiday.
      52.5,
      37,
      52.5,
      1,
      0.5,
      '[u]',
    ]);
  });

  it('tells the progress of recommendations as at a day', () => {
    const table = tableOf(tables, 'recommendations-of-audits');
    expect(table.caption).toBe('Recommendations of audits, as at 2026-10-31');
    expect(table.rows[0]).toEqual(['Recommendations made', 3, '']);
    expect(table.rows[6]).toEqual(['Not done and overdue', 1, '']);
  });

  it('heads each part of the narrative and says that it is to be written', () => {
    const titles = document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [block.text] : [],
    );
    expect(titles).toEqual([
      'Quality assurance of reviews',
      'How the chief constable was held to account',
      'Complainant satisfaction',
      'Recommendations, themes and learning',
      'What was done about timeliness',
      'Functions taken over',
      'The IOPC’s own data',
    ]);
    const boxes = document.blocks.flatMap((block) =>
      block.kind === 'callout' && block.text.startsWith('To be written. ') ? [block] : [],
    );
    expect(boxes).toHaveLength(titles.length);
  });

  it('names no case and no review', () => {
    expect(documentToHtml(document)).not.toMatch(/(CO|RV)\/\d/);
  });
});

describe('the page of an office without lists', () => {
  it('says that the numbers are missing, and not that there were none', () => {
    const { document, tables } = pageOf(figuresOf({ complaints }), 'public');
    expect(tables.map(({ name }) => name)).toEqual(['complaints', 'complaints-days']);
    const callouts = document.blocks.flatMap((block) =>
      block.kind === 'callout' ? [block.text] : [],
    );
    expect(callouts).toContain(
      'Numbers to be filled in. No list of reviews was given, so there are none here; this does not mean that there were no reviews.',
    );
  });

  it('is a page of noughts where the export has no case', () => {
    const { tables } = pageOf(figuresOf({}), 'public');
    expect(tableOf(tables, 'complaints').rows.map((row) => row[1])).toEqual([
      0,
      0,
      0,
      0,
      0,
      0,
      '[x]',
    ]);
    expect(tableOf(tables, 'complaints-days').rows[1]?.slice(2, 6)).toEqual([0, 0, '[z]', '[z]']);
  });
});
