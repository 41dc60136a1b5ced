import { expect, it } from 'vitest';
import {
  stageFields,
  stageOf,
  stagesOf,
  stageVocabulary,
  withStages,
} from '../../src/disparity/stages.js';
import { fourStages, stagedFrame } from './staged-frame.js';
import { smallFrame } from './small-frame.js';

it('finds the last stage that any value of a unit says was reached', () => {
  const at = (severity: string, outcome: string): string =>
    stageOf(fourStages, { recorded: 'yes', severity, outcome });
  expect(at('NEITHER', 'NFA')).toBe('recorded');
  expect(at('M', 'NFA')).toBe('assessed');
  expect(at('M', 'PEN')).toBe('case-to-answer');
  expect(at('M', 'MC')).toBe('sanction');
});

it('takes a later stage for granted where an earlier field does not say so', () => {
  const values = { recorded: 'yes', severity: 'Not stated', outcome: 'MC' };
  expect(stageOf(fourStages, values)).toBe('sanction');
});

it('has a value for units that reached no stage', () => {
  expect(stageOf(fourStages, { recorded: 'no', severity: 'NEITHER', outcome: 'NFA' })).toBe('none');
});

it('puts the stage on every unit and leaves the rest of the frame alone', () => {
  const frame = stagedFrame([
    { recorded: 'yes', severity: 'GM', outcome: 'NFA', ethnicity: 'W1' },
    { recorded: 'yes', severity: 'GM', outcome: 'MC', ethnicity: 'B1' },
  ]);
  const staged = withStages(frame);
  expect(staged.units.map(({ values }) => values['reached_stage'])).toEqual([
    'assessed',
    'sanction',
  ]);
  expect({ ...staged, units: [] }).toEqual({ ...frame, units: [] });
  frame.units.forEach(({ values }, index) => {
    expect(staged.units[index]?.values).toEqual({
      ...values,
      reached_stage: index === 0 ? 'assessed' : 'sanction',
    });
  });
});

it('leaves out the stages whose field the units do not carry, and names them', () => {
  const frame = stagedFrame([{ recorded: 'yes', outcome: 'MC' }]);
  const { told, untold } = stagesOf(frame);
  expect(told.map(({ name }) => name)).toEqual(['recorded', 'case-to-answer', 'sanction']);
  expect(untold.map(({ name }) => name)).toEqual(['assessed']);
  expect(withStages(frame).units[0]?.values['reached_stage']).toBe('sanction');
});

it('leaves a frame alone whose row schema has no stages', () => {
  const frame = smallFrame([['W1', 'MC', 2]]);
  expect(withStages(frame)).toBe(frame);
});

it('names the fields that a frame must carry, each once', () => {
  expect(stageFields(stagedFrame([]).intake.schema)).toEqual(['outcome', 'recorded', 'severity']);
  expect(stageFields(smallFrame([]).intake.schema)).toEqual([]);
});

it('calls its values by the titles of the stages, in their order', () => {
  expect(stageVocabulary(stagedFrame([])).listed).toEqual([
    { value: 'recorded', label: 'Recorded' },
    { value: 'assessed', label: 'Assessed as misconduct' },
    { value: 'case-to-answer', label: 'Case to answer' },
    { value: 'sanction', label: 'Sanction' },
    { value: 'none', label: 'No stage reached' },
  ]);
});
