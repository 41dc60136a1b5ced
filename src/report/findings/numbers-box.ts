import type { Block } from '../../format/document.js';
import { heading } from './blocks.js';
import { shownSections, type ShownSection } from './sections-table.js';
import type { Telling } from './telling.js';
import { applicable, count, counted, intervalWords, shareWords, wholePercent } from './words.js';

/** The figures that everybody asks for first. */
export function numbersBox(telling: Telling): readonly Block[] {
  return [heading('numbers', 'Numbers'), { kind: 'facts', facts: numbers(telling) }];
}

function numbers(telling: Telling): readonly (readonly [string, string])[] {
  const { findings, context, edition, noun } = telling;
  const { overall: response } = findings.response;
  const { unit } = findings.design;
  const frame = findings.design.strata.reduce((sum, { size }) => sum + size, 0);
  const [overall] = shownSections(findings, edition);
  const replaced = context.read.reserves.inUse.length;
  const reserves =
    response.reserves === 0 ? '' : `, ${counted(response.reserves, 'reserve')} among them`;
  return [
    [
      'Drawn',
      `${counted(response.drawn, noun)} of ${counted(frame, unit)} in the frame${reserves}`,
    ],
    [
      'Examined',
      `${count(response.examined)}${response.incomplete === 0 ? '' : `, ${count(response.incomplete)} of them with questions still open`}`,
    ],
    ['Not produced', notProduced(response.notProduced, response.eligible)],
    [
      'Out of scope',
      response.outOfScope === 0
        ? 'none'
        : `${count(response.outOfScope)}, of which ${count(replaced)} replaced by the next reserve`,
    ],
    ['Outstanding', response.outstanding === 0 ? 'none' : count(response.outstanding)],
    ...(overall === undefined ? [] : overallNumbers(overall, telling)),
    ['Exceptions', exceptionsInNumbers(telling)],
    ['Agreement', agreementInNumbers(telling)],
    ...minutesInNumbers(telling),
  ];
}

function notProduced(files: number, eligible: number): string {
  return files === 0 ? 'none' : `${count(files)} of ${count(eligible)}, each a finding`;
}

function overallNumbers(
  overall: ShownSection,
  { findings: { level } }: Telling,
): readonly (readonly [string, string])[] {
  const of = applicable(overall.counts);
  if (of === 0) return [['Answers met', 'nothing answered yet']];
  const share = (shown: ShownSection['allMet']): string =>
    shown === null || shown === '[c]'
      ? 'not shown, to protect people'
      : `${wholePercent(shown.value)} (${intervalWords(shown, level)})`;
  return [
    ['Answers met', shareWords(overall.counts.byCode.Y, of, 'answers', overall.answersMet, level)],
    ...(overall.allMet === null
      ? []
      : [['Cases with every question met', share(overall.allMet)] as const]),
    ...(overall.noCriticalException === null
      ? []
      : [['Cases without a critical exception', share(overall.noCriticalException)] as const]),
  ];
}

function exceptionsInNumbers({ findings: { exceptions, response } }: Telling): string {
  const missing = exceptions.filter(({ status }) => status === 'not produced').length;
  const read = exceptions.length - missing;
  return `${counted(read, 'case')} of ${count(response.overall.examined)} examined${missing === 0 ? '' : `, and ${counted(missing, 'file')} not produced`}`;
}

/** All answers given twice together; the measures that allow for chance stand question by question. */
function agreementInNumbers({ findings: { agreement } }: Telling): string {
  const cases = Math.max(0, ...agreement.map((row) => row.cases));
  const compared = agreement.reduce((sum, row) => sum + row.compared, 0);
  const same = agreement.reduce((sum, row) => sum + row.same, 0);
  if (cases === 0) return 'no case is read twice';
  if (compared === 0) return `${counted(cases, 'case')} read twice, nothing answered twice yet`;
  return `${count(same)} of ${count(compared)} answers given twice are the same (${wholePercent(same / compared)}), in up to ${counted(cases, 'case')} a question`;
}

function minutesInNumbers({
  context: { read },
  noun,
}: Telling): readonly (readonly [string, string])[] {
  const cases = read.register.filter(({ file }) => file.minutes.length > 0);
  if (cases.length === 0) return [];
  const total = cases
    .flatMap(({ file }) => file.minutes)
    .reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    [
      'Minutes spent',
      `${count(total)} on ${counted(cases.length, noun)}, ${count(Math.round(total / cases.length))} each on average`,
    ],
  ];
}
