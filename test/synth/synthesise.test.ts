import { describe, expect, it } from 'vitest';

import { UserError } from '../../src/errors.js';
import type { EventCount, SynthesisedExport } from '../../src/synth/request.js';
import { synthesisedExport } from '../../src/synth/synthesise.js';
import { bundledRequests } from './bundled.js';

const [complaints, misconduct] = bundledRequests as [
  (typeof bundledRequests)[number],
  (typeof bundledRequests)[number],
];

function column(made: SynthesisedExport, header: string): readonly string[] {
  const index = made.header.indexOf(header);
  return made.rows.map((row) => row[index] ?? '');
}

function riskRatio(made: SynthesisedExport, group: string): number {
  const counts = made.truth.realised.rowsByGroup;
  const risk = ({ events, members }: EventCount): number => events / members;
  return risk(counts[group] as EventCount) / risk(counts['White'] as EventCount);
}

describe('a made-up export', () => {
  it('is the same when made again, and another with another seed', () => {
    expect(synthesisedExport(complaints)).toEqual(synthesisedExport(complaints));
    const other = synthesisedExport({ ...complaints, seed: 'dipsample another seed' });
    expect(other.rows).not.toEqual(synthesisedExport(complaints).rows);
  });

  it('has the columns of the canonical layout, without a complainant in a conduct matter', () => {
    expect(synthesisedExport(complaints).header).toHaveLength(25);
    expect(synthesisedExport(misconduct).header).toHaveLength(22);
    expect(synthesisedExport(misconduct).header.join()).not.toContain('Complainant');
  });

  it('has rows as long as its header', () => {
    for (const request of bundledRequests) {
      const { header, rows } = synthesisedExport(request);
      for (const row of rows) expect(row).toHaveLength(header.length);
    }
  });

  it('holds nothing twice: reference, allegation and subject together are a key', () => {
    for (const request of bundledRequests) {
      const keys = synthesisedExport(request).rows.map((row) => row.slice(0, 3).join('|'));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('gives the resolved outcomes to complaints outside Schedule 3 alone', () => {
    const made = synthesisedExport(complaints);
    const handling = column(made, 'Handling');
    const resolved = column(made, 'Outcome')
      .map((outcome, index) => (/outside Schedule 3 only/.test(outcome) ? handling[index] : null))
      .filter((value) => value !== null);
    expect(new Set(resolved)).toEqual(new Set(['Outside Schedule 3']));
  });

  it('has the exact shares of formal cases and of placeholder subjects that were asked of it', () => {
    const { realised } = synthesisedExport(complaints).truth;
    expect(realised.cases).toBe(360);
    expect(realised.casesByHandling['OUT_SCH3']).toBe(270);
    expect(realised.casesTouchingPlaceholder).toBe(108);
    expect(realised.casesOfPlaceholdersOnly).toBe(76);
  });

  it('is finalised within its quarter, on weekdays', () => {
    for (const request of bundledRequests) {
      const months = column(synthesisedExport(request), 'Date Finalised').map((date) =>
        date.slice(3),
      );
      expect(new Set(months)).toEqual(new Set(['07/2026', '08/2026', '09/2026']));
    }
  });

  it('names no quarter when the period is none', () => {
    const quarter = { from: '2026-07-02', to: '2026-09-30' };
    expect(synthesisedExport({ ...complaints, cases: 3, quarter }).name).toBe(
      'complaints-2026-07-02-to-2026-09-30',
    );
  });

  it('carries the true disparity, which a large export shows', () => {
    const many = synthesisedExport({ ...complaints, cases: 20_000 });
    expect(riskRatio(many, 'Black')).toBeGreaterThan(1.2);
    expect(riskRatio(many, 'Black')).toBeLessThan(1.4);
    expect(riskRatio(many, 'Other')).toBeGreaterThan(0.85);
    expect(riskRatio(many, 'Other')).toBeLessThan(1.15);
    const conduct = synthesisedExport({ ...misconduct, cases: 20_000 });
    expect(riskRatio(conduct, 'Black')).toBeGreaterThan(1.45);
    expect(riskRatio(conduct, 'Black')).toBeLessThan(1.75);
  });

  it('has the mean days, allegations and unknown shares of the published tables', () => {
    const { realised } = synthesisedExport({ ...complaints, cases: 20_000 }).truth;
    expect(realised.meanDaysByHandling['OUT_SCH3']).toBeGreaterThan(12);
    expect(realised.meanDaysByHandling['OUT_SCH3']).toBeLessThan(17);
    expect(realised.meanDaysByHandling['SCH3_NOT_INV']).toBeGreaterThan(130);
    expect(realised.meanDaysByHandling['SCH3_NOT_INV']).toBeLessThan(148);
    expect(realised.allegations / realised.cases).toBeGreaterThan(1.66);
    expect(realised.allegations / realised.cases).toBeLessThan(1.8);
    const unknown = realised.rowsByGroup['Not stated'] as EventCount;
    expect(unknown.members / realised.rows).toBeGreaterThan(0.36);
    expect(unknown.members / realised.rows).toBeLessThan(0.44);
  });

  it.each([
    [{ cases: 0 }, 'SYNTH_CASES'],
    [{ cases: 2.5 }, 'SYNTH_CASES'],
    [{ cases: 50_001 }, 'SYNTH_CASES'],
    [{ quarter: { from: '2026-07-01', to: '2026-09-31' } }, 'SYNTH_PERIOD'],
    [{ quarter: { from: '1 July 2026', to: '2026-09-30' } }, 'SYNTH_PERIOD'],
    [{ quarter: { from: '2026-09-30', to: '2026-07-01' } }, 'SYNTH_PERIOD'],
  ])('is refused for %j', (fault, code) => {
    const attempt = (): unknown => synthesisedExport({ ...complaints, ...fault });
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(expect.objectContaining({ code }) as Error);
  });
});
