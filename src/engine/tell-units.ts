import { UserError } from '../errors.js';
import type { FrameLosses, UnitCounts } from '../frame/frame.js';
import type { Step } from '../format/sql/query.js';
import { joined, sql } from '../format/sql/sql.js';
import type { Engine } from './engine.js';

/** What stands beside every frame: units of each kind, and what is in none. */
export async function tellUnits(
  engine: Engine,
  steps: readonly Step[],
): Promise<{
  readonly counts: UnitCounts;
  readonly leftOut: Omit<FrameLosses, 'rejectedRows'>;
  readonly blankPrefixes: number;
}> {
  const lost: Step = {
    name: 'rejected_cases',
    about: ['The cases of which some row was rejected.'],
    lines: [sql`SELECT DISTINCT case_id FROM judged WHERE rejected = 1 AND case_id <> ''`],
  };
  const people = sql`CASE WHEN (SELECT count(DISTINCT force_number) FROM judged WHERE rejected = 0 AND force_number > 0) > 1 THEN force_number ELSE 0 END`;
  const counted = [
    sql`(SELECT count(*) FROM scoped)`,
    sql`(SELECT count(*) FROM cases WHERE in_scope = 1)`,
    sql`(SELECT count(*) FROM (SELECT DISTINCT case_id, allegation FROM scoped WHERE allegation <> '') AS a)`,
    sql`(SELECT count(*) FROM (SELECT DISTINCT case_id, subject FROM scoped WHERE subject <> '' AND placeholder = 0) AS s)`,
    sql`(SELECT count(*) FROM (SELECT DISTINCT ${people} AS force, subject FROM scoped WHERE subject <> '' AND placeholder = 0) AS p)`,
    sql`(SELECT count(*) FROM scoped WHERE placeholder = 1)`,
    sql`(SELECT count(*) FROM rejected_cases LEFT JOIN cases ON cases.case_id = rejected_cases.case_id WHERE cases.case_id IS NULL)`,
    sql`(SELECT count(*) FROM rejected_cases JOIN cases ON cases.case_id = rejected_cases.case_id WHERE in_scope = 1)`,
    sql`(SELECT count(*) FROM cases WHERE in_scope = 0)`,
    sql`(SELECT count(*) FROM unit_rows)`,
    sql`(SELECT count(*) FROM judged WHERE rejected = 0 AND case_id = '')`,
  ];
  const [answer = []] = await engine.ask([...steps, lost], {
    about: ['How many units of each kind there are, and what was lost on the way.'],
    lines: [sql`SELECT`, joined(counted, ',\n  ')],
  });
  const [rows = 0, cases = 0, allegations = 0, subjects = 0, persons = 0, ...further] =
    answer.map(Number);
  const [placeholderRows = 0, casesLost = 0, casesIncomplete = 0, casesOutOfScope = 0, ...last] =
    further;
  const [unitRows = 0, blankPrefixes = 0] = last;
  return {
    counts: { rows, cases, allegations, subjects, persons, placeholderRows },
    leftOut: { casesLost, casesIncomplete, casesOutOfScope, rowsWithoutUnit: rows - unitRows },
    blankPrefixes,
  };
}

/** @throws UserError ID_FIELD_BLANK */
export function refuseBlankPrefixes(rows: number, idField: string | undefined): void {
  if (rows === 0 || idField === undefined) return;
  throw new UserError(
    'ID_FIELD_BLANK',
    `${rows} accepted rows have no ${idField}, so their references would be incomplete.`,
    'Complete the field at the source, or give it as a constant in the profile.',
  );
}
