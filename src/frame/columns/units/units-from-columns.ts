import type { AskedUnits, FoundUnits } from '../../asked-units.js';
import type { Intake } from '../../intake.js';
import { listView } from '../../list-view.js';
import { hasReferences } from '../../references.js';
import { readUnitsBy } from '../../units-with.js';
import { textOfValue } from '../column.js';
import { rowCount, rowStates } from '../column-table.js';
import { at } from '../growing.js';
import { sizeOf } from '../kernel/byte-dictionary.js';
import { columnsBehind } from '../rows-view.js';
import { countInCases, namesSeveral } from './count-in-cases.js';
import { groupRows } from './grouped-rows.js';
import { namedFields } from './named-fields.js';
import { narrowUnits } from './narrow-units.js';
import { partsOfCases } from './parts-of-cases.js';
import { splitScope } from './split-scope.js';
import { sortById, type UnitNames } from './unit-ids.js';
import { unitMaker, type UnitRows, valueMaker } from './unit-maker.js';

/** Fewer units than these are kept as objects. */
const mostKept = 20_000;

/**
 * Finds units as `unitsFromRows` does, straight from the columns of an export: what a rule makes of
 * values is asked of the rule itself, once for each sequence of values, and no row becomes an object
 * but for that. Null where there are no columns, or where what is asked cannot be told from them.
 *
 * @throws UserError UNKNOWN_VALUE
 */
export function unitsFromColumns(
  intake: Intake,
  asked: AskedUnits,
  kept: number = mostKept,
): FoundUnits | null {
  const table = columnsBehind(intake.rows);
  const { unit } = asked;
  if (table === undefined || unit === 'person' || unit === 'row') return null;
  const references = table.columns[table.places.get('case_ref') ?? -1];
  if (references === undefined || !hasReferences(intake.profile) || asked.idField !== undefined) {
    return null;
  }
  const named = namedFields(table, asked);
  if (named === null) return null;
  const { allegation, subject, force, isPlaceholder } = named;

  const isAccepted = (row: number): boolean => (at(table.states, row) & rowStates.rejected) === 0;
  const cases = groupRows(rowCount(table), sizeOf(references.dictionary), (row) => {
    const number = at(references.rows, row);
    return number === 0 || !isAccepted(row) ? -1 : number;
  });
  const ofCases: UnitRows = { groups: cases, table, isPlaceholder };
  const { inScope, losses } = splitScope(ofCases, references, asked, named.filters);
  const severalForces = namesSeveral(force, rowCount(table), isAccepted);
  const counts = countInCases(inScope, cases, named, isPlaceholder, severalForces);

  const part = unit === 'allegation' ? allegation : subject;
  const parts =
    unit === 'case'
      ? null
      : partsOfCases(inScope, cases, part.size, (row) =>
          unit === 'subject' && isPlaceholder(row) ? 0 : part.numberAt(row),
        );
  const caseRef = (number: number): string => textOfValue(references, number);
  const names: UnitNames =
    parts === null
      ? { caseOf: (group) => group, caseRef, part: null }
      : {
          caseOf: parts.caseOf,
          caseRef: (group) => caseRef(parts.caseOf(group)),
          part: (group) => part.textOf(parts.numberOf(group)) ?? '',
        };
  const ofUnits = parts === null ? ofCases : { ...ofCases, groups: parts.groups };
  const all = parts === null ? inScope : Uint32Array.from({ length: parts.count }, (_, one) => one);
  const valueOf = valueMaker(ofUnits);
  const order = sortById(narrowUnits(all, asked, valueOf), names, references);
  const { viewOf, keptOf, withOf } = unitMaker(ofUnits, names, asked.values, valueOf);
  const few = order.length <= kept;
  const listOf = <Made>(make: (group: number) => Made): readonly Made[] =>
    listView(order.length, (index) => make(order[index] ?? 0));
  const units = few ? Array.from(order, keptOf) : listOf(viewOf);
  readUnitsBy(units, (fields) =>
    few ? Array.from(order, withOf(fields)) : listOf(withOf(fields)),
  );
  return {
    units,
    counts,
    leftOut: { ...losses, rowsWithoutUnit: parts?.left ?? 0 },
  };
}
