import { describe, expect, it } from 'vitest';
import { rowValidator } from '../../src/frame/row-validator.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { smallLibrary } from './support.js';

const small = smallLibrary.rowSchemas.get('small')!;
/** A schema of one number with such limits, and what is wrong with a value of it. */
function faults(limits: object, value: number) {
  const schema = {
    ...small,
    $id: `https://dipsample.example/test/${JSON.stringify(limits)}.json`,
    required: [],
    dateOrder: [],
    properties: { days: { title: 'Days', type: 'number', ...limits } },
  } as unknown as RowSchema;
  return rowValidator(schema, new Map())({ days: value });
}
const outside = (limits: string) => [{ code: 'OUT_OF_RANGE', field: 'days', detail: { limits } }];

describe('a number outside its limits', () => {
  it('is told with those that the row schema has', () => {
    expect(faults({ minimum: 0 }, -1)).toEqual(outside('at least 0'));
    expect(faults({ maximum: 9 }, 10)).toEqual(outside('at most 9'));
    expect(faults({ minimum: 0, maximum: 9 }, 10)).toEqual(outside('0 to 9'));
    expect(faults({ exclusiveMinimum: 0 }, 0)).toEqual(outside('above 0'));
    expect(faults({ exclusiveMaximum: 9 }, 9)).toEqual(outside('below 9'));
    expect(faults({ exclusiveMinimum: 0, maximum: 9 }, 10)).toEqual(
      outside('above 0 and at most 9'),
    );
    expect(faults({ minimum: 0, exclusiveMaximum: 9 }, -1)).toEqual(
      outside('at least 0 and below 9'),
    );
    expect(faults({ minimum: 0, maximum: 9 }, 9)).toEqual([]);
  });

  it('breaks another rule by its name, with the limit where there is one', () => {
    expect(faults({ multipleOf: 2 }, 3)).toEqual([
      { code: 'SCHEMA_VIOLATION', field: 'days', detail: { rule: 'multipleOf' } },
    ]);
  });
});

describe('what a row lacks', () => {
  it('is told by the title of the field, and a reference under its own name', () => {
    const validate = rowValidator(small, smallLibrary.codeLists);
    expect(validate({ outcome: 'UPHELD' })).toEqual([
      { code: 'MISSING_REFERENCE', field: 'case_ref', detail: {} },
      { code: 'MISSING_VALUE', field: 'date_received', detail: { title: 'Received' } },
    ]);
  });
});
