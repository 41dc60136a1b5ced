import type { CodeList } from '../../src/frame/code-list.js';
import type { Frame, UnitLevel } from '../../src/frame/frame.js';
import type { Intake } from '../../src/frame/intake.js';

/** A frame made by hand: units given as [group, outcome, how many], with two small code lists. */
export function smallFrame(
  counts: readonly (readonly [group: string, outcome: string, count: number])[],
  unit: UnitLevel = 'subject',
): Frame {
  return frameOf(
    counts.flatMap(([ethnicity, outcome, count]) =>
      Array.from({ length: count }, () => ({ ethnicity, outcome })),
    ),
    unit,
  );
}

/** A frame made by hand from the values of its units. */
export function frameOf(
  values: readonly Readonly<Record<string, string>>[],
  unit: UnitLevel = 'subject',
): Frame {
  const intake = {
    profile: { name: 'small' },
    schema: {
      $id: 'small',
      title: 'Small',
      caseType: 'small',
      properties: {
        ethnicity: { title: 'Officer ethnicity', type: 'string', codeList: 'ethnicity' },
        outcome: { title: 'Outcome', type: 'string', codeList: 'outcome' },
        sex: { title: 'Officer sex', type: 'string' },
      },
    },
    codeLists: new Map([
      ['ethnicity', ethnicity],
      ['outcome', outcome],
    ]),
  } as unknown as Intake;
  return {
    unit,
    intake,
    units: values.map((unitValues, index) => ({
      id: String(index),
      caseRef: String(index),
      values: unitValues,
      rows: [index + 2],
    })),
    rules: [],
    counts: {
      rows: values.length,
      cases: values.length,
      allegations: 0,
      subjects: 0,
      persons: 0,
      placeholderRows: 0,
    },
    leftOut: {
      rejectedRows: 0,
      casesLost: 0,
      casesIncomplete: 0,
      casesOutOfScope: 0,
      rowsWithoutUnit: 0,
    },
  };
}

const about = { version: 1, source: [], confidence: 'made up' };

const ethnicity: CodeList = {
  ...about,
  name: 'ethnicity',
  title: 'Ethnicity',
  scheme: '18+1',
  order: 'listed',
  groups: ['White', 'Asian', 'Black', 'Not stated'],
  codes: [
    { code: 'W1', label: 'White British', group: 'White' },
    { code: 'W2', label: 'White Irish', group: 'White' },
    { code: 'A1', label: 'Indian', group: 'Asian' },
    { code: 'B1', label: 'Caribbean', group: 'Black' },
    { code: 'U1', label: 'Unknown', group: 'Not stated', unknown: true },
    { code: 'NS', label: 'Prefer not to say', group: 'Not stated', unknown: true },
  ],
};

const outcome: CodeList = {
  ...about,
  name: 'outcome',
  title: 'Outcome',
  order: 'severity',
  codes: [
    { code: 'GM', label: 'Gross misconduct', severity: 3 },
    { code: 'MC', label: 'Misconduct', severity: 2 },
    { code: 'NFA', label: 'No further action', severity: 1 },
    { code: 'PEN', label: 'Pending', severity: 0 },
  ],
};
