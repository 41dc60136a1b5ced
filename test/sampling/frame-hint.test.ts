import { describe, expect, it } from 'vitest';
import { hashSeed, ticketNumber, ticketOf } from '../../src/random/ticket.js';
import { frameHint } from '../../src/sampling/frame-hint.js';
import { expectClose } from '../statistics/closeness.js';

/** The ticket numbers of a complete frame under a fixed seed, lowest first. */
function completeFrame(turn: number, size: number): readonly number[] {
  const seedHash = hashSeed(`a fixed seed of the frame hint, ${turn}`);
  return Array.from({ length: size }, (_, unit) =>
    ticketNumber(ticketOf(seedHash, 'select', `CO/2024/${unit}`)),
  ).sort((left, right) => left - right);
}

/** A frame whose number at a place is given: lower ones below it, higher ones above it. */
function frameWith(frameSize: number, sampleSize: number, u: number): readonly number[] {
  return Array.from({ length: frameSize }, (_, index) => {
    if (index + 1 === sampleSize) return u;
    return index + 1 < sampleSize ? (u * (index + 1)) / sampleSize : u + ((1 - u) * index) / 1e6;
  });
}

describe('the hint of a frame', () => {
  // Exact fractions in Python: P(Bin(N, u) <= n - 1) and its complement; n / (N + 1).
  it.each([
    [20, 5, 0.5, 0.23809523809523808, 0.005908966064453125, 0.9940910339355469],
    [20, 5, 0.25, 0.23809523809523808, 0.41484150253018015, 0.5851584974698198],
    [360, 40, 0.131, 0.11080332409972299, 0.11387315851583939, 0.8861268414841607],
    [90, 10, 0.05, 0.10989010989010989, 0.9854806336884031, 0.014519366311596947],
    [12, 12, 0.99, 0.9230769230769231, 0.11361512828387081, 0.8863848717161292],
  ])('has exact tails: N = %i, n = %i, u = %f', (frameSize, sampleSize, u, mean, upper, lower) => {
    const hint = frameHint(frameWith(frameSize, sampleSize, u), sampleSize);
    expect(hint).toMatchObject({ frameSize, sampleSize, u, expected: mean });
    expectClose(hint.tailProbability, upper, 1e-12);
    expectClose(hint.lowerTailProbability, lower, 1e-12);
  });

  it('calls a tail below 5 % unusual, on its side', () => {
    const sides = [0.5, 0.25, 0.02].map((u) => frameHint(frameWith(20, 5, u), 5));
    expect(sides.map(({ unusuallyHigh }) => unusuallyHigh)).toEqual([true, false, false]);
    expect(sides.map(({ unusuallyLow }) => unusuallyLow)).toEqual([false, false, true]);
  });

  // Exact fractions in Python. The chance to notice one fewer, and this many:
  // 0.7961 0.8063; 0.7624 0.8216; 0.7552 0.8239; 0.7692 0.8274; 0.7700 0.8057; 0.7741 0.8213;
  // 0.7755 0.8846; 0.7995 0.8004.
  it.each([
    [1, 1, 31],
    [20, 5, 10],
    [30, 5, 9],
    [90, 10, 11],
    [360, 40, 19],
    [270, 20, 14],
    [25, 1, 5],
    [12, 12, 365],
  ])('of %i units and a sample of %i notices %i left out, not fewer', (frameSize, n, fewest) => {
    expect(frameHint(frameWith(frameSize, n, 0.5), n).noticeable).toBe(fewest);
  });

  it('does not depend on the order of the numbers, and leaves the list alone', () => {
    const numbers = [0.9, 0.1, 0.5, 0.3];
    expect(frameHint(numbers, 2).u).toBe(0.3);
    expect(frameHint([0.3, 0.5, 0.9, 0.1], 2)).toEqual(frameHint(numbers, 2));
    expect(numbers).toEqual([0.9, 0.1, 0.5, 0.3]);
  });

  it('is not made where the frame has no such place', () => {
    expect(() => frameHint([0.2, 0.4], 3)).toThrow('no ticket number 3 in a frame of 2');
    expect(() => frameHint([0.2, 0.4], 0)).toThrow('no ticket number 0 in a frame of 2');
    expect(() => frameHint([], 1)).toThrow('no ticket number 1 in a frame of 0');
  });

  it('is made for a frame of 200,000 units', () => {
    const numbers = Array.from({ length: 200_000 }, (_, unit) => (unit + 0.5) / 200_000);
    const hint = frameHint(numbers, 2000);
    expect(hint.tailProbability).toBeGreaterThan(0.45);
    expect(hint.tailProbability).toBeLessThan(0.55);
  });
});

describe('over fixed seeds', () => {
  const turns = 4000;

  it('both tails of a complete frame are below 5 % in 5 % of draws, and each tenth is as full', () => {
    const hints = Array.from({ length: turns }, (_, turn) => frameHint(completeFrame(turn, 30), 5));
    const high = hints.filter(({ unusuallyHigh }) => unusuallyHigh).length / turns;
    const low = hints.filter(({ unusuallyLow }) => unusuallyLow).length / turns;
    // Five standard errors: 5 * sqrt(0.05 * 0.95 / 4000), and for tenths 5 * sqrt(0.09 / 4000).
    expect(Math.abs(high - 0.05)).toBeLessThan(0.0172);
    expect(Math.abs(low - 0.05)).toBeLessThan(0.0172);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = hints.filter((hint) => Math.floor(hint.tailProbability * 10) === tenth);
      expect(Math.abs(inside.length / turns - 0.1)).toBeLessThan(0.0237);
    }
  });

  it('leaving out the stated number of lowest tickets is noticed as often as stated', () => {
    // N = 30, n = 5: nine left out are noticed with chance 0.8239, eight with 0.7552.
    for (const [leftOut, chance] of [
      [9, 0.8238503644481818],
      [8, 0.7553705667499734],
    ] as const) {
      const noticed = Array.from({ length: turns }, (_, turn) =>
        frameHint(completeFrame(turn, 30 + leftOut).slice(leftOut), 5),
      ).filter(({ unusuallyHigh }) => unusuallyHigh).length;
      // Five standard errors at most: 5 * sqrt(0.7554 * 0.2446 / 4000).
      expect(Math.abs(noticed / turns - chance)).toBeLessThan(0.034);
    }
  });

  it('leaving out units whatever their tickets is noticed no more often than leaving out none', () => {
    const unusual = Array.from({ length: turns }, (_, turn) => {
      const seedHash = hashSeed(`a fixed seed of the frame hint, ${turn}`);
      const everyThird = Array.from({ length: 30 }, (_, unit) =>
        ticketNumber(ticketOf(seedHash, 'select', `CO/2024/${3 * unit}`)),
      );
      return frameHint(everyThird, 5).unusuallyHigh;
    }).filter(Boolean).length;
    expect(Math.abs(unusual / turns - 0.05)).toBeLessThan(0.0172);
  });
});
