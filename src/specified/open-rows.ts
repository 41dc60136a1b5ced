import type { Intake } from '../frame/intake.js';

/** What an open case cannot have yet, so that its rows are rejected for a sample of finished ones. */
const missingWhileOpen: readonly (string | null)[] = ['date_finalised', 'outcome'];

/**
 * The intake with the rows of open cases accepted: those that are rejected for nothing but a blank
 * date of finalising, or that and a blank outcome. Its counts stay those of the intake it is made from.
 */
export function withOpenRows(intake: Intake): { readonly intake: Intake; readonly rows: number } {
  const faults = new Map<number, { readonly code: string; readonly field: string | null }[]>();
  for (const { severity, code, field, row } of intake.issues) {
    if (severity !== 'error' || row === null) continue;
    const own = faults.get(row);
    if (own === undefined) faults.set(row, [{ code, field }]);
    else own.push({ code, field });
  }
  const isOpen = (row: number): boolean => {
    const own = faults.get(row) ?? [];
    return (
      own.some(({ field }) => field === 'date_finalised') &&
      own.every(({ code, field }) => code === 'MISSING_VALUE' && missingWhileOpen.includes(field))
    );
  };
  const open = new Set(
    intake.rows.flatMap(({ row, status }) => (status === 'rejected' && isOpen(row) ? [row] : [])),
  );
  return {
    rows: open.size,
    intake: {
      ...intake,
      rows: intake.rows.map((row) => (open.has(row.row) ? { ...row, status: 'accepted' } : row)),
    },
  };
}
