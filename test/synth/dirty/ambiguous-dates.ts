import { csvText } from '../csv-text.js';
import type { DirtyFile } from './expectation.js';
import { read } from './small-file.js';
import { smallSheet } from './small-sheet.js';

const { header, rows } = smallSheet;

/** Without a declared order 05/08/2026 may be May or August; 22/07/2026 is plain, 05/05/2026 too. */
export function ambiguousDates(): DirtyFile {
  const plain = ['Date Received', 'Date Recorded', 'Date Decided', 'Date Finalised'];
  const dated = rows.map((row, index) =>
    row.map((cell, at) => {
      const name = header[at] ?? '';
      if (!plain.includes(name)) return cell;
      if (name === 'Date Finalised' && index === 1) return '05/08/2026';
      if (name === 'Date Recorded' && index === 2) return '03/07/2026';
      return name === 'Date Received' && index === 3 ? '05/05/2026' : '22/07/2026';
    }),
  );
  const ambiguous = { code: 'AMBIGUOUS_DATE' } as const;
  const file = read(
    'ambiguous-dates.csv',
    'dates that read both ways',
    csvText([header, ...dated]),
    [
      { ...ambiguous, severity: 'error', row: 3, line: 3, field: 'date_finalised' },
      { ...ambiguous, severity: 'warning', row: 4, line: 4, field: 'date_recorded' },
    ],
  );
  return { ...file, expectation: { ...file.expectation, withoutDateOrder: true } };
}
