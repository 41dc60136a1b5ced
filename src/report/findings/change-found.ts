import { listInWords } from '../analyses/words.js';
import { shownChange, shownChangeWords } from './change-table.js';
import { changeWords, sideWords } from './change-words.js';
import type { Telling } from './telling.js';
import { counted } from './words.js';

/** What changed since an earlier audit by more than chance, in sentences. */
export function changeFound({
  findings,
  context: { change },
  edition,
}: Telling): readonly string[] {
  if (change === null) return [];
  const rows = shownChange(change, edition);
  const overall = rows.find(({ kind }) => kind === 'overall');
  const questions = rows.filter((row) => row.kind === 'question' && row.change !== null);
  const read = (reading: 'rise' | 'fall'): readonly string[] =>
    questions.filter((row) => row.change?.reading === reading).map(({ name }) => name);
  const [rose, fell] = [read('rise'), read('fall')];
  const moved = [
    ...(rose.length === 0 ? [] : [`${listInWords(rose)} rose`]),
    ...(fell.length === 0 ? [] : [`${listInWords(fell)} fell`]),
  ];
  return [
    ...(overall === undefined
      ? []
      : [
          `Since the audit ${change.earlierRun}, over all questions: ${overall.hidden ? shownChangeWords(overall, findings.level) : `${sideWords(overall.earlier)} then, ${sideWords(overall.now)} now; ${changeWords(overall, findings.level)}`}.`,
        ]),
    `Of ${counted(questions.length, 'question')} that can be compared with then, ${moved.length === 0 ? 'none rose or fell' : moved.join(', and ')} by more than chance alone could make.`,
  ];
}
