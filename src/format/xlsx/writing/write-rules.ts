import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import type { Highlight, Validation, ValidationRule } from '../../workbook.js';
import { highlightStyles } from './cell-styles.js';
import { daySerial } from './day-serial.js';
import { safeText } from '../safe-text.js';
import { fixedRange } from './sheet-reference.js';

/** A validation as hucre takes it: what does not fit is refused, a blank is allowed. */
export function writeValidation({ cells, rule, prompt, error }: Validation): DataValidation {
  return {
    range: cells,
    ...criterion(rule),
    allowBlank: true,
    ...(prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          inputTitle: safeText(prompt.title),
          inputMessage: safeText(prompt.text),
        }),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: safeText(error.title),
    errorMessage: safeText(error.text),
  };
}

/** A list stands in cells, as one within the rule ends at 255 characters and splits at commas. */
function criterion(rule: ValidationRule): Omit<DataValidation, 'range'> {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: fixedRange(rule.sheet, rule.cells) };
    case 'date': {
      const [formula1, formula2] = [String(daySerial(rule.from)), String(daySerial(rule.to))];
      return { type: 'date', operator: 'between', formula1, formula2 } as const;
    }
    case 'whole-number': {
      const [formula1, formula2] = [String(rule.from), String(rule.to)];
      return { type: 'whole', operator: 'between', formula1, formula2 } as const;
    }
    case 'text-length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.most) };
  }
}

/** Highlights as hucre takes them; where two hold, the first one listed wins. */
export function writeHighlights(highlights: readonly Highlight[]): ConditionalRule[] {
  return highlights.map(({ cells, formula, style }, index) => ({
    type: 'expression',
    priority: index + 1,
    formula,
    range: cells,
    style: highlightStyles[style],
  }));
}
