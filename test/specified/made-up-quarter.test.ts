import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentToHtml } from '../../src/format/html.js';
import { specifiedInformation } from '../../src/report/specified-information/specified-information.js';
import { specifiedFigures, type SpecifiedFigures } from '../../src/specified/specified-figures.js';
import { readFileAs } from '../frame/support.js';
import { calendar, financialYear, quarter } from './calendar.js';

interface Truth {
  readonly realised: {
    readonly casesByHandling: Readonly<Record<string, number>>;
    readonly meanDaysByHandling: Readonly<Record<string, number>>;
  };
}

describe('the made-up quarter', () => {
  let figures: SpecifiedFigures;

  beforeAll(async () => {
    figures = specifiedFigures({
      complaints: await readFileAs('fixtures/exports/complaints-2026-q3.csv', 'complaints'),
      reviews: await readFileAs('fixtures/exports/reviews-2026-q3.csv', 'reviews'),
      recommendations: await readFileAs(
        'fixtures/exports/recommendations-2026-q3.csv',
        'recommendations',
      ),
      period: quarter,
      yearToDate: financialYear,
      asAt: '2026-10-31',
      calendar,
    });
  });

  it('has the cases and the mean days that it was made with', () => {
    const { realised } = JSON.parse(
      readFileSync('fixtures/exports/complaints-2026-q3.truth.json', 'utf8'),
    ) as Truth;
    const of = (name: string) =>
      figures.complaints.figures.days.find((line) => line.name === name)!.bySpan[0]!.figure;
    const outside = of('received-finalised-outside');
    expect(outside.members.value).toBe(realised.casesByHandling['OUT_SCH3']);
    expect(outside.mean?.toFixed(1)).toBe(realised.meanDaysByHandling['OUT_SCH3']?.toFixed(1));
    expect(of('received-finalised').members.value).toBe(360);
  });

  it('has no year to date of complaints, of which the export holds the quarter alone, and one of reviews', () => {
    expect(figures.complaints.figures.spans.yearToDate).toBeNull();
    expect(figures.reviews?.figures.spans.yearToDate).toEqual(financialYear);
  });

  it('has seven recommendations, two of them done and two overdue', () => {
    expect(figures.recommendations).toMatchObject({ made: 7, done: 2, overdue: 2, withoutDay: 1 });
  });

  it('makes a public page that names no case, no review and nobody', () => {
    const { document } = specifiedInformation(
      { office: 'An office', figures, threshold: 5 },
      'public',
    );
    const page = documentToHtml(document);
    expect(page).not.toMatch(/(?:CO|RV)\/\d|Head of professional standards|body-worn/);
    expect(page).toContain('suppressed to protect confidentiality');
  });
});
