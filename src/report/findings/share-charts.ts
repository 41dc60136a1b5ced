import type { Block } from '../../format/document.js';
import type { IntervalPoint } from '../../format/charts/interval-chart.js';
import { percent } from '../analyses/words.js';
import type { ShownQuestion } from './questions-table.js';
import { shownSections } from './sections-table.js';
import type { Telling } from './telling.js';
import { applicable, count, shareWords, type ShownShare } from './words.js';

/** A dot and its interval for each question of a section; nothing where none can be drawn. */
export function questionsChart(
  section: string,
  questions: readonly ShownQuestion[],
  { findings: { level }, noun }: Telling,
): readonly Block[] {
  const points = questions.map(({ finding: { questionId, critical, counts }, shown }) =>
    point(
      `${questionId}${critical ? ' (critical)' : ''}`,
      shown,
      `${count(counts.byCode.Y)} of ${count(applicable(counts))}`,
    ),
  );
  const [lowest] = questions
    .filter(({ shown }) => shown !== null && shown !== '[c]')
    .toSorted((left, right) => valueOf(left.shown) - valueOf(right.shown));
  if (lowest === undefined) return [];
  const { counts, questionId } = lowest.finding;
  const words = shareWords(counts.byCode.Y, applicable(counts), `${noun}s`, lowest.shown, level);
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'interval',
        measure: 'rate',
        title: `${section}: share met`,
        finding: `Lowest of those shown: ${questionId}, met for ${words}.`,
        axis: `Share met (dot) and ${percent(level)} interval (line)`,
        points,
      },
    },
  ];
}

/** A dot and its interval for each section, over all answers that count. */
export function sectionsChart({ findings, edition }: Telling): readonly Block[] {
  const sections = shownSections(findings, edition);
  const drawn = sections.filter(({ answersMet }) => answersMet !== null && answersMet !== '[c]');
  const [lowest] = drawn
    .filter(({ section }) => section !== null)
    .toSorted((left, right) => valueOf(left.answersMet) - valueOf(right.answersMet));
  if (lowest === undefined) return [];
  const words = shareWords(
    lowest.counts.byCode.Y,
    applicable(lowest.counts),
    'answers',
    lowest.answersMet,
    findings.level,
  );
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'interval',
        measure: 'rate',
        title: 'Share of answers met, by section',
        finding: `Lowest of the sections shown: ${lowest.section ?? ''}, ${words}.`,
        axis: `Share of answers met (dot) and ${percent(findings.level)} interval (line)`,
        points: sections.map(({ section, counts, answersMet }) =>
          point(
            section ?? 'All questions',
            answersMet,
            `${count(counts.byCode.Y)} of ${count(applicable(counts))}`,
          ),
        ),
      },
    },
  ];
}

function point(label: string, shown: ShownShare, counted: string): IntervalPoint {
  if (shown === null) {
    return { label, value: null, low: null, high: null, note: 'no answer that counts' };
  }
  if (shown === '[c]') {
    const note = `${counted}; estimate not shown, to protect people`;
    return { label, value: null, low: null, high: null, note };
  }
  const { value, low, high } = shown;
  return { label, value, low, high, note: counted };
}

function valueOf(share: ShownShare): number {
  return share === null || share === '[c]' ? 1 : share.value;
}
