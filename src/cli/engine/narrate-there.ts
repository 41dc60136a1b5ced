import type { EngineFrame } from '../../engine/engine-frame.js';
import { readableNumber } from '../../format/numbers.js';
import type { Shell } from '../../shell/shell.js';

/** Says on standard error what a database read, and what was left out of the frame and why. */
export function narrateThere(
  {
    rowCounts,
    faults,
    counts,
    leftOut,
  }: Pick<EngineFrame, 'rowCounts' | 'faults' | 'counts' | 'leftOut'>,
  shell: Shell,
): void {
  const words = (count: number): string => readableNumber(count, 'count');
  const told = [...faults].map(([code, times]) => `${words(times)} ${code}`).join(', ');
  const lines = [
    `Read ${words(rowCounts.rows)} rows = ${words(rowCounts.accepted)} accepted + ${words(rowCounts.rejected)} rejected + ${words(rowCounts.blank)} blank.`,
    ...(faults.size === 0 ? [] : [`Why rows were rejected: ${told}.`]),
    `In scope: ${words(counts.rows)} rows, ${words(counts.cases)} cases, ${words(counts.allegations)} allegations, ${words(counts.subjects)} subjects in a case, ${words(counts.persons)} persons (${words(counts.placeholderRows)} rows with a placeholder for a subject).`,
    `Cases lost, all of whose rows were rejected: ${words(leftOut.casesLost)}. Cases in the frame without some of their rows: ${words(leftOut.casesIncomplete)}. Cases outside the period or the filters: ${words(leftOut.casesOutOfScope)}.`,
  ];
  shell.narrate(`${lines.join('\n')}\n`);
}
