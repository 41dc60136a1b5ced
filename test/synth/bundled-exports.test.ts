import { describe, expect, it } from 'vitest';

import { synthesisedExport } from '../../src/synth/synthesise.js';
import { bundledRequests, northmarchRequest } from './bundled.js';
import { csvText } from './csv-text.js';
import { sameAsFixture } from './write-fixtures.js';

describe('the bundled exports', () => {
  it.each([
    ...bundledRequests.map((request) => ({ request, folder: '' })),
    { request: northmarchRequest, folder: 'northmarch/' },
  ])(
    'are what their seed makes, byte for byte: $folder$request.caseType',
    ({ request, folder }) => {
      const made = synthesisedExport(request);
      const csv = Buffer.from(csvText([made.header, ...made.rows]), 'utf8');
      const truth = Buffer.from(`${JSON.stringify(made.truth, null, 2)}\n`, 'utf8');
      expect(sameAsFixture(`${folder}${made.name}.csv`, csv)).toBe(true);
      expect(sameAsFixture(`${folder}${made.name}.truth.json`, truth)).toBe(true);
    },
  );
});
