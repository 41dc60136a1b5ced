import { answerChecks } from '../../answers/checks/index.js';
import { answerCheckOf } from '../../answers/issue-words.js';
import { UserError } from '../../errors.js';
import { issueKinds } from '../../frame/checks/index.js';
import type { IssueKind } from '../../frame/issue-kind.js';
import { issueKindOf } from '../../frame/message.js';
import { type Command, exitCodes } from '../command.js';
import { explainedErrors } from '../explained-errors.js';

export const explain: Command = {
  summary: 'the long form of an issue or an error: what it means and how it is mended',
  arguments: [
    { name: '[CODE]', about: 'the code of an issue or error; without it, all are listed' },
  ],
  options: [],
  examples: ['dipsample explain MISSING_REFERENCE'],
  run: (given, shell) => {
    const [code] = given.arguments;
    shell.print(code === undefined ? allCodes() : explained(code.toUpperCase()));
    return Promise.resolve(exitCodes.fine);
  },
};

function allCodes(): string {
  const errors = Object.keys(explainedErrors);
  return [
    `Issues of an export:\n${listed(Object.values(issueKinds))}`,
    `Issues of completed checklists:\n${listed(Object.values(answerChecks))}`,
    `Errors:\n${errors.join('\n')}\n`,
  ].join('\n\n');
}

function listed(kinds: readonly Pick<IssueKind, 'code' | 'severity' | 'title'>[]): string {
  return kinds
    .map(({ code, severity, title }) => `${code.padEnd(27)} ${severity.padEnd(8)} ${title}`)
    .join('\n');
}

function explained(code: string): string {
  const kind = issueKindOf(code) ?? answerCheckOf(code);
  if (kind !== undefined) return explainedIssue(kind);
  const text = (explainedErrors as Readonly<Record<string, string>>)[code];
  if (text !== undefined && Object.hasOwn(explainedErrors, code)) return `${code}\n\n${text}\n`;
  throw new UserError(
    'CODE_UNKNOWN',
    `There is no issue and no error ${code}.`,
    'dipsample explain, without a code, lists them all.',
  );
}

function explainedIssue({
  code,
  severity,
  title,
  explain: long,
  cause,
  fix,
}: Pick<IssueKind, 'code' | 'severity' | 'title' | 'explain' | 'cause' | 'fix'>): string {
  const general = fix.replace(/\[[^\]]*\]/g, '').replace(/\{(\w+)\}/g, '<$1>');
  return `${code} (${severity})\n${title}\n\n${long}\n\nLikely cause: ${cause}\nWhat to do: ${general}\n`;
}
