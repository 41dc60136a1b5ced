import { describe, expect, it } from 'vitest';
import { folderNames } from '../../../src/cli/results/checklist-folder-names.js';

const names = (...codes: readonly string[]) => Object.fromEntries(folderNames(codes));

describe('the folder of a reviewer', () => {
  it('has their code as its name where it can', () => {
    expect(names('R1', 'R-2', 'team.b_3')).toEqual({
      R1: 'R1',
      'R-2': 'R-2',
      'team.b_3': 'team.b_3',
    });
  });

  it('never has spaces, a full stop at its end, or a name that Windows keeps', () => {
    expect(names('Team B', 'R1.', 'con', 'COM1.x')).toEqual({
      'Team B': 'Team_B',
      'R1.': 'R1_',
      con: 'con_',
      'COM1.x': 'COM1_.x',
    });
  });

  it('is nobody else’s where upper and lower case are one, whatever the order of the codes', () => {
    const made = { 'R 1': 'R_1-2', R_1: 'R_1', r_1: 'r_1-3', 'r 1': 'r_1-4' };
    expect(names('R 1', 'R_1', 'r_1', 'r 1')).toEqual(names('r 1', 'r_1', 'R_1', 'R 1'));
    const all = Object.values(names(...Object.keys(made)));
    expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(4);
    expect(names('R_1', 'R 1')).toEqual({ R_1: 'R_1', 'R 1': 'R_1-2' });
  });

  it('can always be published, even if somebody changed the assignment by hand', () => {
    for (const name of Object.values(names('../x', '', '..', 'a/b', 'ä'))) {
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
    }
  });
});
