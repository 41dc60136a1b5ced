import type { Table } from '../../format/table.js';
import { percent } from '../analyses/words.js';
import { shownQuestion } from './questions-table.js';
import type { Telling } from './telling.js';
import { counted } from './words.js';

/** A size of sample in which no fault was found, and how many faulty ones the frame may hold all the same. */
export interface NoFault {
  readonly cases: number;
  readonly questions: number;
  /** The largest share of the frame that may be faulty. */
  readonly atMost: number;
}

/** For each number of cases in which a question was always met, the bound that this supports. */
function noFaults({ findings, edition }: Telling): readonly NoFault[] {
  const bySize = new Map<number, NoFault>();
  for (const finding of findings.questions) {
    const { shown } = shownQuestion(finding, edition);
    if (shown === null || shown === '[c]' || shown.value < 1 || shown.method === 'counted')
      continue;
    const { low } = shown.joint ?? shown;
    const before = bySize.get(shown.cases);
    bySize.set(shown.cases, {
      cases: shown.cases,
      questions: (before?.questions ?? 0) + 1,
      atMost: Math.max(before?.atMost ?? 0, 1 - low),
    });
  }
  return [...bySize.values()].sort((left, right) => right.cases - left.cases);
}

/** `no-fault.csv`: what it shows, and does not, that no fault was found. */
export function noFaultTable(telling: Telling): Table {
  const { level } = telling.findings;
  return {
    name: 'no-fault',
    caption: 'What it shows that no fault was found',
    columns: [
      { name: 'in_words', label: 'In words', kind: 'text' },
      { name: 'cases', label: 'Cases without a fault', kind: 'count' },
      { name: 'questions', label: 'Questions', kind: 'count' },
      { name: 'at_most', label: 'Share of the frame that may be faulty', kind: 'rate' },
    ],
    rows: noFaults(telling).map(({ cases, questions, atMost }) => [
      noFaultWords(cases, atMost, telling.noun),
      cases,
      questions,
      atMost,
    ]),
    notes: [
      `The upper limit of the ${percent(level)} interval; where the sample has several strata, the exact one over all of them. Questions answered for the same number of cases stand together, with the largest limit.`,
    ],
  };
}

/** "10 files with no fault support only: at most 26% faulty"; rounded up, so as not to promise too much. */
export function noFaultWords(cases: number, atMost: number, noun: string): string {
  return `${counted(cases, noun)} with no fault support only: at most ${Math.ceil(atMost * 100 - 1e-9)}% of the frame faulty`;
}
