import { describe, expect, it } from 'vitest';
import { sharedLists } from '../../src/frame/shared-lists.js';

describe('lists that are shared', () => {
  it('are one and the same for the same texts in the same places', () => {
    const shared = sharedLists();
    const first = shared(['NFA', 'White']);
    expect(first).toEqual(['NFA', 'White']);
    expect(shared(['NFA', 'White'])).toBe(first);
    expect(shared(['White', 'NFA'])).toEqual(['White', 'NFA']);
    expect(shared(['NFA', 'Black'])).toEqual(['NFA', 'Black']);
    expect(shared(['NFA', 'White'])).toBe(first);
  });

  it('are told apart whatever their texts hold', () => {
    const shared = sharedLists();
    const lists = [
      ['a', 'b|c'],
      ['a|b', 'c'],
      ['', ''],
      ['__proto__', 'constructor'],
      ['constructor', ''],
    ];
    const given = lists.map((list) => shared(list));
    expect(given).toEqual(lists);
    expect(lists.map((list) => shared([...list]))).toEqual(lists);
    expect(lists.every((list, index) => shared([...list]) === given[index])).toBe(true);
  });

  it('may be one text long, or have none', () => {
    const shared = sharedLists();
    expect(shared(['a'])).toBe(shared(['a']));
    const none = sharedLists();
    expect(none([])).toEqual([]);
    expect(none([])).toEqual([]);
  });

  it('are right also where more of them came than are kept', () => {
    const shared = sharedLists();
    const wrong = Array.from({ length: 70_000 }, (_, index) => String(index)).filter(
      (text) => shared([text, 'x'])[0] !== text || shared([text, 'y'])[1] !== 'y',
    );
    expect(wrong).toEqual([]);
    expect(shared(['0', 'x'])).toEqual(['0', 'x']);
  });
});
