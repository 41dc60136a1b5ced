import { describe, expect, it } from 'vitest';
import { dateOrder, draftOf } from '../../src/frame/draft-profile.js';

describe('the order of dates', () => {
  it.each([
    ['day-first', ['01/07/2026', '13/07/2026']],
    ['day-first', ['13-07-2026 09:30', 'n/a']],
    ['month-first', ['01/07/2026', ' 07.13.2026']],
    [undefined, ['01/07/2026', '12/12/2026']],
    [undefined, ['13/07/2026', '07/13/2026']],
    ['iso', ['2026-07-13', 'n/a']],
    ['iso', ['1 July 2026']],
    [undefined, []],
  ])('is %s, as these give it away: %j', (order, cells) => {
    expect(dateOrder(cells)).toBe(order);
  });
});

describe('a draft of a profile', () => {
  const mapping = { schema: 'small', fields: { case_ref: { column: 'Ref' } } };

  it('leaves out every other heading, once, and none that is blank', () => {
    const draft = draftOf('mine', mapping, [' Ref', 'Colour', 'Colour ', '', 'Shade'], {
      dates: 'iso',
      reference: 'row',
    });
    expect(draft).toEqual({
      name: 'mine',
      title: 'Draft: check every line before it is used',
      version: 1,
      schema: 'small',
      encoding: 'auto',
      delimiter: 'auto',
      dates: 'iso',
      reference: 'row',
      fields: { case_ref: { column: 'Ref' } },
      leftOut: ['Colour', 'Shade'],
    });
  });

  it('names nothing as left out where nothing is', () => {
    expect(draftOf('mine', mapping, ['Ref'], {})).not.toHaveProperty('leftOut');
  });
});
