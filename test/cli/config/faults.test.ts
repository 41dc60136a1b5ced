import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/cli/config/read-config.js';
import { memoryShell } from '../../../src/shell/memory-shell.js';

const assets = {
  asset: (path: string) => Promise.resolve(readFileSync(path, 'utf8')),
  assetNames: (folder: string) => Promise.resolve(readdirSync(folder).sort()),
};

function read(text: string) {
  return readConfig(
    'dipsample.json',
    memoryShell({ 'dipsample.json': text, 'cases.csv': '' }, assets),
  );
}

const whole = `{
  "title": "A quarter",
  "office": "An office",
  "period": "all",
  "seed": "58203917466215093847",
  "audits": [
    {
      "name": "complaints",
      "export": "cases.csv",
      "profile": "complaints",
      "draw": { "by": ["outcome"], "size": 20 },
      "questions": "public-complaints"
    }
  ]
}
`;

describe('the faults of a configuration are told', () => {
  it('all at once, each with its line, in the order of the file', async () => {
    const text = whole
      .replace('"office": "An office",', '"office": "",\n\n  "colour": "blue",')
      .replace('"size": 20', '"size": 0,\n        "by": "outcome"')
      .replace('"questions": "public-complaints"', '"title": "One"');
    await expect(read(text)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: [
        'dipsample.json has 6 faults:',
        '  line 3: /office must NOT have fewer than 1 characters',
        '  line 5: / has an unknown entry "colour"',
        '  line 9: /audits/0 lacks "questions"',
        '  line 13: /audits/0/draw/size must be >= 1',
        '  line 14: /audits/0/draw/by stands twice, first in line 13',
        '  line 14: /audits/0/draw/by must be array',
      ].join('\n'),
    });
  });

  it('by the rules that a schema cannot say, with their lines', async () => {
    const text = whole
      .replace('"all"', '"2026-Q5"')
      .replace('"size": 20', '"size": 20,\n        "method": "magic"');
    await expect(read(text)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(
        /^dipsample\.json has 2 faults:\n {2}line 4: \/period 2026-Q5 is no period .*\n {2}line 12: \/audits\/0\/draw\/method must be one of simple/,
      ),
    });
  });

  it('for what is named and not there, without any export being read', async () => {
    const text = whole
      .replace(
        '"draw"',
        '"disparity": [\n        { "outcome": "outcom", "event": ["NFA"],\n          "group": "officer_sex_group", "reference": "all",\n          "where": { "case_type": ["complaint"],\n            "colour": ["blue"] } }\n      ],\n      "draw"',
      )
      .replace('["outcome"]', '["outcome_group", "casetype"]')
      .replace('"cases.csv"', '"gone.csv"')
      .replace('"public-complaints"', '"hard-ones"')
      .replace('"audits"', '"periodField": "finalised",\n  "audits"');
    await expect(read(text)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: [
        'dipsample.json has 6 faults:',
        '  line 6: /periodField: the profile has no field "finalised"',
        '  line 10: /audits/0/export: there is no file gone.csv',
        '  line 13: /audits/0/disparity/0/outcome: the profile has no field "outcom" (did you mean "outcome"?)',
        '  line 16: /audits/0/disparity/0/where/colour: the profile has no field "colour"',
        '  line 18: /audits/0/draw/by/1: the profile has no field "casetype" (did you mean "case_type"?)',
        '  line 19: /audits/0/questions: There is no question set hard-ones, neither shipped nor as a file. Shipped sets: conduct, discrimination, public-complaints, reviews. Or give the path of your own.',
      ].join('\n'),
    });
  });

  it('for a profile that is not there, with the one that may be meant', async () => {
    await expect(
      read(whole.replace('"complaints",\n      "draw"', '"complaint",\n      "draw"')),
    ).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(
        '  line 10: /audits/0/profile: There is no profile complaint, neither shipped nor as a file. Did you mean complaints?',
      ),
    });
  });

  it('with the line where it stops being JSON, in words of our own', async () => {
    await expect(read(whole.replace('"period": "all",', '"period": "all"'))).rejects.toMatchObject({
      code: 'CONFIG_NOT_JSON',
      message:
        'dipsample.json is not JSON: line 5: a comma or } was expected and "seed" was found.',
    });
  });
});

describe('placeholders of init', () => {
  it('are refused together, each with what to put in its place', async () => {
    const text = whole
      .replace('An office', 'PUT THE NAME OF YOUR OFFICE HERE')
      .replace('58203917466215093847', 'put a seed of your own here, made where others can see it');
    await expect(read(text)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: [
        'dipsample.json has 2 faults:',
        '  line 3: /office is still the placeholder: write the name of the office that makes the pack',
        '  line 5: /seed is still the placeholder: write a seed made where others can see it, such as the digits of twenty ten-sided dice in order',
      ].join('\n'),
    });
  });
});

describe('remarks', () => {
  it('change nothing of what is read, as one text or as lines', async () => {
    const remarked = whole
      .replace('"title"', '"note": "why",\n  "title"')
      .replace('"name"', '"note": ["a", "b"],\n      "name"')
      .replace('"by"', '"note": [], "by"');
    expect(await read(remarked)).toEqual(await read(whole));
  });
});
