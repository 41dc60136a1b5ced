import { UserError } from '../../errors.js';
import { buildFrame } from '../../frame/build-frame.js';
import { frameFields } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';
import { parsePeriod } from '../../frame/period.js';
import { parseRate } from '../../sampling/planning/decimal-fraction.js';
import { smallestPlan } from '../../sampling/planning/attribute-plan.js';
import { questionOptions } from '../results/plan-questions.js';

/** A first draw, and the remarks that say where it comes from. */
export interface SuggestedDraw {
  readonly cases: number;
  readonly draw: {
    readonly note: readonly string[];
    readonly by: readonly string[];
    readonly size: number;
    readonly minimum: number;
    readonly reserves: number;
  };
}

/**
 * Strata by case type, else by outcome, and the size that `plan` names by its own defaults for a
 * sample without a fault.
 *
 * @throws UserError FRAME_EMPTY, DRAW_NEEDS_REFERENCES
 */
export function suggestDraw(intake: Intake, period: string): SuggestedDraw {
  const coded = [...frameFields(intake).values()].filter(
    ({ codeList, schema }) => codeList !== undefined && schema.sensitive !== true,
  );
  const names = coded.map(({ name }) => name);
  const { units } = buildFrame(intake, {
    unit: 'case',
    fields: names,
    ...(period === 'all' ? {} : { period: { ...parsePeriod(period), field: 'date_finalised' } }),
  });
  if (units.length === 0) {
    throw new UserError(
      'FRAME_EMPTY',
      'The export has no case that could be drawn.',
      'dipsample validate says which rows were rejected, and why.',
    );
  }
  const dividing = names.filter((name) => {
    const values = new Set(units.map(({ values }) => values[name])).size;
    return values > 1 && values <= mostStrata;
  });
  const by = preferred.filter((name) => dividing.includes(name)).slice(0, 1);
  const others = dividing.filter((name) => !by.includes(name));
  return {
    cases: units.length,
    draw: {
      note: [
        by.length === 0
          ? 'by: neither case type nor outcome divides these cases, so they are one stratum.'
          : 'by: each of its values is a stratum and gets its share of the sample.',
        ...(others.length === 0
          ? []
          : [
              `by: these divide the cases too: ${others.join(', ')}. Several together make finer strata.`,
            ]),
        sizeNote,
        'minimum: the least from each stratum. reserves: further cases in each, for files that are out of scope.',
      ],
      by,
      size: sizeFor(units.length),
      minimum: by.length === 0 ? 0 : 1,
      reserves: 2,
    },
  };
}

const preferred = ['case_type', 'outcome'];
const mostStrata = 12;

const [confidence, tolerable, expected] = ['confidence', 'tolerable', 'expected'].map(planDefault);
const sizeNote = `size: what plan names by its defaults, to be ${confidence ?? ''} sure that fewer than ${tolerable ?? ''} are faulty when no fault is found. Ask dipsample plan what other sizes can show.`;

function planDefault(name: string): string {
  return questionOptions.find(({ flags }) => flags.startsWith(`--${name} `))?.default ?? '';
}

function sizeFor(frameSize: number): number {
  const rate = (text: string | undefined) => parseRate(text ?? '', 'plan');
  const plan = smallestPlan(frameSize, rate(tolerable), rate(confidence), {
    expected: rate(expected),
  });
  return plan?.sampleSize ?? frameSize;
}
