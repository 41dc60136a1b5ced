import { UserError } from '../errors.js';
import type { Intake } from '../frame/intake.js';
import type { Library } from '../frame/library.js';
import { message, remedy } from '../frame/message.js';
import type { Profile } from '../frame/profile.js';
import { type ReadOptions, readExport } from '../frame/read-export.js';
import type { RowsDone } from '../frame/rows-done.js';
import { readableNumber } from '../format/numbers.js';
import type { Happening, Shell } from '../shell/shell.js';
import { exportSource } from './export-source.js';
import { progress, stage } from './log/stages.js';

/**
 * Reads an export whole, refused or not, and tells the log its digest and its counts. The name of the
 * file never reaches a result.
 */
export async function openExport(
  path: string,
  profile: Profile,
  library: Library,
  shell: Shell,
  asAt?: string,
  keep?: ReadOptions['keep'],
): Promise<Intake> {
  shell.log(stage('reading'));
  const intake = await readExport(
    withProgress(path, await shell.sizeOf(path), shell),
    await exportSource(path, shell),
    profile,
    library,
    {
      ...(asAt === undefined ? {} : { asAt }),
      ...(keep === undefined ? {} : { keep }),
      tell: (rows) => tellRows(path, rows, shell),
    },
  );
  shell.log(inputRead(path, intake));
  shell.log(stage('working'));
  return intake;
}

/** The pieces of a file, telling how far it is read. */
async function* withProgress(
  path: string,
  size: number | null,
  shell: Shell,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of shell.stream(path)) {
    bytes += piece.length;
    const of = size === null ? '' : ` of ${megabytes(size)}`;
    shell.log(progress(`Reading ${megabytes(bytes)}${of} MB: ${path}`));
    yield piece;
  }
}

function megabytes(bytes: number): string {
  return readableNumber(bytes / 1_000_000, 'days');
}

function tellRows(path: string, { done, of }: RowsDone, shell: Shell): void {
  const words = (count: number): string => readableNumber(count, 'count');
  const doing = of === null ? words(done) : `${words(done)} of ${words(of)}`;
  shell.log(progress(`Reading ${doing} rows: ${path}`));
}

/** What a log says of an export: which bytes it was, and what became of its rows. */
function inputRead(path: string, intake: Intake): Happening {
  const { file, counts, fileIssues, issues, status } = intake;
  const { bytes, sha256 } = file;
  return {
    event: 'read',
    level: status === 'read' ? 'info' : 'warning',
    message: status === 'read' ? `Read ${path}.` : `${path} was refused.`,
    source: path,
    bytes,
    sha256,
    ...counts,
    issues: fileIssues.length + issues.length,
  };
}

/**
 * Reads an export that must be usable: a refused one is an error that lists its faults.
 *
 * @throws UserError EXPORT_REFUSED
 */
export async function openUsableExport(
  path: string,
  profile: Profile,
  library: Library,
  shell: Shell,
  asAt?: string,
): Promise<Intake> {
  const intake = await openExport(path, profile, library, shell, asAt);
  if (intake.status === 'read') {
    refuseMostlyRejected(path, intake);
    return intake;
  }
  const errors = intake.fileIssues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const faults = errors.map((issue) => `  ${issue.code}: ${message(issue)}`);
  throw new UserError(
    'EXPORT_REFUSED',
    `${path} cannot be used:\n${faults.join('\n')}`,
    `${first === undefined ? '' : `${remedy(first)} `}dipsample validate says what to do about each; dipsample explain CODE says more.`,
  );
}

/** A frame that lacks most of its rows is another frame: most often the profile is the wrong one. */
function refuseMostlyRejected(path: string, { counts, issues }: Intake): void {
  const filled = counts.accepted + counts.rejected;
  if (counts.rejected * 2 <= filled) return;
  const codes = new Set(
    issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  );
  throw new UserError(
    'EXPORT_MOSTLY_REJECTED',
    `${path}: ${counts.rejected} of ${filled} rows were rejected (${[...codes].slice(0, 5).join(', ')}), so what is left is no fair picture of the cases.`,
    'Check that --profile is the right one for this export; dipsample validate names every issue.',
  );
}
