import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateAgainst } from '../../src/frame/json-schema.js';
import { ticketRules } from '../../src/random/ticket-rules.js';
import { allocations } from '../../src/sampling/allocations/index.js';
import { samplingMethods } from '../../src/sampling/methods/index.js';

const schema = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));

describe('the schemas that embed a design', () => {
  const design = schema('draw-record').properties.design;

  it('say the same of it in a draw record and in a pack record', () => {
    const { audits } = schema('pack-record').properties.plan.properties;
    expect(audits.items.properties.design).toEqual(design);
  });

  it('take every registered ticket rule, allocation and method by name', () => {
    for (const name of Object.keys(ticketRules)) {
      expect(new RegExp(design.properties.ticket.pattern).test(name), name).toBe(true);
    }
    for (const name of [...Object.keys(allocations), ...Object.keys(samplingMethods)]) {
      expect(new RegExp(design.properties.method.pattern).test(name), name).toBe(true);
    }
  });

  it('name every registered allocation and method in the configuration', () => {
    const { allocation, method } = schema('config').$defs.draw.properties;
    for (const name of Object.keys(allocations)) expect(allocation.description).toContain(name);
    for (const name of Object.keys(samplingMethods)) expect(method.description).toContain(name);
  });

  it('say the same of reviewers in a file of their own and in a configuration', () => {
    const config = schema('config');
    const { reviewers } = schema('reviewers').properties;
    expect({ ...config.properties.reviewers, description: '' }).toEqual({
      ...reviewers,
      description: '',
    });
    expect(config.$defs).toMatchObject(schema('reviewers').$defs);
  });

  it('take an explicit design with everything in it, and refuse an unknown entry', () => {
    const sha = 'a'.repeat(64);
    const whole = {
      unit: 'case',
      by: ['outcome'],
      size: 20,
      allocation: 'neyman',
      method: 'systematic',
      minimum: 1,
      cap: 9,
      takeAll: ['DWN'],
      reserves: 2,
      ticket: 'rivest-1.0',
      idField: 'force',
      exponent: '0.5',
      variances: { NFA: '9/4', RES: '2.25' },
      stratumSizes: { NFA: 12 },
      measure: { field: 'outcome', weights: { NFA: '1.5' } },
      sort: [{ field: 'outcome', order: 'text' }],
      rotation: { NFA: sha },
      exclude: [sha],
      earlierSizes: [10],
      stages: [
        { size: 10, accept: 0, reject: 2 },
        { size: 20, accept: 1, reject: 2 },
      ],
      panels: 2,
      review: { double: '10%', reviewers: [{ id: 'R1', conflicts: [] }] },
    };
    const alone = { ...design, $defs: schema('draw-record').$defs };
    expect(validateAgainst(alone, whole)).toEqual([]);
    expect(validateAgainst(alone, { ...whole, sise: 3 })).toHaveLength(1);
    expect(Object.keys(whole).sort()).toEqual(Object.keys(design.properties).sort());
  });
});
