import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { dirtyTwins, expectationsOf } from './dirty/twins.js';
import { sameAsFixture } from './write-fixtures.js';

const files = dirtyTwins();

describe('the dirty twins', () => {
  it.each(files)('are what their faults make, byte for byte: $name', ({ name, content }) => {
    expect(sameAsFixture(`dirty/${name}`, content)).toBe(true);
  });

  it('have their expectations beside them', () => {
    const text = `${JSON.stringify(expectationsOf(files), null, 2)}\n`;
    expect(sameAsFixture('dirty/expectations.json', Buffer.from(text, 'utf8'))).toBe(true);
  });

  it('are all the files of their folder', () => {
    const names = [...files.map(({ name }) => name), 'expectations.json'];
    expect(readdirSync('fixtures/exports/dirty').toSorted()).toEqual(names.toSorted());
  });
});
