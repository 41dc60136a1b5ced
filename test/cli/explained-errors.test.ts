import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainedErrors } from '../../src/cli/explained-errors.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'));

describe('the errors that explain knows', () => {
  const thrown = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/(?:new UserError\(\s*|code: )'([A-Z0-9_]+)'/g)].map(([, code]) => code!),
    ),
  );
  const issueCodes = new Set(
    ['src/frame/checks', 'src/answers/checks'].flatMap((folder) =>
      readdirSync(folder).flatMap((name) =>
        [...readFileSync(join(folder, name), 'utf8').matchAll(/code: '([A-Z0-9_]+)'/g)].map(
          ([, code]) => code!,
        ),
      ),
    ),
  );
  const errors = [...thrown].filter((code) => !issueCodes.has(code) && code.includes('_')).sort();

  it('are those that the program throws', () => {
    const known = Object.keys(explainedErrors);
    expect(errors.filter((code) => !known.includes(code))).toEqual([]);
    const text = sources.join('\n');
    expect(known.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });

  it('stand in alphabetical order', () => {
    const known = Object.keys(explainedErrors);
    expect(known).toEqual([...known].sort());
  });
});
