import { UserError } from '../../errors.js';
import { type Check, failed, held } from '../../record/check.js';
import type { PackRecord } from '../../record/pack-plan.js';
import type { Shell } from '../../shell/shell.js';
import { readBytes } from '../results/read-bytes.js';
import { readLedger } from '../results/release-ledger-file.js';
import type { KnownLedger } from '../results/release-together.js';
import type { AuditInput } from './audit-input.js';
import { frozenEarlier, frozenSpecified, readInput } from './kept-inputs.js';
import { packFolder } from './pack-folder.js';

/**
 * Makes a whole pack again from its exports, and names each file that comes out otherwise.
 *
 * @throws UserError CASES_DO_NOT_FIT unless there is one export for each audit
 */
export async function verifyPackAgain(
  folder: string,
  record: PackRecord,
  exports: readonly string[],
  ledgerPath: string | undefined,
  shell: Shell,
): Promise<readonly Check[]> {
  if (exports.length !== record.inputs.length) {
    throw new UserError(
      'CASES_DO_NOT_FIT',
      `The pack was made from ${record.inputs.length} exports; --cases was given ${exports.length} times.`,
      `Give --cases once for each of: ${record.inputs.map(({ name }) => name).join(', ')}, in this order.`,
    );
  }
  const inputs: AuditInput[] = [];
  const checks: Check[] = [];
  for (const [index, audit] of record.inputs.entries()) {
    const input = await readInput(folder, record, index, exports[index] ?? '', shell);
    if (input === undefined) {
      return [
        ...checks,
        failed(
          `${audit.name}: how it was read`,
          'import.json, questions.json, calendar.json, benchmark.json or the findings are missing or damaged',
        ),
      ];
    }
    if (input.intake.file.sha256 !== audit.exportSha256) {
      checks.push(
        failed(
          `${audit.name}: the export`,
          `another file than the one the pack was made from (${input.intake.counts.rows} rows)`,
        ),
      );
    } else
      checks.push(held(`${audit.name}: the export`, 'the very file that the pack was made from'));
    inputs.push(input);
  }
  try {
    const { known, check } = await ledgerOf(record, ledgerPath, shell);
    if (check !== null) checks.push(check);
    if (known === undefined) return checks;
    const { files } = await packFolder(record.plan, {
      audits: inputs,
      earlier: await frozenEarlier(folder, shell),
      specified: await frozenSpecified(folder, record, inputs, shell),
      toolVersion: record.tool.version,
      ledger: known,
    });
    const faults: Check[] = [];
    for (const { path, content } of files) {
      const there = (await shell.kindOf(`${folder}/${path}`)) === 'file';
      if (!there)
        faults.push(failed(path, 'is not in the pack, but comes out when it is made again'));
      else if (!Buffer.from(content).equals(await readBytes(`${folder}/${path}`, shell))) {
        faults.push(failed(path, 'comes out otherwise when made again from the exports'));
      }
    }
    const all = held('the whole pack, made again', `${files.length} files, the same to the byte`);
    checks.push(...(faults.length === 0 ? [all] : faults));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    checks.push(failed('the whole pack, made again', `cannot be done: ${error.message}`));
  }
  return checks;
}

const ledgerCheck = 'the release ledger that the pack was protected against';

/** The ledger as it was when the pack was made; undefined where it is not to be had. */
export async function ledgerOf(
  { ledger: against }: PackRecord,
  path: string | undefined,
  shell: Shell,
): Promise<{ readonly known: KnownLedger | null | undefined; readonly check: Check | null }> {
  if (against === null) return { known: null, check: null };
  if (path === undefined) {
    const finding = 'was not given, so the pack cannot be made again: add --ledger with its path';
    return { known: undefined, check: failed(ledgerCheck, finding) };
  }
  const { entries, digest } = await readLedger(path, shell, false);
  const then = entries[against.entries]?.previous ?? digest;
  if (entries.length < against.entries || then !== against.digest) {
    return { known: undefined, check: failed(ledgerCheck, 'is another one, or was changed since') };
  }
  const before = { entries: entries.slice(0, against.entries), digest: then };
  const finding = `${String(against.entries)} releases were in it`;
  return {
    known: { ledger: before, release: against.release },
    check: held(ledgerCheck, finding),
  };
}
