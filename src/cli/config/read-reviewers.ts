import { UserError } from '../../errors.js';
import { validateAgainst } from '../../frame/json-schema.js';
import { reviewFractionFault } from '../../sampling/review/review-fraction.js';
import type { Conflict, Reviewer } from '../../sampling/review/reviewer.js';
import type { Shell } from '../../shell/shell.js';

/** A list of reviewers with every default filled in. */
export interface ReviewerList {
  readonly reviewers: readonly Reviewer[];
  /** The share to be read twice as it was written, for `parseReviewFraction`; null for none. */
  readonly double: string | null;
}

/** The file as its schema allows it. */
interface ReviewersFile {
  readonly reviewers: readonly {
    readonly id: string;
    readonly conflicts?: readonly Conflict[];
  }[];
  readonly double?: string;
}

/**
 * Reads a list of reviewers: parsed, checked against its schema, checked by rules, defaults filled
 * in. Every fault is named at once.
 *
 * @throws UserError REVIEWERS_NOT_JSON, REVIEWERS_INVALID
 */
export async function readReviewers(path: string, shell: Shell): Promise<ReviewerList> {
  const schema = JSON.parse(await shell.asset('schemas/reviewers.schema.json')) as object;
  const parsed = parseJson(await shell.readText(path), path);
  const faults = validateAgainst(schema, parsed).map(
    (fault) => `${fault.path || '/'} ${fault.message}`,
  );
  if (faults.length === 0) faults.push(...ruleFaults(parsed as ReviewersFile));
  if (faults.length > 0) {
    throw new UserError(
      'REVIEWERS_INVALID',
      `${path} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
      'Mend the named entries; schemas/reviewers.schema.json describes each of them.',
    );
  }
  const { reviewers, double } = parsed as ReviewersFile;
  return {
    reviewers: reviewers.map(({ id, conflicts }) => ({ id, conflicts: conflicts ?? [] })),
    double: double ?? null,
  };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError(
      'REVIEWERS_NOT_JSON',
      `${path} is not JSON: ${error instanceof Error ? error.message : 'it cannot be parsed'}`,
      'Look for a missing comma or quotation mark there; an editor that knows JSON shows it.',
    );
  }
}

function ruleFaults({ reviewers, double }: ReviewersFile): readonly string[] {
  const ids = reviewers.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  const fault = double === undefined ? undefined : reviewFractionFault(double);
  return [
    ...[...twice].map((id) => `/reviewers has the reviewer ${id} twice`),
    ...(fault === undefined ? [] : [`/double ${double ?? ''} ${fault}`]),
  ];
}
