import { describe, expect, it } from 'vitest';
import {
  askSide,
  askUnit,
  isReached,
  kindOfUnit,
  sideOf,
  wantedOf,
} from '../../../src/disclosure/means/questions.js';
import { lastingTargets } from '../../../src/disclosure/means/set-targets.js';
import { alike, model, viewWithout } from './models.js';
import { cell } from './releases.js';

describe('a sensitive set', () => {
  // a is 0 to 3 of 8 each; it is in ab with four more, which others show as b.
  const of = () => model(alike(8, 8), [cell('a', 0, 4), cell('ab', 0, 8), cell('c', 2, 8)]);
  const target = () => lastingTargets(of()).find(({ why, high }) => why === 'cell' && high < 5)!;

  it('may be larger as far as the kinds that meet it go, and smaller as far as those within it', () => {
    const view = viewWithout(of(), 'a');
    // Kinds: 0 and 1 in ab alone, and the other six in both. All are 8, give or take 0.8.
    expect(view.kinds.map(({ units }) => units.length)).toEqual([2, 6]);
    expect(target().high).toBeCloseTo(4.4, 12);
    const high = sideOf(view, target(), 'high')!;
    expect(high).toMatchObject({ kinds: [0, 1], sign: 1 });
    expect(high.gain).toBeCloseTo(4.4 - 8, 12);
    const low = sideOf(view, target(), 'low')!;
    expect(low).toMatchObject({ kinds: [0], sign: -1 });
    expect(low.gain).toBeCloseTo(2 - 3.6, 12);
  });

  it('needs no lower side where the truth is less than the margin', () => {
    const small = model([0.5, 8], [cell('a', 0, 1)]);
    const [one] = lastingTargets(small);
    expect(sideOf(viewWithout(small), one!, 'low')).toBeNull();
    expect(sideOf(viewWithout(small), one!, 'high')!.gain).toBeCloseTo(1 / 8, 12);
  });

  it('is fixed where it is shown, and the weights say by which sum', () => {
    const view = viewWithout(of());
    const high = sideOf(view, target(), 'high')!;
    expect(high.gain).toBeCloseTo(0.4, 12);
    const answer = askSide(view, high);
    expect(answer).toMatchObject({ status: 'impossible' });
    expect(answer.status === 'impossible' && Array.from(answer.weights)).toEqual([1, 0, 0]);
  });

  it('is reached by what is nothing, or next to nothing', () => {
    expect([-1, 0, 1e-10, 2e-10].map(isReached)).toEqual([true, true, true, false]);
  });
});

describe('the amount of a unit', () => {
  // Shown are x, of 0, 1 and 2, and y, of 1, 2 and 3: 0 and 3 are alone, 1 and 2 are one kind.
  const amounts = [8, 4, 2, 4];
  const view = (owners = [0, 1, 2, 3]) =>
    viewWithout(model(amounts, [cell('x', 0, 3), cell('y', 1, 4)], [], [], owners));
  /** The number of a unit in the model. */
  const unit = (place: number, from = view()) => from.model.places.indexOf(place);
  const changes = (answer: ReturnType<typeof askUnit>) =>
    answer.status === 'possible' ? Array.from(answer.change, (by) => by * 8) : answer.status;

  it('must be left to be more by a tenth, or by 1', () => {
    expect(wantedOf(view(), unit(0)) * 8).toBe(9);
    expect(wantedOf(view(), unit(2)) * 8).toBe(3);
    const large = viewWithout(model([100, 4], [cell('x', 0, 2)]));
    expect(wantedOf(large, 0) * 128).toBeCloseTo(110, 10);
  });

  it('may be more where others in its sums are less, for whoever knows nothing', () => {
    const [of0, of1, of3] = [0, 1, 3].map((place) => kindOfUnit(view(), unit(place)));
    expect(new Set([of0, of1, of3]).size).toBe(3);
    const change = changes(askUnit(view(), unit(0), null));
    expect(change).toHaveLength(3);
    expect([of0, of1, of3].map((kind) => (change as number[])[kind!])).toEqual([1, -1, 1]);
  });

  it('may be more for somebody whose own amount leaves room for it, and not for who is alone', () => {
    const { versionsOf } = view().model;
    const asked = (about: number, insider: number) => {
      const own = view();
      const versions = own.model.versionsOf[unit(insider)]!;
      return askUnit(own, unit(about), versions).status;
    };
    expect(versionsOf).toHaveLength(4);
    expect(asked(0, 1)).toBe('possible');
    expect(asked(0, 2)).toBe('possible');
    expect(asked(0, 3)).toBe('impossible');
    expect(asked(1, 2)).toBe('possible');
    expect(asked(1, 0)).toBe('possible');
    expect(asked(2, 1)).toBe('possible');
    expect(asked(2, 3)).toBe('possible');
    expect(asked(3, 0)).toBe('impossible');
  });

  it('is asked for everybody at once: then all who are alone stay as they are', () => {
    expect(askUnit(view(), unit(0), 'all').status).toBe('impossible');
    expect(askUnit(view(), unit(1), 'all').status).toBe('impossible');
    const one = viewWithout(model([8, 4, 4, 2], [cell('x', 0, 4)]));
    expect(changes(askUnit(one, 0, 'all'))).toEqual([0]);
  });

  it('cannot be told from less by who leaves less than the margin', () => {
    // 8, 4 and 0.5 in one sum: who has 4 leaves 0.5 of doubt.
    const own = () => viewWithout(model([8, 4, 0.5], [cell('x', 0, 3)]));
    const asked = (insider: number) => {
      const from = own();
      return askUnit(from, 0, from.model.versionsOf[insider]!).status;
    };
    expect(asked(1)).toBe('impossible');
    expect(asked(2)).toBe('possible');
    expect(askUnit(own(), 0, null).status).toBe('possible');
    expect(askUnit(own(), 0, 'all').status).toBe('impossible');
  });

  it('is not kept from its own versions', () => {
    // 0 and 3 are one person: who knows the one knows the other.
    const own = view([0, 1, 2, 0]);
    const versions = own.model.versionsOf[unit(3)]!;
    expect(versions).toHaveLength(2);
    expect(askUnit(own, unit(0), versions).status).toBe('possible');
    expect(askUnit(own, unit(0), 'all').status).toBe('possible');
  });

  it('keeps an insider of several to all that is theirs in every sum', () => {
    // 0 may be 9 where 1 and 2 are 1 less, and 3 is 1 more: who is 1 and 3 together knows better.
    const own = view([0, 1, 2, 1]);
    const versions = own.model.versionsOf[unit(1)]!;
    expect(askUnit(own, unit(0), versions).status).toBe('impossible');
  });
});
