import { describe, expect, test } from 'vitest';
import { chartData } from '../../../src/format/charts/chart-data.js';
import { chartToHtml } from '../../../src/format/charts/html-chart.js';
import type { Chart } from '../../../src/format/charts/index.js';
import { chartToSvgFile } from '../../../src/format/charts/svg-file.js';
import { prettyJson } from '../../../src/format/json.js';
import { examples } from './examples.js';
import { elementsOf, parseMarkup, textOf, type Element } from './markup.js';
import { collisions, textBoxes } from './text-boxes.js';

const charts = Object.values(examples)
  .flat<readonly (readonly Chart[])[]>()
  .map((chart) => ({ chart, title: `${chart.kind}: ${chart.title.slice(0, 40)}` }));

/** The outer svg elements of a page with the class of the frame that each stands in. */
function picturesOf(html: string): readonly { readonly svg: Element; readonly frame: string }[] {
  return elementsOf(parseMarkup(html))
    .filter(({ attributes }) => (attributes['class'] ?? '').startsWith('picture'))
    .flatMap(({ attributes, children }) =>
      children
        .filter((child) => typeof child !== 'string')
        .map((svg) => ({ svg, frame: attributes['class'] ?? '' })),
    );
}

/** The widths that a frame may have: on a telephone, beside it, on paper, on a wide screen. */
const widths: Readonly<Record<string, readonly number[]>> = {
  picture: [256, 330, 578, 674, 1400],
  'picture on-narrow': [256, 280, 330, 450, 578, 1200],
  'picture on-wide': [576, 600, 650, 674, 1000, 1400],
  'picture tiles': [240, 256, 330, 500, 1000],
};

describe.each(charts)('a chart as a figure ($title)', ({ chart }) => {
  const html = chartToHtml(chart, 'chart-7');
  const pictures = picturesOf(html);

  test('is well-formed, with every id once', () => {
    const ids = elementsOf(parseMarkup(html)).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    expect(pictures.length).toBeGreaterThan(0);
  });

  test('is one image to those who do not see it, named and with what it shows', () => {
    for (const { svg } of pictures) {
      expect(svg.attributes['role']).toBe('img');
      const [title, text] = svg.children.filter((child) => typeof child !== 'string');
      expect([title?.name, text?.name]).toEqual(['title', 'desc']);
      expect(svg.attributes['aria-labelledby']).toBe(
        `${title?.attributes['id']} ${text?.attributes['id']}`,
      );
      expect(textOf(title!)).not.toBe('');
      expect(textOf(text!)).not.toBe('');
    }
  });

  test('has its title and finding as a caption', () => {
    const [caption] = elementsOf(parseMarkup(html)).filter(({ name }) => name === 'figcaption');
    const shown = (text: string) => text.replace('\u202e', '\\u202e').replace('\u0000', '\\u0000');
    expect(textOf(caption!)).toContain(shown(chart.title));
    expect(textOf(caption!)).toContain(shown(chart.finding));
  });

  test('refers to nothing and runs nothing', () => {
    expect(html).not.toMatch(/url\(|href|<script|<style|<image|<use| on[a-z]+=/i);
  });

  test('has no number that is none', () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined|null|\de-?\d/);
  });

  test('lets no text stand on another, at any width', () => {
    for (const { svg, frame } of pictures) {
      for (const width of widths[frame]!) {
        expect(collisions(textBoxes(svg, width))).toEqual([]);
      }
    }
  });

  test('fits a sheet of paper laid across with every part of it', () => {
    for (const { svg } of pictures.filter(({ frame }) => frame === 'picture on-wide')) {
      expect(Number(svg.attributes['height'])).toBeLessThanOrEqual(540);
    }
  });
});

// The rows of an interval chart count characters, which is a little more or less than their width.
describe.each(charts.filter(({ chart }) => chart.kind !== 'interval'))(
  'a chart at every width ($title)',
  ({ chart }) => {
    test('keeps every text in the room of its picture', () => {
      const pictures = picturesOf(chartToHtml(chart, 'chart-7'));
      for (const { svg, frame } of pictures) {
        for (const width of widths[frame]!) {
          for (const { text, left, right, top, bottom } of textBoxes(svg, width)) {
            expect(left, text).toBeGreaterThanOrEqual(-10);
            expect(right, text).toBeLessThanOrEqual(width + 20);
            expect(top, text).toBeGreaterThanOrEqual(-6);
            expect(bottom, text).toBeLessThanOrEqual(Number(svg.attributes['height']) + 1);
          }
        }
      }
    });
  },
);

describe.each(charts)('a chart as a file ($title)', ({ chart }) => {
  const file = chartToSvgFile(chart, 'rates');
  const [svg, ...more] = parseMarkup(file).filter((node) => typeof node !== 'string');

  test('is one well-formed SVG of a size of its own, named and with what it shows', () => {
    expect(more).toEqual([]);
    const { xmlns, width, height, viewBox, role } = svg!.attributes;
    expect([xmlns, width, role]).toEqual(['http://www.w3.org/2000/svg', '720', 'img']);
    expect(viewBox).toBe(`0 0 720 ${height}`);
    expect(svg!.attributes['aria-labelledby']).toBe('rates-title rates-text');
    expect(file).toContain('<title id="rates-title">');
    expect(file).toContain('<desc id="rates-text">');
    expect(file).toContain(`<rect width="720" height="${height}" fill="#ffffff"/>`);
  });

  test('refers to nothing and has no number that is none', () => {
    expect(file).not.toMatch(/url\(|href|<script|<style|style=|NaN|Infinity|undefined|\de-?\d/);
  });

  test('shows title and finding, and lets no text collide or leave it', () => {
    const boxes = textBoxes(svg!, 720);
    expect(collisions(boxes)).toEqual([]);
    for (const { text, left, right, bottom } of boxes) {
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(right, text).toBeLessThanOrEqual(720);
      expect(bottom, text).toBeLessThanOrEqual(Number(svg!.attributes['height']));
    }
    const words = boxes.map(({ text }) => text).join(' ');
    expect(words).toContain(chart.title.split(' ')[0]!.slice(0, 8));
  });
});

describe('the check of texts that collide', () => {
  test('finds one text on another', () => {
    const [svg] = parseMarkup(
      '<svg><text x="40%" y="20">Hampshire</text><svg x="50%" y="3"><text x="2" y="20" text-anchor="middle">Kent</text></svg><text x="0" y="60">Dorset</text></svg>',
    );
    expect(collisions(textBoxes(svg as Element, 300))).toEqual(['"Hampshire" and "Kent"']);
    expect(collisions(textBoxes(svg as Element, 3000))).toEqual([]);
  });

  test.each([
    '<a><b></a></b>',
    '<a x="1" x="2"/>',
    '<a x=1/>',
    '<a>1 & 2</a>',
    '<a>',
    '</a>',
    'a < b',
  ])('does not read %s, which is not well-formed', (markup) => {
    expect(() => parseMarkup(markup)).toThrow();
  });
});

describe('chartData', () => {
  test.each(charts)('is JSON that says the same as the chart ($title)', ({ chart }) => {
    const data = chartData(chart) as { title: string; kind: string };
    expect([data.kind, data.title]).toEqual([chart.kind, chart.title]);
    expect(Object.keys(data)).toEqual(Object.keys(chart));
    expect(JSON.parse(prettyJson(data))).toEqual(data);
  });

  test('writes Infinity as Inf, six decimals and null for a number that is not shown', () => {
    expect(
      chartData({
        kind: 'interval',
        measure: 'rate',
        title: 'T',
        finding: 'F',
        axis: 'A',
        points: [{ label: 'L', value: 1 / 3, low: null, high: Infinity, note: '' }],
      }),
    ).toEqual({
      kind: 'interval',
      measure: 'rate',
      title: 'T',
      finding: 'F',
      axis: 'A',
      points: [{ label: 'L', value: 0.333333, low: null, high: 'Inf', note: '' }],
    });
  });

  test('refuses a number that is none', () => {
    const points = [{ label: 'L', value: Number.NaN, low: null, high: null, note: '' }];
    const chart = {
      kind: 'interval',
      measure: 'rate',
      title: 'T',
      finding: 'F',
      axis: 'A',
      points,
    } as const;
    expect(() => chartData(chart)).toThrow(RangeError);
  });
});
