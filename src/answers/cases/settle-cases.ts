import type { SampledCase } from '../../checklist/checklist.js';
import { grouped } from '../grouped.js';
import type { IssuedCase, IssuedChecklist } from '../issued-checklist.js';
import type { PlacedRow } from '../readings/placement.js';
import type { RegisterRow } from '../rows/register-row.js';
import { declaredCase, type DeclaredCase } from './declared.js';
import { fileFacts, type FileFacts } from './file-facts.js';
import { remarksOn, type CaseRemarks } from './remarks-on.js';
import { reservesInUse, type ReservesInUse } from './reserves-in-use.js';
import { further, meaningOf, type Status } from './statuses.js';

/** A case of the draw as it stands, by the registers and the answers together. */
export interface SettledCase extends Pick<SampledCase, 'unitId' | 'stratum' | 'role' | 'rank'> {
  readonly status: Status;
  /** Why it is out of scope or not produced; '' for any other status. */
  readonly reason: string;
  /** How many questions were asked of it, whether read once or twice. */
  readonly questions: number;
  /** The ids of those that have no answer of the first reading that can be used. */
  readonly open: readonly string[];
  /** How many answers of any reading can be used, as far as the answers themselves go. */
  readonly answers: number;
  readonly file: FileFacts;
  readonly remarks: readonly CaseRemarks[];
  readonly declared: DeclaredCase;
}

export interface SettledCases {
  /** In the order of the register. */
  readonly cases: readonly SettledCase[];
  readonly reserves: ReservesInUse;
}

/**
 * The status of every case. Answers move a case along on the way of its file: with all its questions
 * answered it is examined, with some it was received; a case that is declared examined and has no
 * answer at all is received only. A reserve that is not called stays a reserve whatever was done
 * with it, as it would make its stratum larger than was drawn.
 */
export function settleCases(
  issued: IssuedChecklist,
  registerRows: readonly RegisterRow[],
  usable: readonly PlacedRow[],
): SettledCases {
  const rowsOf = grouped(registerRows, ({ issued: entry }) => entry.unitId);
  const declared = issued.register.map((entry) =>
    declaredCase(entry, rowsOf.get(entry.unitId) ?? []),
  );
  const reserves = reservesInUse(
    declared.map(({ issued: entry, status, reason }) => ({ ...placeOf(entry), status, reason })),
  );
  const called = new Set(reserves.inUse.map(({ unitId }) => unitId));
  const asked = grouped(issued.rows, ({ unitId }) => unitId);
  const given = grouped(usable, ({ row }) => row.issued.unitId);
  const cases = declared.map((each): SettledCase => {
    const place = placeOf(each.issued);
    const answers = given.get(place.unitId) ?? [];
    const questions = asked.get(place.unitId) ?? [];
    const first = answers.filter(({ reading }) => reading === 1).map(({ row }) => row.issued);
    const progress = { asked: questions.length, first: first.length, any: answers.length };
    const waits = place.role === 'reserve' && !called.has(place.unitId);
    const status = waits ? 'reserve' : moved(each.status, progress);
    return {
      ...place,
      status,
      reason: meaningOf(status).needsReason ? each.reason : '',
      questions: questions.length,
      open: questions.filter((row) => !first.includes(row)).map(({ questionId }) => questionId),
      answers: answers.length,
      file: fileFacts(each.rows),
      remarks: remarksOn(each.rows),
      declared: each,
    };
  });
  return { cases, reserves };
}

interface Progress {
  readonly asked: number;
  readonly first: number;
  readonly any: number;
}

function moved(declared: Status, { asked, first, any }: Progress): Status {
  if (declared === 'examined') return first > 0 ? 'examined' : 'received';
  const begun = declared === 'reserve' ? 'drawn' : declared;
  if (first > 0 && first === asked) return further(begun, 'examined');
  return any > 0 ? further(begun, 'received') : begun;
}

function placeOf({
  unitId,
  stratum,
  role,
  rank,
}: IssuedCase): Pick<SampledCase, 'unitId' | 'stratum' | 'role' | 'rank'> {
  return { unitId, stratum, role, rank };
}
