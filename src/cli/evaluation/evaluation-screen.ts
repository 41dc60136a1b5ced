import type { AnswerIssue } from '../../answers/issue.js';
import { answerCheckOf } from '../../answers/issue-words.js';
import type { Share } from '../../findings/estimates.js';
import { readableNumber } from '../../format/numbers.js';
import { escapeTerminal } from '../../format/escape-terminal.js';
import { wrapText } from '../../format/wrap-text.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';

/** What `evaluate` prints: what came back, what it says in short, and every kind of issue. */
export function evaluationScreen(
  { drawn, asked, files }: EvaluationInput,
  { read, findings, change }: Evaluation,
  width: number,
): string {
  const { set } = asked;
  const { issued, answered, notExamined, outstanding } = read.counts.overall;
  const lines = [
    `${counted(files.length, 'file')}, draw ${drawn.source.runId}, questions ${set.name} version ${set.version}.`,
    `Rows issued: ${count(issued)} = ${count(answered)} answered + ${count(notExamined)} not examined + ${count(outstanding)} outstanding.`,
    responseWords(findings.response.overall),
    ...reserveWords(read),
    overallWords(findings.overall.answersMet.shown),
    `Exceptions: ${counted(findings.exceptions.length, drawn.design.unit)}.`,
    ...(change === null ? [] : [changeWords(change.rows)]),
  ];
  return `${lines.flatMap((line) => wrapText(line, Math.min(90, width))).join('\n')}\n${issueLines(read.issues)}`;
}

function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}

function count(value: number): string {
  return readableNumber(value, 'count');
}

function responseWords(response: Evaluation['findings']['response']['overall']): string {
  const { eligible, examined, notProduced, outOfScope, outstanding, rate } = response;
  const share = rate === null ? '' : ` (${readableNumber(rate, 'rate')})`;
  return `Files: ${count(examined)} of ${count(eligible)} examined${share}; not produced ${count(notProduced)}, outstanding ${count(outstanding)}, out of scope ${count(outOfScope)}.`;
}

function reserveWords({ reserves, register }: Evaluation['read']): readonly string[] {
  const { inUse, unreplaced } = reserves;
  const called = new Set(inUse.map(({ unitId }) => unitId));
  const waiting = register.filter(({ unitId, answers }) => called.has(unitId) && answers === 0);
  return [
    ...(inUse.length === 0 ? [] : [`Reserves called in their place: ${count(inUse.length)}.`]),
    ...(waiting.length === 0
      ? []
      : [
          `No answers yet to ${count(waiting.length)} of them: dipsample checklist --after hands out their questions.`,
        ]),
    ...(unreplaced.length === 0
      ? []
      : [
          `Out of scope without a reserve left: ${count(unreplaced.length)}; dipsample extend draws more.`,
        ]),
  ];
}

function overallWords(met: Share | null): string {
  if (met === null) return 'Nothing is answered yet, so nothing is estimated.';
  const { value, low, high } = met;
  return `Answers met: ${rate(value)} of those that apply (95% interval ${rate(low)} to ${rate(high)}, cannot tell counted as not met).`;
}

function rate(value: number): string {
  return readableNumber(value, 'rate');
}

function changeWords(rows: NonNullable<Evaluation['change']>['rows']): string {
  const compared = rows.filter(({ kind, change }) => kind === 'question' && change !== null);
  const among = (reading: string): number =>
    compared.filter(({ change }) => change?.reading === reading).length;
  return `Since the earlier audit: ${count(compared.length)} questions compared, ${count(among('rise'))} rose, ${count(among('fall'))} fell, ${count(among('within chance'))} within chance.`;
}

function issueLines(issues: readonly AnswerIssue[]): string {
  if (issues.length === 0) return 'No issues in what came back.\n';
  const codes = [...new Set(issues.map(({ code }) => code))];
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const lines = codes.map((code) => {
    const of = issues.filter((issue) => issue.code === code);
    const places = of.slice(0, mostPlaces).map(placeOf);
    const more = of.length > mostPlaces ? ` and ${count(of.length - mostPlaces)} more` : '';
    return `  ${code} (${count(of.length)}): ${answerCheckOf(code)?.title ?? ''}. ${places.join('; ')}${more}`;
  });
  return [
    `Issues in what came back: ${counted(errors, 'error')}${errors === 0 ? '' : ', not used'}; ${counted(issues.length - errors, 'warning')}.`,
    ...lines.map(escapeTerminal),
    'restricted/tables/issues-in-answers.csv has each with its cell, its cause and what to do; dipsample explain CODE says more.',
    '',
  ].join('\n');
}

const mostPlaces = 3;

function placeOf({ file, sheet, cell, row }: AnswerIssue): string {
  const at = cell ?? (row === null ? '' : `row ${row}`);
  return [file ?? 'no file', sheet ?? '', at].filter((part) => part !== '').join(' ');
}
