import { buildFrame } from '../frame/build-frame.js';
import { isIsoDate } from '../frame/calendar.js';
import { frameFields } from '../frame/fields.js';
import { valueSeparator } from '../frame/every-value.js';
import type { Intake } from '../frame/intake.js';
import { withOpenRows } from './open-rows.js';

/** A complaint case; dates YYYY-MM-DD, null where they are not known. */
export interface ComplaintCase {
  readonly id: string;
  readonly received: string | null;
  readonly recorded: string | null;
  readonly finalised: string | null;
  readonly handled: Handled;
}

/** Outside Schedule 3 or under it; a case with one allegation under it is under it. */
export type Handled = (typeof handledValues)[number];

export const handledValues = ['outside', 'under', 'not-stated'] as const;

export interface ComplaintCases {
  readonly cases: readonly ComplaintCase[];
  /** Cases in the export that are no complaints: conduct matters and the like. */
  readonly otherMatters: number;
  /** Rows that the intake rejects for want of a date of finalising or an outcome alone: open cases. */
  readonly openRows: number;
}

/**
 * The complaint cases of an export, each once, in bytewise order of their references. Cases that are
 * not finalised yet are among them where the export has them, although no sample is drawn from them.
 *
 * @throws UserError UNKNOWN_FIELD where the export has no dates of receipt and finalising
 */
export function complaintCases(intake: Intake): ComplaintCases {
  const { intake: open, rows: openRows } = withOpenRows(intake);
  const known = frameFields(open);
  const optional = ['date_recorded', 'case_type'].filter((name) => known.has(name));
  const hasHandling = known.has('handling');
  const frame = buildFrame(open, {
    unit: 'case',
    fields: ['date_received', 'date_finalised', ...optional],
    every: hasHandling ? ['handling'] : [],
    forTables: true,
  });
  const complaints = frame.units.filter(
    ({ values }) => !otherMatters.includes(values['case_type'] ?? ''),
  );
  return {
    cases: complaints.map(({ id, values }) => ({
      id,
      received: day(values['date_received']),
      recorded: day(values['date_recorded']),
      finalised: day(values['date_finalised']),
      handled: handledOf(values['every_handling'] ?? '', values['case_type'] ?? ''),
    })),
    otherMatters: frame.units.length - complaints.length,
    openRows,
  };
}

const otherMatters: readonly string[] = ['CONDUCT', 'RCM', 'DSI', 'PRI', 'OTHER'];
const under = ['SCH3_NOT_INV', 'INV_NOT_SP', 'INV_SP', 'LOCAL', 'DIRECTED', 'INDEPENDENT'];

function handledOf(every: string, caseType: string): Handled {
  const codes = every.split(valueSeparator);
  if (codes.some((code) => under.includes(code))) return 'under';
  if (codes.includes('OUT_SCH3')) return 'outside';
  if (caseType === 'COMPLAINT_SCH3') return 'under';
  return caseType === 'COMPLAINT_OUT' ? 'outside' : 'not-stated';
}

function day(value: string | undefined): string | null {
  return value !== undefined && isIsoDate(value) ? value : null;
}
