import type { IssuedCase } from '../issued-checklist.js';
import type { RegisterRow } from '../rows/register-row.js';
import { folded } from '../sheets/cell-text.js';
import { further, meaningOf, type Status } from './statuses.js';

/** What the registers that came back say of a case, taken together. */
export interface DeclaredCase {
  readonly issued: IssuedCase;
  /** As issued, where nobody says more. */
  readonly status: Status;
  /** Why it is not examined, every reason that was given once; '' for none. */
  readonly reason: string;
  /** The rows that say so; several registers may hold the same case. */
  readonly rows: readonly RegisterRow[];
  /** The rows whose statuses cannot all be true; none of these counts. */
  readonly conflicting: readonly RegisterRow[];
}

/**
 * Puts the rows of a case together. A blank status, and one left as it was issued, says nothing; of
 * statuses on the way of a file the furthest holds. A case is examined, out of scope or not
 * produced, one of them, and a file that is not produced was not received.
 */
export function declaredCase(issued: IssuedCase, rows: readonly RegisterRow[]): DeclaredCase {
  const saying = rows.filter(({ status }) => !saysNothing(status, issued));
  const said = new Set(saying.flatMap(({ status }) => status ?? []));
  const clashing = clashIn(said);
  const conflicting = saying.filter(({ status }) => status !== null && clashing.has(status));
  const holding = [...said].filter((status) => !clashing.has(status));
  const ending = holding.find((status) => meaningOf(status).stage === null);
  const status = ending ?? holding.reduce<Status>(aheadOf, issued.status);
  return { issued, status, reason: reasonsFor(status, rows), rows, conflicting };
}

/** A register of the time before a reserve was called still says that it waits. */
function saysNothing(status: Status | null, { status: before, role }: IssuedCase): boolean {
  return status === null || status === before || (role === 'reserve' && status === 'reserve');
}

/** Whether some register says of a case what its status is, rather than that it was handed out. */
export function isSaid({ issued, rows }: DeclaredCase): boolean {
  return rows.some(({ status }) => !saysNothing(status, issued));
}

/** The statuses that exclude each other; empty where all can be true of one case over time. */
function clashIn(said: ReadonlySet<Status>): ReadonlySet<Status> {
  const ends = [...said].filter(
    (status) => meaningOf(status).stage === null || status === 'examined',
  );
  if (ends.length > 1) return new Set(ends);
  const came = said.has('not produced') && said.has('received');
  return new Set(came ? (['not produced', 'received'] as const) : []);
}

/** A reserve that waits is at the beginning of the way. */
function aheadOf(left: Status, right: Status): Status {
  return left === 'reserve' ? right : further(left, right);
}

function reasonsFor(status: Status, rows: readonly RegisterRow[]): string {
  if (!meaningOf(status).needsReason) return '';
  const given = rows.filter((row) => row.status === status && row.reason !== '');
  const distinct = new Map(given.map(({ reason }) => [folded(reason), reason]));
  return [...distinct.values()].join('; ');
}
