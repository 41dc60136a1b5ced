import { readableNumber } from '../format/numbers.js';
import type { Stage } from '../sampling/design.js';
import { compareFractions } from '../sampling/fraction.js';
import { ceilingOf, complementOf, numberOf } from '../sampling/planning/fraction-arithmetic.js';
import type { SamplePlan } from '../sampling/planning/sample-plan.js';
import { chanceToPass } from '../sampling/planning/staged-plan.js';
import { stageChances } from '../sampling/planning/staged-risk.js';
import { rateInWords } from './plan-words.js';
import { stagesText } from './plan-staged-table.js';

/** What the stop rule of a design is worth in this frame: exact, at the tolerable and expected rates. */
export function declaredStagesNote(stages: readonly Stage[], plan: SamplePlan): string {
  const { frameSize, options } = plan;
  const rule = `The stop rule of this design, ${stagesText(stages)},`;
  if ((stages.at(-1)?.size ?? 0) > frameSize) {
    return `${rule} asks for more files than the frame has.`;
  }
  const chanceAt = (rate: typeof options.tolerable): ReturnType<typeof chanceToPass> =>
    chanceToPass(stageChances(stages, frameSize, ceilingOf(rate, frameSize)));
  const risk = chanceAt(options.tolerable);
  const isKept = compareFractions(risk, complementOf(options.confidence)) <= 0;
  const words = (chance: typeof risk): string => readableNumber(numberOf(chance), 'rate');
  return `${rule} ${isKept ? 'keeps' : 'does not keep'} the confidence of ${rateInWords(options.confidence)}: a frame at the tolerable rate passes with a chance of ${words(risk)}, one with ${rateInWords(options.expected)} faulty with a chance of ${words(chanceAt(options.expected))}.`;
}
