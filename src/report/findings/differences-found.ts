import { listInWords } from '../analyses/words.js';
import { correctionWords, differenceWords, stands } from './difference-words.js';
import { differenceRows } from './differences-table.js';
import type { Telling } from './telling.js';
import { counted } from './words.js';

/**
 * Whether groups differ by more than chance, in sentences. The public copy is told how many
 * comparisons do, not which: with the exceptions listed, that could tell the group of a case.
 */
export function differencesFound({ findings, context, restricted }: Telling): readonly string[] {
  const { tested, correction, byField } = findings.differences;
  if (byField.length === 0) return [];
  const fields = listInWords(byField.map(({ label }) => label.toLowerCase()));
  if (tested === 0) {
    return [
      `No difference between groups (${fields}) could be tested: they have too few cases, or no case falls short.`,
    ];
  }
  const standing = differenceRows(findings).filter(
    ({ compared }) => compared !== null && stands(compared, findings.level),
  );
  const begin = `Of ${counted(tested, 'comparison')} between groups (${fields}; ${correctionWords(correction)}),`;
  if (standing.length === 0) {
    return [
      `${begin} none differs by more than chance could make. That does not show that there is no difference: the groups are small.`,
    ];
  }
  const summary = `${begin} ${standing.length === 1 ? '1 differs' : `${standing.length} differ`} by more than chance would make. A difference needs explaining; it is not by itself a finding of bias.`;
  if (!restricted) return [summary];
  const named = standing.map((row) => {
    const { field, label, reference } = row.of;
    const group = context.wording.value(field, row.group);
    const words = differenceWords(row, context.wording.value(field, reference), findings.level);
    return `${row.questionId}, ${label.toLowerCase()}, ${group}: ${words}.`;
  });
  return [summary, ...named];
}
