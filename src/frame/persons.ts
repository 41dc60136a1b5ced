import { notStated } from './code-list.js';
import { passingRows } from './columns/passing-rows.js';
import type { Intake, Row } from './intake.js';

/** Whom a row is about, as a key that differs for different people; undefined for nobody. */
export type PersonOf = (row: Row) => string | undefined;

/**
 * Tells the people of an export apart by subject_id; a placeholder or a blank is nobody.
 *
 * A subject_id is a person only within one force: forces number their staff each for itself. So
 * where the accepted rows of the export name several forces, whether in scope or not, a person is a
 * force and a subject_id; somebody who moved between the forces is two. Rows that name no force
 * then count as of one force more.
 */
export function personKey(intake: Intake, isPlaceholder: (row: Row) => boolean): PersonOf {
  const forces = new Set<string>();
  for (const { status, values } of passingRows(intake.rows)) {
    const force = status === 'accepted' ? values['force'] : undefined;
    if (force !== undefined) forces.add(force);
  }
  return (row) => {
    const subject = row.values['subject_id'];
    if (subject === undefined || isPlaceholder(row)) return undefined;
    return JSON.stringify(
      forces.size > 1 ? [row.values['force'] ?? notStated, subject] : [subject],
    );
  };
}

/** The id of a person: subject_id, or force|subject_id where the export is of several forces. */
export function personId(key: string): string {
  return (JSON.parse(key) as readonly string[]).join('|');
}
