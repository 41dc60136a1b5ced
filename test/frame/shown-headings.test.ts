import { describe, expect, it } from 'vitest';
import { nearestHeading, shownHeadings } from '../../src/frame/shown-headings.js';
import { smallProfile } from './support.js';

const shown = (...header: readonly string[]) => shownHeadings(header, smallProfile);

describe('the headings that messages may show', () => {
  it('are those of the file where it has a column that is wanted', () => {
    expect(shown(' Ref', 'Colour ', '', 'Received')).toEqual([' Ref', 'Colour', '', 'Received']);
  });

  it('are also those of a file whose columns are only like the ones that are wanted', () => {
    expect(shown('Reff', 'Recieved', 'Colour')).toEqual(['Reff', 'Recieved', 'Colour']);
  });

  it('are numbers where a row of data stands in place of the header', () => {
    expect(shown('Jordan Example', ' ', 'blue')).toEqual(['number 1', '', 'number 3']);
  });

  it('are numbers, but for those wanted, where a row of data was joined to the header', () => {
    expect(shown('Ref', 'Outcome', 'jordan@example.org', 'Colour')).toEqual([
      ...['Ref', 'Outcome', 'number 3', 'number 4'],
    ]);
    expect(shown('Ref', 'Outcome', 'P12345', 'P12346', 'Colour')).toEqual([
      ...['Ref', 'Outcome', 'number 3', 'number 4', 'number 5'],
    ]);
  });

  it('leave out one that looks like a reference or a text, and keep those beside it', () => {
    expect(shown('Ref', 'P12345', 'Colour')).toEqual(['Ref', 'number 2', 'Colour']);
    expect(shown('Ref', 'what was said on the day and afterwards too', 'Colour')).toEqual([
      ...['Ref', 'number 2', 'Colour'],
    ]);
  });

  it('have control characters spelled out', () => {
    expect(shown('Ref', 'Col\u001bour')).toEqual(['Ref', 'Col\\u{1b}our']);
  });
});

describe('the heading that is most like a column', () => {
  it('is none of those that hold data, nor a blank one', () => {
    expect(nearestHeading('Received', ['', 'Recieved', 'Colour'])).toBe('Recieved');
    expect(nearestHeading('Ref', ['Ref 12345', ''])).toBeUndefined();
  });
});
