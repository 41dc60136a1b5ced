import { textWidth } from '../../../src/format/charts/text-width.js';
import { textOf, type Element } from './markup.js';

/** Where a text stands in a picture, in pixels from the left end of the picture's own room. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The boxes of all texts of an outer svg that has so many pixels of room across. */
export function textBoxes(svg: Element, room: number): readonly TextBox[] {
  const style = /^width:calc\(100% - (\d+)px\);margin-left:(\d+)px$/.exec(
    svg.attributes['style'] ?? 'width:calc(100% - 0px);margin-left:0px',
  );
  if (style === null) throw new Error('the margins of an svg are written in another way');
  return within(svg, { x: Number(style[2]), y: 0, width: room - Number(style[1]) });
}

function within(element: Element, frame: Frame): readonly TextBox[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const { attributes, name } = child;
    if (name === 'text') return [boxOf(child, frame)];
    if (name === 'g') return within(child, moved(frame, attributes['transform']));
    if (name !== 'svg') return [];
    return within(child, {
      x: frame.x + length(attributes['x'], frame.width),
      y: frame.y + length(attributes['y'], 0),
      width: length(attributes['width'] ?? '100%', frame.width),
    });
  });
}

function moved(frame: Frame, transform = 'translate(0 0)'): Frame {
  const found = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(transform);
  if (found === null) throw new Error(`not understood: ${transform}`);
  return { ...frame, x: frame.x + Number(found[1]), y: frame.y + Number(found[2]) };
}

function length(text = '0', whole: number): number {
  return text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number(text);
}

function boxOf(element: Element, frame: Frame): TextBox {
  const { x, y, dx, 'text-anchor': anchor } = element.attributes;
  const width = widthOf(element);
  const at = frame.x + length(x, frame.width) + Number(dx ?? 0);
  const left = at - { start: 0, middle: width / 2, end: width }[anchor ?? 'start']!;
  const baseline = frame.y + Number(y);
  return {
    text: textOf(element),
    left,
    right: left + width,
    top: baseline - 11,
    bottom: baseline + 4,
  };
}

function widthOf({ attributes, children }: Element): number {
  return children.reduce<number>((sum, child) => {
    if (typeof child !== 'string')
      return sum + widthOf(child) + Number(child.attributes['dx'] ?? 0);
    return sum + textWidth(child, attributes['font-weight'] === 'bold');
  }, 0);
}

/** The pairs of texts of which one stands on the other, in words. */
export function collisions(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.01 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.01,
      )
      .map((other) => `"${one.text}" and "${other.text}"`),
  );
}
