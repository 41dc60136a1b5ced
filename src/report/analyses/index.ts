import type { Counter } from '../../disparity/counter.js';
import type { Query } from '../../disparity/query.js';
import type { Settings } from '../../disparity/settings.js';
import type { Edition } from '../edition.js';
import { adjusted } from './adjusted.js';
import type { Analysis, Said } from './analysis.js';
import { comparison } from './comparison.js';
import { funnel } from './funnel.js';
import { indicators } from './indicators.js';
import { intersections } from './intersections.js';
import { mentions } from './mentions.js';
import { mix } from './mix.js';
import { perThousand } from './per-thousand.js';
import { shares } from './shares.js';
import { stages } from './stages.js';
import { standardised } from './standardised.js';
import { themes } from './themes.js';
import { timeliness } from './timeliness.js';
import { trend } from './trend.js';

/** The analyses of outcomes by group, in the order in which they are said. */
export const analyses = {
  comparison: ready(comparison),
  adjusted: ready(adjusted),
  standardised: ready(standardised),
  perThousand: ready(perThousand),
  shares: ready(shares),
  intersections: ready(intersections),
  stages: ready(stages),
  trend: ready(trend),
  indicators: ready(indicators),
  funnel: ready(funnel),
  themes: ready(themes),
  mix: ready(mix),
  timeliness: ready(timeliness),
  mentions: ready(mentions),
};

export type AnalysisName = keyof typeof analyses;

export const analysisNames = Object.keys(analyses) as readonly AnalysisName[];

/** An analysis that only has to be told the edition. */
export interface ReadyAnalysis {
  readonly title: string;
  readonly applies: (query: Query) => boolean;
  /** What it depends on, as text. */
  readonly dependsOn: (query: Query) => string;
  readonly analyse: (
    counter: Counter,
    query: Query,
    settings: Settings,
  ) => (name: string, edition: Edition) => Said;
}

function ready<Result>(analysis: Analysis<Result>): ReadyAnalysis {
  const { title, applies, dependsOn, analyse, say } = analysis;
  return {
    title,
    applies,
    dependsOn: (query) => JSON.stringify(dependsOn === undefined ? query : dependsOn(query)),
    analyse: (counter, query, settings) => {
      const result = analyse(counter, query, settings);
      return (name, edition) => say(result, name, edition);
    },
  };
}
