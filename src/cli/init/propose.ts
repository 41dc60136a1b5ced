import type { Intake } from '../../frame/intake.js';
import type { Shell } from '../../shell/shell.js';
import { pathBeside } from './path-beside.js';
import { remarksOnAudit } from './remarks-on-audit.js';
import { remarksOnSpecified } from './remarks-on-pack.js';
import type { Proposal } from './starting-config.js';
import { suggestDraw } from './suggest-draw.js';
import { suggestPeriod } from './suggest-period.js';
import { suggestQuestions } from './suggest-questions.js';

/** The profile that an export was read by: a shipped one, one of the user's own, or a draft. */
export interface UsedProfile {
  /** A shipped name, or the path as it was given. */
  readonly nameOrPath: string;
  readonly origin: 'shipped' | 'given' | 'drafted';
}

/** @throws UserError INIT_PATHS_APART, FRAME_EMPTY, DRAW_NEEDS_REFERENCES */
export async function propose(
  exportPath: string,
  configPath: string,
  used: UsedProfile,
  intake: Intake,
  shell: Shell,
): Promise<Proposal> {
  const period = suggestPeriod(intake);
  const name = auditName(intake);
  return {
    exportPath: pathBeside(configPath, exportPath),
    profile: profileEntry(used, configPath),
    profileNote: profileNotes[used.origin],
    name,
    packNotes: remarksOnSpecified(intake, name),
    auditNotes: remarksOnAudit(intake),
    period,
    suggested: suggestDraw(intake, period.period),
    questions: await suggestQuestions(intake.schema.caseType, shell),
  };
}

const profileNotes: Readonly<Record<UsedProfile['origin'], string>> = {
  shipped:
    'profile: the shipped one that this export has most columns of. dipsample validate names what it finds.',
  given: 'profile: as it was given to init.',
  drafted: 'profile: a draft made by init, because no shipped one fits. Read every line of it.',
};

/** A name without a full stop or a slash would be taken for that of a shipped profile. */
function profileEntry({ nameOrPath, origin }: UsedProfile, configPath: string): string {
  if (origin === 'shipped') return nameOrPath;
  const path = pathBeside(configPath, nameOrPath);
  return /[./\\]/.test(path) ? path : `./${path}`;
}

function auditName({ profile, schema }: Intake): string {
  const name = profile.name.replace(/-profile$/, '');
  return [name, schema.caseType].find((each) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(each)) ?? 'cases';
}
