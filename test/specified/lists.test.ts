import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/frame/read-export.js';
import type { Intake } from '../../src/frame/intake.js';
import { complaintCases } from '../../src/specified/complaint-cases.js';
import { recommendationProgress } from '../../src/specified/recommendations.js';
import { reviewList } from '../../src/specified/review-list.js';
import { findingsTableNames } from './written-recommendations.js';
import { readFileAs, shippedLibrary } from '../frame/support.js';

async function readAs(profile: string, lines: readonly string[]): Promise<Intake> {
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''));
  return readExport(
    once(bytes),
    { name: 'list.csv' },
    shippedLibrary.profiles.get(profile)!,
    shippedLibrary,
  );
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function faults({ fileIssues, issues }: Intake): readonly string[] {
  return [...fileIssues, ...issues].map(({ code, field }) => `${code} ${field ?? '-'}`);
}

describe('complaint cases of an export', () => {
  const header =
    'Case Reference,Allegation No,Force,Case Type,Date Received,Date Recorded,Date Finalised,Handling,Outcome';
  const outside = 'Public complaint handled outside Schedule 3 (service recovery)';
  const under = 'Public complaint recorded under Schedule 3';
  const lines = [
    header,
    `A,1,F,${under},01/07/2026,02/07/2026,20/07/2026,Outside Schedule 3,No further action`,
    `A,2,F,${under},01/07/2026,02/07/2026,20/07/2026,Local investigation (para 16),No further action`,
    `B,1,F,${outside},02/07/2026,,21/07/2026,Outside Schedule 3,No further action`,
    `C,1,F,${outside},03/07/2026,03/07/2026,,Outside Schedule 3,`,
    `D,1,F,${under},03/07/2026,03/07/2026,22/07/2026,,No further action`,
    `E,1,F,${under},31/02/2026,03/07/2026,22/07/2026,,No further action`,
    `G,1,F,${under},03/07/2026,03/07/2026,,,nonsense`,
    'H,1,F,Recordable conduct matter,03/07/2026,03/07/2026,22/07/2026,,No further action',
  ];

  it('count once, are under Schedule 3 with one allegation, and keep open ones apart from rejected rows', async () => {
    const found = complaintCases(await readAs('complaints', lines));
    expect(found.cases).toEqual([
      {
        id: 'A',
        received: '2026-07-01',
        recorded: '2026-07-02',
        finalised: '2026-07-20',
        handled: 'under',
      },
      {
        id: 'B',
        received: '2026-07-02',
        recorded: null,
        finalised: '2026-07-21',
        handled: 'outside',
      },
      {
        id: 'C',
        received: '2026-07-03',
        recorded: '2026-07-03',
        finalised: null,
        handled: 'outside',
      },
      {
        id: 'D',
        received: '2026-07-03',
        recorded: '2026-07-03',
        finalised: '2026-07-22',
        handled: 'under',
      },
    ]);
    expect(found).toMatchObject({ openRows: 1, otherMatters: 1 });
  });

  it('need neither the day of recording nor the handling', async () => {
    const bare = complaintCases(
      await readAs('complaints', [
        'Case Reference,Force,Case Type,Date Received,Date Finalised,Outcome',
        `B,F,${outside},02/07/2026,21/07/2026,No further action`,
      ]),
    );
    expect(bare.cases).toEqual([
      {
        id: 'B',
        received: '2026-07-02',
        recorded: null,
        finalised: '2026-07-21',
        handled: 'outside',
      },
    ]);
  });
});

describe('the list of reviews', () => {
  const header =
    'Review Reference,Case Reference,Review Body,Date Of Outcome Letter,Date Review Received,In Time,Date Of Review Decision,Review Outcome,Recommendations Made';

  it('is read with its codes and its faults named, and a repeated reference counts once', async () => {
    const intake = await readAs('reviews', [
      header,
      '1,A,PCC,25/06/2026,06/07/2026,yes,03/08/2026,Upheld,2',
      '1,A,PCC,25/06/2026,06/07/2026,yes,03/08/2026,Not upheld,2',
      '2,A,iopc,25/06/2026,06/07/2026,,05/07/2026,sometimes,-1',
      '3,A,LPB,25/06/2026,,,,,',
    ]);
    expect(faults(intake)).toEqual([
      'CODE_LETTER_CASE in_time',
      'CODE_LETTER_CASE review_body',
      'DATE_ORDER date_review_decision',
      'UNKNOWN_CODE review_outcome',
      'OUT_OF_RANGE recommendations_made',
      'MISSING_VALUE date_review_received',
    ]);
    const { reviews, repeated, rejectedRows } = reviewList(intake);
    expect(
      reviews.map(({ id, body, inTime, outcome, recommendations }) => [
        id,
        body,
        inTime,
        outcome,
        recommendations,
      ]),
    ).toEqual([
      ['1', 'LPB', 'Y', 'NOT_RP', 2],
      ['2', 'IOPC', null, null, null],
    ]);
    expect([repeated, rejectedRows]).toEqual([1, 1]);
  });

  it('that ships as an example has no issue', async () => {
    const intake = await readFileAs('fixtures/exports/reviews-2026-q3.csv', 'reviews');
    expect(faults(intake)).toEqual([]);
    expect(reviewList(intake).reviews).toHaveLength(60);
  });
});

describe('the list of recommendations', () => {
  it('may have days ahead by which something is due, and no others', async () => {
    const text =
      'recommendation,due,date_made\r\nOne,2026-12-31,2026-01-01\r\nTwo,2026-12-31,2026-12-30\r\n';
    const intake = await readExport(
      once(new TextEncoder().encode(text)),
      { name: 'list.csv' },
      shippedLibrary.profiles.get('recommendations')!,
      shippedLibrary,
      { asAt: '2026-10-31' },
    );
    expect(faults(intake)).toEqual(['ROWS_WITHOUT_REFERENCES -', 'DATE_IN_FUTURE date_made']);
  });

  it('is the table that evaluate writes, with a status beside it', async () => {
    expect(findingsTableNames).toEqual(['recommendation', 'unit_id', 'owner', 'due']);
    const progress = recommendationProgress(
      await readAs('recommendations', [
        `${findingsTableNames.join(',')},status,date_made`,
        'Do one thing,CO/1/26,Somebody,2026-09-30,Open,2026-07-01',
        'Do another,,Somebody,2026-10-01,accepted,2026-07-01',
        'And a third,,,,Done,2026-07-01',
        'And a fourth,,,2026-01-01,Not accepted,2026-07-01',
        'And a fifth,,,,,2026-07-01',
        'Too late,,,,,2026-10-02',
      ]),
      '2026-10-01',
    );
    expect(progress).toEqual({
      asAt: '2026-10-01',
      made: 5,
      open: 1,
      accepted: 1,
      done: 1,
      notAccepted: 1,
      statusNotStated: 1,
      overdue: 1,
      withoutDay: 1,
      later: 1,
    });
  });

  it('is read as evaluate leaves it, its statuses then not stated', async () => {
    const intake = await readAs('recommendations', [
      findingsTableNames.join(','),
      '"Do one thing",CO/1/26,Somebody,2026-09-30',
    ]);
    expect(recommendationProgress(intake, '2026-10-01')).toMatchObject({
      made: 1,
      statusNotStated: 1,
      overdue: 1,
    });
  });
});
