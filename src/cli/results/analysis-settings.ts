import type { Settings } from '../../disparity/settings.js';
import type { Intake } from '../../frame/intake.js';
import { randomStream } from '../../random/stream.js';
import type { ReleasePlan } from '../../record/pack-plan.js';

/** How the tables of an export are worked out under a plan; chance is seeded by the file's own bytes. */
export function analysisSettings(plan: ReleasePlan, { file }: Intake): Settings {
  const { inference, sampleOf } = plan;
  return {
    level: 0.95,
    inference,
    sampleOf,
    correction: plan.correction as Settings['correction'],
    besideScore: plan.interval as Settings['besideScore'],
    random: (purpose) => randomStream(`disparity: ${purpose}`, file.sha256).next,
  };
}
