import { UserError } from '../../errors.js';
import { derivedField } from '../../frame/derived-field.js';
import { rowSchemaOf } from '../../frame/library.js';
import { nearest } from '../../frame/nearest.js';
import type { RowSchema } from '../../frame/row-schema.js';
import type { Shell } from '../../shell/shell.js';
import { loadLibrary, loadProfileByName } from '../load-library.js';
import { loadQuestions } from '../load-questions.js';
import { auditPaths } from './audit-paths.js';
import type { ConfigFile } from './config.js';
import { type NamedField, namedFields, sharedFields } from './named-fields.js';

/**
 * What a configuration names and that is not there: files and folders, profiles, question sets, and
 * fields of the row schemas. Exports are looked for and not read; a profile or a set that is there and at
 * fault has faults of its own, told when it is used.
 */
export async function sourceFaults(
  file: ConfigFile,
  path: string,
  shell: Shell,
): Promise<readonly string[]> {
  const library = await loadLibrary(shell);
  const unlessThere = async (place: string, given: string): Promise<readonly string[]> => {
    const found = shell.beside(path, given);
    return (await shell.kindOf(found)) === 'absent' ? [`${place}: there is no ${found}`] : [];
  };
  const faults: string[] = [];
  for (const [index, audit] of file.audits.entries()) {
    const place = `/audits/${index}`;
    const { exportPath, profile, questions } = auditPaths(audit, path, shell);
    const kind = await shell.kindOf(exportPath);
    if (kind === 'absent') faults.push(`${place}/export: there is no file ${exportPath}`);
    if (kind === 'folder') faults.push(`${place}/export: ${exportPath} is a folder`);
    const used = await unlessAbsent(() => loadProfileByName(profile, library, shell));
    if (typeof used === 'string') faults.push(`${place}/profile: ${used}`);
    else if (used !== null) {
      const schema = rowSchemaOf(used.profile, used.library);
      const own = namedFields(audit).map((each) => ({ ...each, place: place + each.place }));
      faults.push(...unknownFields([...own, ...sharedFields(file)], schema));
    }
    const asked = await unlessAbsent(() => loadQuestions(questions, shell));
    if (typeof asked === 'string') faults.push(`${place}/questions: ${asked}`);
    for (const member of ['commitment', 'findings', 'benchmark'] as const) {
      const given = audit[member];
      if (given !== undefined) faults.push(...(await unlessThere(`${place}/${member}`, given)));
    }
  }
  for (const [index, given] of (file.earlierPacks ?? []).entries()) {
    faults.push(...(await unlessThere(`/earlierPacks/${index}`, given)));
  }
  const { reviews, recommendations } = file.specifiedInformation ?? {};
  const specified = '/specifiedInformation';
  if (reviews !== undefined) {
    faults.push(...(await unlessThere(`${specified}/reviews/export`, reviews.export)));
  }
  if (recommendations !== undefined) {
    faults.push(...(await unlessThere(`${specified}/recommendations`, recommendations)));
  }
  return [...new Set(faults)];
}

const absent = ['PROFILE_UNKNOWN', 'QUESTIONS_UNKNOWN'];

/** What was loaded; the fault as words where its name is unknown; null where it has faults of its own. */
async function unlessAbsent<Content>(
  load: () => Promise<Content>,
): Promise<Content | string | null> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return absent.includes(error.code) ? `${error.message} ${error.hint}` : null;
  }
}

function unknownFields(named: readonly NamedField[], schema: RowSchema): readonly string[] {
  return named
    .filter(({ field }) => derivedField(field, schema) === undefined)
    .map(({ place, field }) => {
      const near = nearest(field, Object.keys(schema.properties));
      return `${place}: the profile has no field "${field}"${near === undefined ? '' : ` (did you mean "${near}"?)`}`;
    });
}
