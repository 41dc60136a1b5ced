import { multiple, noIndividualSubject, notStated } from '../../frame/code-list.js';
import { resolveValues } from '../../frame/conditions.js';
import type { FrameField } from '../../frame/fields.js';

/**
 * The value of a field that the user means by a code, group or label. A field without a code list
 * may hold anything, so what is given stands.
 *
 * @throws UserError UNKNOWN_VALUE: a misspelt conflict or weight would quietly have no effect
 */
export function listedValue(field: FrameField, given: string): string {
  const { codeList, grouped } = field;
  if (codeList === undefined) return given;
  const listed = grouped ? (codeList.groups ?? []) : codeList.codes.map(({ code }) => code);
  const possible = new Set([...listed, notStated, multiple, noIndividualSubject]);
  const [value = given] = resolveValues(field, [given], possible);
  return value;
}
