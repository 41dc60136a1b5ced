import { UserError } from '../../errors.js';
import type { EngineTable } from '../../engine/cells.js';
import { readContents, type TableContents } from '../../engine/contents.js';
import { type Engine, engineOf } from '../../engine/engine.js';
import { refuseLimits, tableLimits } from '../../engine/limits.js';
import { readHeader } from '../../frame/header.js';
import type { Intake } from '../../frame/intake.js';
import { emptyLedger } from '../../frame/ledger.js';
import { codeListsOf, type Library, rowSchemaOf } from '../../frame/library.js';
import { message, remedy } from '../../frame/message.js';
import type { Profile } from '../../frame/profile.js';
import { type RowValidator, rowValidator } from '../../frame/row-validator.js';
import { shownHeadings } from '../../frame/shown-headings.js';
import { sqlDialects } from '../../format/sql/index.js';
import type { Database } from '../../shell/engines/database.js';
import type { Shell } from '../../shell/shell.js';
import type { EngineChoice } from './engine-choice.js';
import { digestOfFiles, type EngineFiles, openFiles } from './engine-files.js';

/** A table where the data lie, laid to the fields of a profile, before its rows are read. */
export interface OpenedSource {
  readonly engine: Engine;
  readonly database: Database;
  readonly table: EngineTable;
  readonly validate: RowValidator;
  /** Everything of an intake but its rows and their counts. */
  readonly intake: Intake;
  readonly files: EngineFiles | null;
}

/**
 * Opens what an engine reads, lets work be done with it, and closes it whatever happens.
 *
 * @throws UserError EXPORT_REFUSED, ENGINE_CANNOT, and those of files and databases
 */
export async function withSource<Result>(
  choice: EngineChoice,
  profile: Profile,
  library: Library,
  shell: Shell,
  work: (source: OpenedSource) => Promise<Result>,
): Promise<Result> {
  const files = choice.kind === 'duckdb' ? await openFiles(choice.paths, profile, shell) : null;
  const database = await shell.openDatabase(
    choice.kind === 'duckdb'
      ? { kind: 'duckdb', files: files?.paths ?? [], format: files?.format ?? { kind: 'parquet' } }
      : choice,
  );
  try {
    return await work(opened(database, files, profile, library));
  } finally {
    await database.close();
  }
}

/** Asks for the contents of the columns, those of the fields that decide something one by one. */
export async function contentsOf(
  source: OpenedSource,
  used: ReadonlySet<string>,
): Promise<TableContents> {
  const { engine, table, validate, files } = source;
  const { profile, schema } = source.intake;
  const contents = await readContents(engine, table, { profile, schema, validate }, used);
  const expected = files?.records ?? null;
  if (expected !== null && contents.rows !== expected) {
    throw new UserError(
      'ENGINE_ROWS_DIFFER',
      `The database reads ${contents.rows} rows in files that have ${expected}.`,
      'Read the files one by one without --engine, or give them as Parquet.',
    );
  }
  const emptyLines = files?.emptyLines ?? 0;
  return { ...contents, rows: contents.rows + emptyLines, blank: contents.blank + emptyLines };
}

function opened(
  database: Database,
  files: EngineFiles | null,
  profile: Profile,
  library: Library,
): OpenedSource {
  const schema = rowSchemaOf(profile, library);
  const codeLists = codeListsOf(schema, library);
  const columns = database.columns.map(({ name }) => name);
  const header = files?.header ?? columns;
  const delimiter = files?.format.kind === 'csv' ? files.format.delimiter : ',';
  const record = { row: 1, line: 1, cells: header };
  const { plan, issues } = readHeader(record, profile, schema, codeLists, delimiter);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const [first] = errors;
    throw new UserError(
      'EXPORT_REFUSED',
      `The table cannot be used:\n${errors.map((issue) => `  ${issue.code}: ${message(issue)}`).join('\n')}`,
      `${first === undefined ? '' : remedy(first)} dipsample explain CODE says more.`,
    );
  }
  const bytes = files?.digests.reduce((sum, file) => sum + file.bytes, 0) ?? 0;
  const intake: Intake = {
    profile,
    schema,
    codeLists,
    file: {
      name: '',
      bytes,
      unpackedBytes: null,
      sha256: files === null ? '' : digestOfFiles(files.digests),
      encoding: 'utf-8',
      byteOrderMark: false,
      delimiter,
      lineEnd: 'none',
      lines: 0,
      titleRows: 0,
      columns: shownHeadings(header, profile),
    },
    status: 'read',
    fileIssues: issues,
    issues: [],
    counts: { rows: 0, accepted: 0, rejected: 0, blank: 0 },
    rows: [],
    ledger: emptyLedger,
    normalisations: [],
  };
  const validate = rowValidator(schema, codeLists);
  const types = database.columns.map(({ type }) => type);
  refuseLimits(tableLimits({ plan, columns, types }, intake, validate));
  return {
    engine: engineOf(database, sqlDialects[database.name], database.table),
    database,
    table: { plan, columns },
    validate,
    intake,
    files,
  };
}
