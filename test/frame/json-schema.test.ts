import { describe, expect, it } from 'vitest';
import { validateAgainst } from '../../src/frame/json-schema.js';

const schema = {
  type: 'object',
  required: ['name', 'size'],
  properties: {
    name: { type: 'string', minLength: 1 },
    size: { type: 'integer', minimum: 1 },
    unit: { enum: ['case', 'allegation'] },
    tool: { const: 'dipsample' },
  },
  additionalProperties: false,
};

describe('validateAgainst', () => {
  it('finds nothing wrong with a value that fits', () => {
    expect(validateAgainst(schema, { name: 'a', size: 1, unit: 'case' })).toEqual([]);
  });

  it('names every fault at once, in words, with the place of each', () => {
    const value = { size: 0, unit: 'row', tool: 'other', sise: 3 };
    expect(validateAgainst(schema, value)).toEqual([
      { path: '', message: 'lacks "name"' },
      { path: '', message: 'has an unknown entry "sise"' },
      { path: '/size', message: 'must be >= 1' },
      { path: '/unit', message: 'must be one of "case", "allegation"' },
      { path: '/tool', message: 'must be "dipsample"' },
    ]);
  });

  it('tells an entry by its name, where the name is what is wrong', () => {
    const named = { type: 'object', propertyNames: { enum: ['c', 'x'] } };
    expect(validateAgainst(named, { x: 1, low: 1 })).toEqual([
      { path: '', message: 'has the entry "low", whose name must be one of "c", "x"' },
    ]);
  });

  it('names an entry that none of several schemas knows', () => {
    const both = {
      type: 'object',
      allOf: [{ properties: { name: { type: 'string' } } }],
      unevaluatedProperties: false,
    };
    expect(validateAgainst(both, { name: 'a' })).toEqual([]);
    expect(validateAgainst(both, { name: 'a', nmae: 'b' })).toEqual([
      { path: '', message: 'has an unknown entry "nmae"' },
    ]);
  });

  it('tells what breaks a condition, and not that there is one', () => {
    const conditional = {
      type: 'object',
      if: { type: 'object', properties: { unit: { const: 'case' } }, required: ['unit'] },
      then: { type: 'object', required: ['size'] },
    };
    expect(validateAgainst(conditional, { unit: 'case' })).toEqual([
      { path: '', message: 'lacks "size"' },
    ]);
    expect(validateAgainst(conditional, { unit: 'row' })).toEqual([]);
  });

  it('does not take a property of every object for one of the value', () => {
    expect(validateAgainst({ type: 'object', required: ['toString'] }, {})).toEqual([
      { path: '', message: 'lacks "toString"' },
    ]);
  });

  it('leaves the value as it is: nothing is converted', () => {
    expect(validateAgainst(schema, { name: 'a', size: '1' })).toEqual([
      { path: '/size', message: 'must be integer' },
    ]);
  });

  it('throws on a schema that is itself mistaken', () => {
    expect(() => validateAgainst({ type: 'object', requird: ['name'] }, {})).toThrow(/requird/);
  });

  it('takes two versions of a schema that share an address', () => {
    const address = 'https://dipsample.example/schemas/twice.schema.json';
    expect(validateAgainst({ $id: address, type: 'string' }, 'a')).toEqual([]);
    expect(validateAgainst({ $id: address, type: 'number' }, 'a')).toHaveLength(1);
  });
});
