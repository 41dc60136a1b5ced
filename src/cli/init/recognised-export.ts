import { UserError } from '../../errors.js';
import { headerKey } from '../../frame/header-name.js';
import type { Intake } from '../../frame/intake.js';
import type { Library } from '../../frame/library.js';
import { checkProfile } from '../../frame/load-profile.js';
import { message } from '../../frame/message.js';
import { type ExportFacts, profileExport } from '../../frame/profile-export.js';
import type { Profile } from '../../frame/profile.js';
import type { Shell } from '../../shell/shell.js';
import { openExport, openUsableExport } from '../open-export.js';

/** An export and the profile that it was recognised by. */
export interface RecognisedExport {
  readonly profile: Profile;
  /** `drafted`: no shipped profile fits, and this one must be read before it is used. */
  readonly origin: 'shipped' | 'drafted';
  /** The rows as the profile reads them; null where a draft cannot read them yet. */
  readonly intake: Intake | null;
  /** Why there is no intake: what the draft lacks, as sentences. */
  readonly lacking: readonly string[];
}

/**
 * Reads an export by the shipped profile that most of its columns belong to, or by a draft where it
 * lacks a column that each of them needs.
 *
 * @throws UserError INIT_EXPORT_UNKNOWN, EXPORT_REFUSED, EXPORT_MOSTLY_REJECTED
 */
export async function recognisedExport(
  path: string,
  draftName: string,
  library: Library,
  shell: Shell,
): Promise<RecognisedExport> {
  const facts = await profileExport(shell.stream(path), { name: path }, library, draftName);
  const shipped = await bestShipped(path, facts.file.columns, library, shell);
  if (shipped !== undefined) {
    const intake = await openUsableExport(path, shipped, library, shell);
    return { profile: shipped, origin: 'shipped', intake, lacking: [] };
  }
  const { draft } = facts;
  if (draft === null) throw unknown(path, facts);
  const gaps = gapsOf(draft, facts);
  const read = gaps.length > 0 ? gaps : await readByDraft(path, draft, library, shell);
  const isRead = 'status' in read;
  return {
    profile: draft,
    origin: 'drafted',
    intake: isRead ? read : null,
    lacking: isRead ? [] : read,
  };
}

/**
 * Of the profiles whose needed columns are all there, the one with the most columns in the export;
 * where several have as many, the one that accepts the most rows.
 */
async function bestShipped(
  path: string,
  header: readonly string[],
  library: Library,
  shell: Shell,
): Promise<Profile | undefined> {
  const there = new Set(header.map(headerKey));
  const fitting = [...library.profiles.values()].flatMap((profile) => {
    const fields = Object.values(profile.fields);
    const present = fields.filter(({ column }) => there.has(headerKey(column)));
    const absent = fields.filter((field) => !present.includes(field));
    return absent.every(({ optional }) => optional === true)
      ? [{ profile, present: present.length, absent: absent.length, accepted: 0 }]
      : [];
  });
  const most = Math.max(0, ...fitting.map(({ present }) => present));
  const best = fitting.filter(({ present }) => present === most);
  if (best.length > 1) {
    for (const each of best) {
      each.accepted = (await openExport(path, each.profile, library, shell)).counts.accepted;
    }
  }
  best.sort((left, right) => right.accepted - left.accepted || left.absent - right.absent);
  return best[0]?.profile;
}

function gapsOf(draft: Profile, { missing, columns }: ExportFacts): readonly string[] {
  const ambiguous =
    draft.dates === undefined && columns.some(({ looksLike }) => looksLike === 'dates');
  return [
    ...(missing.length === 0 ? [] : [`Fields that must still be mapped: ${missing.join(', ')}.`]),
    ...(ambiguous ? ['Dates are ambiguous: say day-first or month-first.'] : []),
  ];
}

async function readByDraft(
  path: string,
  draft: Profile,
  library: Library,
  shell: Shell,
): Promise<Intake | readonly string[]> {
  try {
    checkProfile(draft, library);
    return await openUsableExport(path, draft, library, shell);
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}

function unknown(path: string, { issues }: ExportFacts): UserError {
  const faults = issues.map((issue) => `\n  ${issue.code}: ${message(issue)}`);
  return new UserError(
    'INIT_EXPORT_UNKNOWN',
    `No column of ${path} was recognised, so nothing can be proposed for it.${faults.join('')}`,
    issues.some(({ severity }) => severity === 'error')
      ? 'Export the cases again, as CSV with a line of headings, and give that file.'
      : 'If it is the right file: write a profile for it, after fixtures/profiles/new-orleans.json, and name it: dipsample init EXPORT --profile my-profile.json',
  );
}
