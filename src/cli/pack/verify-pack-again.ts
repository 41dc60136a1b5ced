import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import { UserError } from '../../errors.js';
import { parseWorkingCalendar } from '../../checklist/clocks/parse-working-calendar.js';
import { parseQuestionSet } from '../../checklist/parse-question-set.js';
import { readExport } from '../../frame/read-export.js';
import { type Check, failed, held } from '../../record/check.js';
import type { PackRecord } from '../../record/pack-plan.js';
import type { EditionName } from '../../report/audit-result.js';
import { sha256Hex } from '../../random/sha256.js';
import { specifiedFigures } from '../../specified/specified-figures.js';
import type { Shell } from '../../shell/shell.js';
import { libraryOf, readImportDescription } from '../results/library-of.js';
import type { AuditInput } from './audit-input.js';
import type { EarlierPack } from './earlier-packs.js';
import { type FrozenSpecified, specifiedFile } from './frozen-specified.js';
import { type FindingsFolder, findingsFiles } from './pack-findings.js';
import { packFolder } from './pack-folder.js';
import { readBytes } from '../results/read-bytes.js';
import { excludedIn } from '../results/excluded-in.js';
import { intactText } from '../results/read-folder.js';
import { readSchema } from '../read-schema.js';
import { readLedger } from '../results/release-ledger-file.js';
import type { KnownLedger } from '../results/release-together.js';

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

/** The earlier packs as this one kept them. */
async function frozenEarlier(folder: string, shell: Shell): Promise<readonly EarlierPack[]> {
  const text = await intactText(`${folder}/data/restricted/earlier.json`, shell);
  return text === undefined ? [] : (JSON.parse(text) as readonly EarlierPack[]);
}

/**
 * The numbers of the specified information: those of complaints worked out again, those of the lists
 * beside them as the pack kept them.
 */
async function frozenSpecified(
  folder: string,
  { plan }: PackRecord,
  inputs: readonly AuditInput[],
  shell: Shell,
): Promise<FrozenSpecified | null> {
  const text = await intactText(`${folder}/data/restricted/${specifiedFile}`, shell);
  if (text === undefined || plan.period === null) return null;
  const kept = JSON.parse(text) as FrozenSpecified;
  const complaints = inputs.find((input) => input.plan.name === kept.audit);
  if (complaints === undefined) return null;
  const { complaints: again } = specifiedFigures({
    complaints: complaints.intake,
    reviews: null,
    recommendations: null,
    period: plan.period,
    yearToDate: plan.yearToDate,
    asAt: kept.figures.asAt,
    calendar: complaints.calendar,
  });
  return { audit: kept.audit, figures: { ...kept.figures, complaints: again } };
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

async function readInput(
  folder: string,
  record: PackRecord,
  index: number,
  exportPath: string,
  shell: Shell,
): Promise<AuditInput | undefined> {
  const plan = record.plan.audits[index];
  if (plan === undefined) return undefined;
  const own = `${folder}/data/restricted/${plan.name}`;
  const description = await readImportDescription(`${own}/draw`, shell);
  const questions = await readWith(
    parseQuestionSet,
    'question-set',
    `${own}/checklist/questions.json`,
    shell,
  );
  const calendar = await readWith(
    parseWorkingCalendar,
    'calendar',
    `${own}/checklist/calendar.json`,
    shell,
  );
  if (description === undefined || questions === undefined || calendar === undefined) {
    return undefined;
  }
  const { profile, library } = libraryOf(description);
  const { asAt } = record.plan;
  const options = asAt === undefined ? {} : { asAt };
  const named = { name: exportPath };
  const intake = await readExport(shell.stream(exportPath), named, profile, library, options);
  const stages = record.inputs[index]?.stages ?? [];
  const benchmark =
    (record.inputs[index]?.benchmark ?? null) === null
      ? null
      : await intactText(`${own}/frame/benchmark.json`, shell);
  const findings = await keptFindings(folder, record.inputs[index], shell);
  if (benchmark === undefined || findings === undefined) return undefined;
  return {
    plan,
    questions,
    calendar,
    benchmark: benchmark === null ? null : (JSON.parse(benchmark) as Benchmark),
    findings,
    excludedBy: await excludedIn(`${own}/draw`, plan.design, shell),
    intake: { ...intake, schema: { ...intake.schema, stages } },
  };
}

/** The findings as the pack holds them; null where it holds none, undefined where they are damaged. */
async function keptFindings(
  folder: string,
  recorded: PackRecord['inputs'][number] | undefined,
  shell: Shell,
): Promise<FindingsFolder | null | undefined> {
  if (recorded === undefined || recorded.findings === null) return null;
  const { name: audit, findings: id, drawSha256: draw } = recorded;
  const filesOf = (edition: EditionName) =>
    findingsFiles(`${folder}/data/${edition}/${audit}/findings`, shell);
  const files = { restricted: await filesOf('restricted'), public: await filesOf('public') };
  const text = files.restricted.find(({ path }) => path === 'findings.json')?.content ?? '';
  return sha256Hex(text) === id ? { id, draw, files } : undefined;
}

/** A file of the pack under its schema; undefined where it is missing or damaged. */
async function readWith<Content>(
  parse: (text: string, schema: object, file: string) => Content,
  schemaName: string,
  path: string,
  shell: Shell,
): Promise<Content | undefined> {
  if ((await shell.kindOf(path)) !== 'file') return undefined;
  try {
    const schema = await readSchema(schemaName, shell);
    return parse(await shell.readText(path), schema, path);
  } catch {
    return undefined;
  }
}
