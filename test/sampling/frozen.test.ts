import { describe, expect, it } from 'vitest';
import { drawSample } from '../../src/sampling/draw-sample.js';

describe('a frozen draw', () => {
  it('draws these cases for ever from this seed', () => {
    const units = Array.from({ length: 40 }, (_, index) => ({
      unitId: `CO/${String(index + 1).padStart(5, '0')}/26`,
      values: [index % 4 === 0 ? 'Not acceptable' : 'Acceptable', index % 3 === 0 ? 'B' : 'W'],
    }));
    const draw = drawSample(
      units,
      {
        unit: 'case',
        by: ['outcome', 'ethnicity'],
        size: 8,
        allocation: 'proportional',
        method: 'simple',
        minimum: 1,
        cap: null,
        takeAll: [],
        reserves: 1,
      },
      'frozen draw of the test suite, 2026',
    );
    expect(
      draw.strata.map(({ key, frameSize, sampleSize, quota, drawn }) => ({
        key,
        frameSize,
        sampleSize,
        quota,
        drawn: drawn.map(({ unitId }) => unitId),
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "drawn": [
            "CO/00016/26",
            "CO/00010/26",
            "CO/00007/26",
          ],
          "frameSize": 10,
          "key": "Acceptable|B",
          "quota": "2.0000",
          "sampleSize": 2,
        },
        {
          "drawn": [
            "CO/00011/26",
            "CO/00012/26",
            "CO/00002/26",
            "CO/00035/26",
            "CO/00026/26",
          ],
          "frameSize": 20,
          "key": "Acceptable|W",
          "quota": "4.0000",
          "sampleSize": 4,
        },
        {
          "drawn": [
            "CO/00001/26",
            "CO/00037/26",
          ],
          "frameSize": 4,
          "key": "Not acceptable|B",
          "quota": "0.8000",
          "sampleSize": 1,
        },
        {
          "drawn": [
            "CO/00009/26",
            "CO/00017/26",
          ],
          "frameSize": 6,
          "key": "Not acceptable|W",
          "quota": "1.2000",
          "sampleSize": 1,
        },
      ]
    `);
  });
});
