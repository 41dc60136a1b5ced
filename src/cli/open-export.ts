import { UserError } from '../errors.js';
import type { Intake } from '../frame/intake.js';
import type { Library } from '../frame/library.js';
import { message, remedy } from '../frame/message.js';
import type { Profile } from '../frame/profile.js';
import { readExport } from '../frame/read-export.js';
import type { Shell } from '../shell/shell.js';

/** Reads an export whole, refused or not. The name of the file never reaches a result. */
export async function openExport(
  path: string,
  profile: Profile,
  library: Library,
  shell: Shell,
  asAt?: string,
): Promise<Intake> {
  return readExport(shell.stream(path), { name: path }, profile, library, {
    ...(asAt === undefined ? {} : { asAt }),
  });
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
