import type { Shell } from '../../shell/shell.js';
import type { AuditFile, AuditSource } from './config.js';

/** Where the files of an audit lie; a name without a full stop or a slash is that of a shipped one. */
export function auditPaths(
  audit: AuditFile,
  configPath: string,
  shell: Pick<Shell, 'beside'>,
): Omit<AuditSource, 'request' | 'defaultTables'> {
  const at = (place: string | undefined): string | null =>
    place === undefined ? null : shell.beside(configPath, place);
  return {
    exportPath: shell.beside(configPath, audit.export),
    profile: placeOrName(audit.profile, configPath, shell),
    questions: placeOrName(audit.questions, configPath, shell),
    commitment: at(audit.commitment),
    findings: at(audit.findings),
    benchmark: at(audit.benchmark),
    themes: audit.themes === false ? null : audit.themes,
  };
}

/** What ships with the program has a name; what is the user's own has a place, from the file's folder. */
export function placeOrName(
  given: string,
  configPath: string,
  shell: Pick<Shell, 'beside'>,
): string {
  return /[./\\]/.test(given) ? shell.beside(configPath, given) : given;
}
