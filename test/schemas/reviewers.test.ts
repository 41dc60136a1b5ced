import { describe, expect, it } from 'vitest';
import { readReviewers } from '../../src/cli/config/read-reviewers.js';
import { memoryShell } from '../../src/shell/memory-shell.js';
import { shipped } from './shipped.js';

/** Reads a file of this content. */
function read(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const shell = memoryShell(
    { 'reviewers.json': text },
    {
      asset: (path) => Promise.resolve(JSON.stringify(shipped(path))),
      assetNames: () => Promise.resolve([]),
    },
  );
  return readReviewers('reviewers.json', shell);
}

describe('a list of reviewers', () => {
  it('is read with its conflicts and the share that is read twice', async () => {
    const conflicts = [{ field: 'handled_by', values: ['Team A', 'Team B'] }];
    expect(
      await read({
        $schema: 'reviewers.schema.json',
        reviewers: [{ id: 'R1', conflicts }, { id: 'R 2.b' }],
        double: '10%',
      }),
    ).toEqual({
      reviewers: [
        { id: 'R1', conflicts },
        { id: 'R 2.b', conflicts: [] },
      ],
      double: '10%',
    });
  });

  it('may begin with a byte order mark and leave double review out', async () => {
    expect(await read('\ufeff{"reviewers": [{"id": "R1"}]}')).toEqual({
      reviewers: [{ id: 'R1', conflicts: [] }],
      double: null,
    });
  });

  it('that is not JSON is refused', async () => {
    await expect(read('{"reviewers": [')).rejects.toMatchObject({
      code: 'REVIEWERS_NOT_JSON',
      message: expect.stringMatching(
        /^reviewers\.json is not JSON: line 1: a value was expected and the file ended\.$/,
      ),
    });
  });

  it('is refused with every fault of its form at once', async () => {
    await expect(
      read({
        reviewers: [
          { id: '=R1', conflict: [] },
          { id: `R${'1'.repeat(40)}`, conflicts: [{ field: '', values: [] }, { field: 'team' }] },
          { conflicts: [{ field: 'team', values: ['A', 'A'] }] },
        ],
        double: 0.1,
        seed: 'x',
      }),
    ).rejects.toMatchObject({
      code: 'REVIEWERS_INVALID',
      message: [
        'reviewers.json has 10 faults:',
        '  line 1: / has an unknown entry "seed"',
        '  line 1: /reviewers/0 has an unknown entry "conflict"',
        '  line 1: /reviewers/0/id must match pattern "^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$"',
        '  line 1: /reviewers/1/id must match pattern "^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$"',
        '  line 1: /reviewers/1/conflicts/0/field must NOT have fewer than 1 characters',
        '  line 1: /reviewers/1/conflicts/0/values must NOT have fewer than 1 items',
        '  line 1: /reviewers/1/conflicts/1 lacks "values"',
        '  line 1: /reviewers/2 lacks "id"',
        '  line 1: /reviewers/2/conflicts/0/values must NOT have duplicate items (items ## 1 and 0 are identical)',
        '  line 1: /double must be string',
      ].join('\n'),
    });
  });

  it('is refused with every broken rule at once', async () => {
    await expect(
      read({ reviewers: [{ id: 'R1' }, { id: 'R2' }, { id: 'R1' }, { id: 'R1' }], double: '10' }),
    ).rejects.toMatchObject({
      code: 'REVIEWERS_INVALID',
      message:
        'reviewers.json has 2 faults:\n  line 1: /reviewers/2/id has the reviewer R1 twice\n  line 1: /double 10 is more than the whole sample',
    });
  });

  it.each(['ten percent', '10 %', '-1', '.5', ''])(
    'with the share %j is refused',
    async (double) => {
      await expect(read({ reviewers: [{ id: 'R1' }], double })).rejects.toMatchObject({
        code: 'REVIEWERS_INVALID',
        message: expect.stringContaining('/double must match pattern'),
      });
    },
  );

  it.each([[null], [[]], [{}], [{ reviewers: [] }], [{ reviewers: {} }]])(
    'of %j is refused',
    async (content) => {
      await expect(read(content)).rejects.toMatchObject({ code: 'REVIEWERS_INVALID' });
    },
  );
});
