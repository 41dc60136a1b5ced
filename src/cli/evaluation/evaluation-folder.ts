import { buildChecklist } from '../../checklist/build-checklist.js';
import { tableToCsv } from '../../format/csv.js';
import { documentToHtml } from '../../format/html.js';
import { plainSymbols } from '../../format/symbols.js';
import type { Table } from '../../format/table.js';
import type { Workbook } from '../../format/workbook.js';
import { workbookToXlsx } from '../../format/xlsx/write-workbook.js';
import { keyedPseudonyms } from '../../random/keyed-pseudonym.js';
import { writeFindingsRecord } from '../../record/findings-record.js';
import { answersTable, reservesTable } from '../../report/answers-tables.js';
import { caseRegisterTable } from '../../report/case-register-table.js';
import type { AskedEdition, FindingsContext } from '../../report/findings/findings-context.js';
import { findingsReport } from '../../report/findings/findings-report.js';
import { publishedWorkbook } from '../../report/published-workbook/published-workbook.js';
import { settledRegisterTable } from '../../report/settled-register-table.js';
import { wordingOf } from '../../report/wording.js';
import { tableFiles } from '../results/table-files.js';
import { inFolder, type ResultFile, withChecksums } from '../results/text-file.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import { evaluationRecord } from './evaluation-record.js';

/** The files of an evaluation, and those of them that others are told of. */
export interface EvaluationFolder {
  readonly files: readonly ResultFile[];
  /** The text of `reserves.csv`. */
  readonly reserves: string;
}

/**
 * The whole folder of an evaluation: what stays in the office, and what may be published. Without a
 * key for pseudonyms the public copy names no case at all.
 */
export async function evaluationFolder(
  input: EvaluationInput,
  evaluation: Evaluation,
  made: { readonly toolVersion: string; readonly pseudonymKey: string | null },
): Promise<EvaluationFolder> {
  const reserves = tableToCsv(reservesTable(evaluation.read.reserves.inUse));
  const record = evaluationRecord(input, evaluation, made.toolVersion);
  const restricted = [
    ...(await editionFiles(input, evaluation, { name: 'restricted' })),
    { path: 'findings.json', content: writeFindingsRecord(record) },
    { path: 'reserves.csv', content: reserves },
    { path: 'register.csv', content: tableToCsv(settledRegister(input, evaluation)) },
    { path: 'answers.csv', content: tableToCsv(answersTable(evaluation.read.answers)) },
  ];
  const published = await editionFiles(
    input,
    evaluation,
    publicEdition(evaluation, made.pseudonymKey),
  );
  return {
    files: withChecksums([...inFolder('restricted', restricted), ...inFolder('public', published)]),
    reserves,
  };
}

function publicEdition({ findings }: Evaluation, key: string | null): AskedEdition {
  if (key === null) return { name: 'public', pseudonymOf: null };
  const pseudonyms = keyedPseudonyms(
    key,
    findings.exceptions.map(({ unitId }) => unitId),
  );
  return {
    name: 'public',
    pseudonymOf: (unitId) => {
      const pseudonym = pseudonyms.get(unitId);
      if (pseudonym === undefined) throw new RangeError('a case that is no exception');
      return pseudonym;
    },
  };
}

async function editionFiles(
  input: EvaluationInput,
  evaluation: Evaluation,
  edition: AskedEdition,
): Promise<readonly ResultFile[]> {
  const context = contextOf(input, evaluation, edition);
  const report = findingsReport(evaluation.findings, context);
  return [
    { path: 'findings.html', content: documentToHtml(report.document) },
    { path: 'findings.xlsx', content: await workbookToXlsx(asWorkbook(report, context)) },
    ...tableFiles(
      report.tables.map((table) => ({ stem: table.name, table })),
      {
        name: `findings-${edition.name}`,
        title: `${context.title}, ${edition.name} copy`,
        symbols: plainSymbols,
      },
    ),
  ];
}

/** In the office's own workbook there is room for recommendations. */
function asWorkbook(
  { tables }: ReturnType<typeof findingsReport>,
  { title, marking, facts, runId, edition }: FindingsContext,
): Workbook {
  return publishedWorkbook({
    title,
    marking,
    about: [['Draw', runId], ...facts],
    notes: [],
    tables,
    ...(edition.name === 'restricted' ? { openRows: { recommendations: 20 } } : {}),
  });
}

function contextOf(
  { drawn, asked, files }: EvaluationInput,
  { read, change }: Evaluation,
  edition: AskedEdition,
): FindingsContext {
  const { record, source, description } = drawn;
  const { schema, codeLists } = description;
  return {
    title: `Findings: ${asked.set.title}`,
    runId: source.runId,
    marking:
      edition.name === 'restricted' ? 'Restricted: names cases and reviewers' : 'For publication',
    facts: [['Export', `${schema.title}, profile ${description.profile.name}`]],
    draw: {
      seed: record.seed.text,
      frameDigest: record.frame.sha256,
      commitment: record.seed.commitment,
    },
    set: asked.set,
    wording: wordingOf(schema, new Map(codeLists.map((list) => [list.name, list]))),
    read: {
      issues: read.issues,
      reserves: read.reserves,
      counts: read.counts,
      files: files.map(({ file, sha256 }) => ({ name: file, sha256 })),
      register: read.register,
    },
    change,
    edition,
  };
}

function settledRegister({ drawn, asked }: EvaluationInput, { read }: Evaluation): Table {
  const { source } = drawn;
  const called = new Set(read.reserves.inUse.map(({ unitId }) => unitId));
  const setting = { calendar: asked.calendar, codes: source.codes };
  const checklist = buildChecklist(source.cases, asked.set, setting, called);
  return settledRegisterTable(caseRegisterTable(checklist, source.runId), read.register);
}
