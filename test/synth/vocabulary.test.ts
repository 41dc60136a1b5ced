import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { CodeList } from '../../src/frame/code-list.js';
import { complaintCategories } from '../../src/synth/categories.js';
import {
  complainantEthnicity,
  ethnicityGroup,
  workerEthnicity,
} from '../../src/synth/ethnicity.js';
import { vocabulary } from '../../src/synth/vocabulary.js';

function labels(name: string): ReadonlyMap<string, string> {
  return new Map(codeList(name).codes.map(({ code, label }) => [code, label]));
}

function codeList(name: string): CodeList {
  return JSON.parse(readFileSync(`schemas/code-lists/${name}.json`, 'utf8')) as CodeList;
}

describe('the words of a made-up export', () => {
  it.each([
    ['complaintType', 'case-type'],
    ['misconductType', 'case-type'],
    ['handling', 'handling'],
    ['severity', 'severity'],
    ['complaintOutcome', 'complaint-outcome'],
    ['misconductOutcome', 'misconduct-outcome'],
    ['workerType', 'worker-type'],
  ] as const)('are those of the code list: %s is %s', (words, list) => {
    const listed = labels(list);
    for (const [code, label] of Object.entries(vocabulary[words])) {
      expect(listed.get(code)).toBe(label);
    }
  });

  it('name the categories and sub-categories as the code lists do', () => {
    const categories = labels('allegation-category');
    const subcategories = labels('allegation-subcategory');
    // Two sub-categories are called plain "Other"; the profiles know both.
    const spelled: Readonly<Record<string, string>> = { 'F10 Other': 'F10', 'L Other': 'L' };
    for (const [category] of complaintCategories) {
      expect(category.cell).toBe(`${category.letter} ${categories.get(category.letter) ?? ''}`);
      for (const [cell] of category.subcategories) {
        const code = cell.slice(0, cell.indexOf(' '));
        if (spelled[cell] === undefined) {
          expect(cell).toBe(`${code} ${subcategories.get(code) ?? ''}`);
        } else {
          expect(subcategories.has(code)).toBe(true);
        }
      }
    }
    expect(complaintCategories.map(([{ letter }]) => letter)).toEqual([...categories.keys()]);
  });

  it('group ethnicities as the code list does', () => {
    const groups = new Map(
      codeList('ethnicity-18plus1').codes.map(({ code, group }) => [code, group]),
    );
    for (const [code] of [...workerEthnicity, ...complainantEthnicity]) {
      expect(ethnicityGroup(code)).toBe(code === '' ? 'Not stated' : groups.get(code));
    }
  });
});
