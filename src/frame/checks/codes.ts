import type { Code } from '../code-list.js';
import type { IssueKind } from '../issue-kind.js';
import type { TablePlan } from '../plan.js';

/** Values of coded fields. */

export const unknownCode = {
  code: 'UNKNOWN_CODE',
  severity: 'error',
  title: 'Value not in the code list',
  sentence:
    'The value[ "{value}"][ ({shape})] is no code and no label of the list "{list}"[; the nearest is "{suggestion}"].',
  cause: 'A spelling of its own, a value that was cut off, or a code that is newer than the list.',
  fix: 'Add the spelling to "values" of this field in the profile[ (perhaps as "{suggestion}")], or the code to the code list.',
  explain:
    'Nothing is guessed: a value that is put into the wrong group changes a published figure. Spellings are mapped once in the profile and then counted as value maps. Letter case and spaces at the ends do not matter.',
} satisfies IssueKind;

export const codeLetterCase = {
  code: 'CODE_LETTER_CASE',
  severity: 'warning',
  title: 'Codes in other letter case',
  sentence:
    '{count} value(s) of "{title}" differ from the code list in letter case alone, and were read as the codes and labels that they are.',
  cause: 'The values were typed by hand, or the system writes them in capitals.',
  fix: 'Nothing need be done; to have it quiet, write the values at the source as the code list does, or map them under "values" in the profile.',
  explain:
    'UPHELD, Upheld and upheld would be three rows of a table and three strata of a draw. They are one here, and it is said how often, so that the numbers can be compared with those of the source system.',
} satisfies IssueKind;

export const codeLabelMismatch = {
  code: 'CODE_LABEL_MISMATCH',
  severity: 'warning',
  title: 'Code contradicts its label',
  sentence:
    'The code in the cell is not the code of the label beside it[ ("{label}")]; the label was taken.',
  cause: 'Codes of another version of the list: letters changed meaning in 2020.',
  fix: 'Check which is meant; if the label is right, mend the code at the source.',
  explain:
    'People read and choose labels; codes are filled in by systems and change between versions. So the label wins, and every contradiction is named.',
} satisfies IssueKind;

export const codeNotInForce = {
  code: 'CODE_NOT_IN_FORCE',
  severity: 'warning',
  title: 'Code not in force at the time',
  sentence: 'The code is in force {when}, and every date of the row lies outside that.',
  cause: 'The case was coded long after the event, or dates or code are wrong.',
  fix: 'Check the code and the dates of the row against the file.',
  explain: 'Some codes came with a change of the law. Before it they could not have been used.',
  row: ({ plan, values }) => {
    const { limited, dates } = limitsOf(plan);
    return limited.flatMap(({ field, codes }) => {
      const code = codes.get(values[field] ?? '');
      if (code === undefined) return [];
      const { validFrom = '', validTo = '9999-12-31' } = code;
      const present = dates.flatMap((date) => values[date] ?? []);
      if (present.length === 0) return [];
      if (present.some((date) => date >= validFrom && date <= validTo)) return [];
      const from = code.validFrom === undefined ? [] : [`from ${validFrom}`];
      const to = code.validTo === undefined ? [] : [`to ${validTo}`];
      return [{ field, detail: { when: [...from, ...to].join(' ') } }];
    });
  },
} satisfies IssueKind;

/** The fields of a table whose codes came or went on some day, with those codes; and its dates. */
interface Limits {
  readonly limited: readonly {
    readonly field: string;
    readonly codes: ReadonlyMap<string, Code>;
  }[];
  readonly dates: readonly string[];
}

const known = new WeakMap<TablePlan, Limits>();

/** Remembered, since every row asks. */
function limitsOf(plan: TablePlan): Limits {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const limited = plan.columns.flatMap(({ field, codeList }) => {
    const codes = (codeList?.codes ?? []).filter(
      ({ validFrom, validTo }) => (validFrom ?? validTo) !== undefined,
    );
    return codes.length === 0
      ? []
      : [{ field, codes: new Map(codes.map((code) => [code.code, code])) }];
  });
  const dates = plan.columns.flatMap(({ kind, field }) => (kind === 'date' ? [field] : []));
  const limits = { limited, dates };
  known.set(plan, limits);
  return limits;
}
