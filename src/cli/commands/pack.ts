import { type Command, exitCodes } from '../command.js';
import { readConfig } from '../config/read-config.js';
import { completeDesign } from '../design/complete-design.js';
import { flag, requiredText } from '../given.js';
import { readableNumber } from '../../format/numbers.js';
import { loadLibrary, loadProfileByName } from '../load-library.js';
import { loadCalendar } from '../load-calendar.js';
import { loadQuestions } from '../load-questions.js';
import { narrateIntake } from '../narrate-intake.js';
import { openUsableExport } from '../open-export.js';
import { options } from '../options.js';
import { defaultPlans } from '../results/default-plans.js';
import { refuseDemonstrationSeed } from '../results/demonstration.js';
import { enterRelease, ledgerInUse } from '../results/ledger-in-use.js';
import { refuseKnownSeed } from '../results/known-seed.js';
import { type AuditInput, packFolder, periodOf } from '../results/pack-folder.js';
import { registerInUse } from '../results/register-draw.js';
import { registerPack } from '../results/register-pack.js';
import { readToolVersion } from '../tool-version.js';

export const pack: Command = {
  summary: 'the whole audit pack in one folder, from one configuration file',
  about:
    'The pack is written whole or not at all. Made again from the same files it is the same to the byte.',
  arguments: [],
  options: [
    {
      flags: '--config <file>',
      about: 'the configuration, a JSON file',
      default: 'dipsample.json',
    },
    options.out,
    options.register,
    options.ledger,
    options.beginLedger,
    options.release,
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample pack --config fixtures/demo/dipsample.json --out demo-pack'],
  run: async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    if (target !== undefined) await shell.checkTarget(target);
    const config = await readConfig(requiredText(given, 'config'), shell);
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
      const questions = await loadQuestions(source.questions, shell);
      const comparisons = source.defaultTables ? defaultPlans(intake, []).plans : plan.comparisons;
      const asked = { ...plan, design, comparisons };
      inputs.push({ plan: asked, excludedBy, intake, questions, calendar });
    }
    const plan = { ...config, audits: inputs.map((input) => input.plan) };
    const ledger = await ledgerInUse(given, plan.period?.label ?? 'every case', shell);
    const { files, audits, populations } = packFolder(
      plan,
      inputs,
      await readToolVersion(shell),
      ledger,
    );
    await registerPack(await registerInUse(given, shell), files, shell);
    if (target !== undefined) {
      await enterRelease(ledger, { populations }, flag(given, 'quiet'), shell);
      await shell.publish(target, files);
    }
    if (flag(given, 'quiet')) return exitCodes.fine;
    for (const { title, frame } of audits) {
      shell.narrate(`${title}: `);
      narrateIntake(frame.intake, frame, shell);
    }
    const drawn = audits.map(({ title, draw }) => {
      const size = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
      return `${title}: ${size} of ${readableNumber(draw.frameSize, 'count')} ${draw.design.unit}s drawn, ${draw.strata.length} strata`;
    });
    shell.print(
      `${[...drawn, ...closing(target, files.length, config.audits[0]?.name ?? '')].join('\n')}\n`,
    );
    return exitCodes.fine;
  },
};

function closing(target: string | undefined, files: number, first: string): readonly string[] {
  if (target === undefined) return [`Dry run: ${files} files would be written.`];
  return [
    `${files} files written to ${target}`,
    '',
    `  open     ${target}/report.html`,
    `  print    ${target}/restricted/${first}/checklist/checklist.html`,
    `  publish  ${target}/public/ and nothing else`,
    `  check    dipsample verify ${target}`,
  ];
}
