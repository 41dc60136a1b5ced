import { UserError } from '../../errors.js';
import { frameFields } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';
import type { AuditPlan, ComparisonPlan, PackPlan } from '../../record/pack-plan.js';
import type { Shell } from '../../shell/shell.js';
import type { AuditSource, PackConfig } from '../config/config.js';
import { completeDesign } from '../design/complete-design.js';
import { committedDraw } from '../draw/committed-draw.js';
import { loadCalendar } from '../load-calendar.js';
import { loadLibrary, loadProfileByName } from '../load-library.js';
import { loadQuestions } from '../load-questions.js';
import { openUsableExport } from '../open-export.js';
import { readBenchmark } from '../read-benchmark.js';
import { readCommitment } from '../results/commitment-file.js';
import { defaultPlans } from '../results/default-plans.js';
import { refuseDemonstrationSeed } from '../results/demonstration.js';
import { refuseKnownSeed } from '../results/known-seed.js';
import { requireRegistered } from '../results/register-commitment.js';
import type { AuditInput } from './audit-input.js';
import { datedCases } from './frozen-cases.js';
import { periodOf } from './pack-folder.js';
import { readFindingsFolder } from './pack-findings.js';

/**
 * Reads the exports of a pack and all that stands beside them, and completes the plan of each audit
 * by what only its export can tell.
 *
 * @throws UserError of every file that is read, and COMMITMENT_DIFFERS, SEED_NOT_AS_PROMISED
 */
export async function readInputs(
  config: PackConfig,
  registerPath: string | undefined,
  shell: Shell,
): Promise<readonly AuditInput[]> {
  const library = await loadLibrary(shell);
  const calendar = await loadCalendar(shell);
  const inputs: AuditInput[] = [];
  for (const [index, plan] of config.audits.entries()) {
    const source = config.sources[index];
    if (source === undefined) throw new RangeError('an audit without a source');
    const { profile, library: own } = await loadProfileByName(source.profile, library, shell);
    const intake = await openUsableExport(source.exportPath, profile, own, shell, config.asAt);
    await refuseDemonstrationSeed(config.seed, intake.file.sha256, shell);
    await refuseKnownSeed(config.seed, intake.file.sha256, shell);
    const scope = { where: plan.where, period: periodOf(config) };
    const { design, excludedBy } = completeDesign(intake, source.request, scope);
    inputs.push({
      plan: {
        ...plan,
        design,
        tellsYear: tellsYear(intake, config),
        commitment: await commitmentOf(
          source,
          intake,
          { design, excludedBy, scope, seed: config.seed },
          registerPath,
          shell,
        ),
        comparisons: comparisonsOf(plan, source, intake),
      },
      excludedBy,
      intake,
      questions: await loadQuestions(source.questions, shell),
      calendar,
      benchmark: source.benchmark === null ? null : await readBenchmark(source.benchmark, shell),
      findings: source.findings === null ? null : await readFindingsFolder(source.findings, shell),
    });
  }
  return inputs;
}

/** An export of the period alone has nothing to tell of the year. */
function tellsYear(intake: Intake, { yearToDate, period, periodField }: PackPlan): boolean {
  if (yearToDate === null || period === null) return false;
  return datedCases(intake, periodField, null).some(
    ({ date }) => date !== null && date >= yearToDate.from && date < period.from,
  );
}

async function commitmentOf(
  { commitment: path }: AuditSource,
  intake: Intake,
  drawn: Omit<Parameters<typeof committedDraw>[2], 'commitment'>,
  registerPath: string | undefined,
  shell: Shell,
): Promise<string | null> {
  if (path === null) return null;
  const published = await readCommitment(path, shell);
  await requireRegistered(published, registerPath, shell);
  committedDraw(published, intake, { ...drawn, commitment: published.id });
  return published.id;
}

/** The comparisons asked for, or those of the row schema; and the cases of each theme. */
function comparisonsOf(
  { comparisons }: AuditPlan,
  { defaultTables, themes }: AuditSource,
  intake: Intake,
): readonly ComparisonPlan[] {
  const asked = defaultTables ? defaultPlans(intake, []).plans : comparisons;
  const field = themes === undefined ? intake.schema.themes : themes;
  const [first] = asked;
  if (field === undefined || field === null || first === undefined) return asked;
  const isThere = frameFields(intake).has(field);
  if (!isThere && themes === undefined) return asked;
  if (!isThere) {
    throw new UserError(
      'UNKNOWN_FIELD',
      `There is no field "${field}" in this export, by which "themes" counts.`,
      'Name a field of the export, or false for no themes.',
    );
  }
  const { outcome, event } = first;
  return [
    ...asked,
    {
      unit: 'case',
      outcome,
      event,
      among: [],
      group: field,
      reference: 'everyone-else',
      adjustFor: [],
      beside: null,
      over: null,
      across: null,
      stages: false,
      days: null,
      mentions: true,
      where: [],
    },
  ];
}
