import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { methodOf } from '../../src/sampling/methods/index.js';
import { designFor, frozen, methodNames } from './law-designs.js';
import { refusalOf } from './refusal.js';

const seed = '31415926535897932384';

const cases = (risks: readonly string[]) =>
  risks.map((risk, index) => ({
    unitId: `CO/${index}`,
    fields: { force: 'amber', risk, area: 'north', days: '3' },
  }));

const refused = (design: Design, risks: readonly string[] = ['1', '2', '3']) =>
  refusalOf(() => drawSample(frozen(cases(risks), design), design, seed));

describe('a method that needs a field', () => {
  it.each(methodNames.filter((name) => methodOf(name).needs !== undefined))(
    '%s is refused without it',
    (method) => {
      const { needs } = methodOf(method);
      const design = designFor(method, cases(['1', '2', '3']));
      const entries = Object.entries(design).filter(([name]) => name !== needs);
      const error = refused(Object.fromEntries(entries) as unknown as Design);
      expect(error.code).toBe('METHOD_LACKS_FIELD');
      expect(error.message).toBe(`The method ${method} needs --${needs}, which was not given.`);
      expect(error.hint).toContain(`Give --${needs}`);
    },
  );
});

describe.each(methodNames)('the method %s', (method) => {
  const { needs } = methodOf(method);
  const design = designFor(method, cases(['1', '2', '3']));

  it.each(
    Object.entries({
      measure: { measure: { field: 'risk' } },
      sort: { sort: [{ field: 'days', order: 'number' as const }] },
    }).filter(([name]) => name !== needs),
  )('is refused with --%s, which it makes no use of', (name, field) => {
    const error = refused({ ...design, ...field });
    expect(error.code).toBe('METHOD_TAKES_NO_FIELD');
    expect(error.message).toBe(`The method ${method} makes no use of --${name}.`);
  });
});

const bySize = methodNames.filter((method) => methodOf(method).needs === 'measure');

describe.each(bySize)('a draw by %s', (method) => {
  const design = designFor(method, cases(['1', '2', '3']));

  it('names the values that are no size above zero, with how many units have each', () => {
    const error = refused(design, ['1', '0', '', '-2', '', '0.00', '1e3', '5']);
    expect(error.code).toBe('MEASURE_NOT_POSITIVE');
    expect(error.message).toBe(
      '6 units have no size above zero in risk: 0 (1), (blank) (2), -2 (1), 0.00 (1), 1e3 (1). A unit without a size could never be drawn.',
    );
    expect(error.hint).toContain('--weights');
  });

  it('names the values that have no weight, inherited names of objects included', () => {
    const weighted = { ...design, measure: { field: 'risk', weights: { high: '5', low: '1' } } };
    const error = refused(weighted, ['high', 'low', 'middling', 'constructor']);
    expect(error.code).toBe('MEASURE_NOT_POSITIVE');
    expect(error.message).toContain('2 units have no size above zero');
    expect(error.message).toContain('middling (1), constructor (1)');
  });

  it('refuses sizes that do not add up exactly, and draws them with fewer digits', () => {
    const fine = ['999999999999999', '0.000000001', '3'];
    expect(refused(design, fine).code).toBe('MEASURE_TOO_FINE');
    expect(refused(design, fine).message).toContain('risk');
    const rounded = frozen(cases(['999999999999999', '1', '3']), design);
    expect(drawSample(rounded, design, seed).strata[0]!.sampleSize).toBe(design.size);
  });

  it('takes 1.50 and 1.5 for the same size: only ratios matter', () => {
    const drawn = (risks: readonly string[]) =>
      drawSample(frozen(cases(risks), design), design, seed).strata[0]!.drawn;
    expect(drawn(['1.50', '2', '3'])).toEqual(drawn(['1.5', '2.0', '3']));
    expect(drawn(['1.5', '2', '3']).map(({ unitId }) => unitId)).toEqual(
      drawn(['15', '20', '30']).map(({ unitId }) => unitId),
    );
  });
});
