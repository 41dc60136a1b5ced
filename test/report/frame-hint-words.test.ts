import { describe, expect, it } from 'vitest';
import { frameHintWords } from '../../src/report/frame-hint-words.js';
import type { FrameHint } from '../../src/sampling/frame-hint.js';

const ordinary: FrameHint = {
  sampleSize: 40,
  frameSize: 1360,
  u: 0.0312,
  expected: 0.0293902,
  tailProbability: 0.311,
  lowerTailProbability: 0.689,
  unusuallyHigh: false,
  unusuallyLow: false,
  noticeable: 19,
};

describe('the words of a frame hint', () => {
  it('say what was seen, that it is no proof, and what it could have noticed', () => {
    expect(frameHintWords(ordinary)).toEqual([
      'With 40 units to draw from a frame of 1,360, the lowest ticket numbers should reach up to about 0.029, and reach up to 0.031; so high a number comes by chance in 31.1% of complete frames, so nothing stands out.',
      'This is a hint and no proof: it would notice with a chance of at least 80% that the 19 units with the lowest tickets had been left out, and fewer less often; units left out at random, or before the seed was known, cannot be noticed.',
    ]);
  });

  it('ask about units left out where the number is unusually high', () => {
    const [seen] = frameHintWords({ ...ordinary, tailProbability: 0.02, unusuallyHigh: true });
    expect(seen).toContain(
      'so high a number comes by chance in 2% of complete frames, which is unusual: ask whether units with low tickets were left out after the seed was known.',
    );
  });

  it('ask about units put in where the number is unusually low', () => {
    const [seen] = frameHintWords({
      ...ordinary,
      sampleSize: 1,
      u: 0.0000012,
      tailProbability: 0.9999,
      lowerTailProbability: 0.0001,
      unusuallyLow: true,
    });
    expect(seen).toContain('With 1 unit to draw');
    expect(seen).toContain('reach up to 0.0000012; so low a number comes by chance in less than');
    expect(seen).toContain(
      'less than 0.1% of complete frames, which is unusual: ask whether units',
    );
  });

  it('look from the side on which the number lies', () => {
    const [seen] = frameHintWords({ ...ordinary, u: 0.028, lowerTailProbability: 0.42 });
    expect(seen).toContain('as low a number comes by chance in 42% of complete frames, so nothing');
  });

  it('promise nothing where so much is drawn that next to nothing could be noticed', () => {
    const [, limits] = frameHintWords({ ...ordinary, noticeable: 10_936 });
    expect(limits).toContain('it can notice next to nothing');
    expect(limits).not.toContain('10,936');
  });

  it('never call a hint proof or fraud', () => {
    const texts = frameHintWords({ ...ordinary, tailProbability: 1e-9, unusuallyHigh: true });
    expect(texts.join(' ')).not.toMatch(/proves|fraud|manipulat|cheat/);
  });
});
