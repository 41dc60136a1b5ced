import type { Highlight } from '../../format/workbook.js';
import type { Place } from './place.js';

/**
 * What a row of the checklist still lacks, by its answer: a reason for not applicable, evidence and a
 * comment for a fault, a comment for cannot tell, a code and a day for any answer.
 */
export function askedFor({ first, letters, cells }: Place): readonly Highlight[] {
  const cell = (name: string): string => `$${letters(name)}${first}`;
  const blank = (name: string): string => `LEN(TRIM(${cell(name)}))=0`;
  const filled = (name: string): string => `LEN(TRIM(${cell(name)}))>0`;
  const answer = `TRIM(${cell('answer')})`;
  // The code is what stands before the first space: N of "N Not met".
  const code = `LEFT(${answer},FIND(" ",${answer}&" ")-1)`;
  const is = (...codes: readonly string[]): string =>
    `OR(${codes.map((each) => `${code}="${each}"`).join(',')})`;
  const mark = (name: string, style: Highlight['style'], ...all: readonly string[]): Highlight => ({
    cells: cells(name),
    formula: `AND(${all.join(',')})`,
    style,
  });
  const missing = (name: string, ...when: readonly string[]): Highlight =>
    mark(name, 'missing', ...when, blank(name));
  const beside = ['reason_not_applicable', 'evidence', 'comment'];
  const anything = `OR(${beside.map(filled).join(',')})`;
  return [
    missing('answer', anything),
    missing('reason_not_applicable', is('NA')),
    mark(
      'reason_not_applicable',
      'attention',
      filled('answer'),
      `NOT(${is('NA')})`,
      filled('reason_not_applicable'),
    ),
    mark('reason_not_applicable', 'not-needed', filled('answer'), `NOT(${is('NA')})`),
    missing('evidence', is('P', 'N')),
    missing('comment', is('P', 'N', 'NE')),
    missing('reviewer', filled('answer')),
    missing('date', filled('answer')),
  ];
}
