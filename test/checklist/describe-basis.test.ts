import { describe, expect, it } from 'vitest';
import { describeBasis } from '../../src/checklist/describe-basis.js';

describe('describeBasis', () => {
  it('puts the weight of a checked reference in front of it', () => {
    expect(describeBasis({ instrument: 'Act One', ref: 's.1', kind: 'law', verified: true })).toBe(
      'Law: Act One, s.1',
    );
    expect(describeBasis({ instrument: 'Panel report', kind: 'practice', verified: true })).toBe(
      'Practice: Panel report',
    );
  });

  it('never calls a reference law, guidance or practice that was not checked', () => {
    for (const kind of ['law', 'guidance', 'practice'] as const) {
      expect(describeBasis({ instrument: 'Act Two', ref: 's.2', kind, verified: false })).toBe(
        'Reference not yet checked: Act Two, s.2',
      );
    }
  });
});
