import { documentToHtml } from '../../format/html.js';
import type { Intake } from '../../frame/intake.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import { outcomesReport } from '../../report/outcomes-report.js';
import { editionFiles, protectionInWords, restrictedFiles } from './disparity-files.js';
import type { ReleasedExport } from './release-exports.js';
import { inFolder, type TextFile, withChecksums, withSymbols } from './text-file.js';

/** The whole folder of outcomes by group: what stays in the office, and what may be published. */
export function disparityFolder(
  released: ReleasedExport,
  plan: ReleasePlan,
  intake: Intake,
): readonly TextFile[] {
  const page = {
    title: 'Outcomes by group',
    facts: [['Export', `${intake.schema.title}, profile ${intake.profile.name}`]] as const,
    outcomes: released.results,
    protection: protectionInWords(plan),
  };
  const html = (edition: 'restricted' | 'public'): TextFile => ({
    path: 'report.html',
    content: documentToHtml(outcomesReport(page, edition)),
  });
  const files = [
    ...inFolder('restricted', [...restrictedFiles(released), html('restricted')]),
    ...inFolder('public', [...editionFiles(released.results, 'public'), html('public')]),
  ];
  return withChecksums(withSymbols(files, plan.symbols));
}
