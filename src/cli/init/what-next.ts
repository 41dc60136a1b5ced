import { readableNumber } from '../../format/numbers.js';
import { jsonLines, lineOf } from '../../frame/json-lines.js';
import { asTyped } from './as-typed.js';
import type { Proposal } from './starting-config.js';

/** What was proposed and what is left to do, for the terminal. `text` is the configuration itself. */
export function whatNext(
  proposal: Proposal,
  text: string,
  configPath: string,
  files: readonly string[],
): string {
  const { lines } = jsonLines(text);
  const { draw, cases } = proposal.suggested;
  const strata = draw.by.length === 0 ? 'one stratum' : `strata by ${draw.by.join(', ')}`;
  return `${[
    `Written: ${files.join(', ')}`,
    '',
    `  profile    ${proposal.profile}`,
    `  period     ${proposal.period.period}: ${proposal.period.reason}`,
    `  draw       ${draw.size} of ${readableNumber(cases, 'count')} cases, ${strata}`,
    `  questions  ${proposal.questions.set.name}`,
    '',
    `Write into ${configPath}`,
    `  line ${lineOf('/office', lines)}: office  the name of your office`,
    `  line ${lineOf('/seed', lines)}: seed    a seed made where others can see it, such as the digits of twenty ten-sided dice in order`,
    'then try it out, without writing anything:',
    `  dipsample pack --config ${asTyped(configPath)} --dry-run`,
  ].join('\n')}\n`;
}

/** What is said where an export cannot be read before its drafted profile is completed. */
export function completeFirst(
  exportPath: string,
  draftPath: string,
  lacking: readonly string[],
  written: boolean,
): string {
  return `${[
    `No shipped profile has the columns of ${exportPath}. ${written ? `A draft of one is written to ${draftPath}` : `A draft of one would be written to ${draftPath}`}, but it cannot read the export yet:`,
    ...lacking.map((each) => `  ${each}`),
    'No configuration was written. Complete the draft, then:',
    `  dipsample init ${asTyped(exportPath)} --profile ${asTyped(draftPath)}`,
  ].join('\n')}\n`;
}
