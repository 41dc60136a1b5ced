import { describe, expect, it } from 'vitest';

import { buildFrame } from '../../src/frame/build-frame.js';
import type { Profile } from '../../src/frame/profile.js';
import { readExport } from '../../src/frame/read-export.js';
import { synthesisedExport } from '../../src/synth/synthesise.js';
import { codeLists, profiles, rowSchemas } from '../schemas/shipped.js';
import { bundledRequests } from './bundled.js';
import { csvText } from './csv-text.js';

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text, 'utf8'));
}

describe('the counts that a made-up export says it has', () => {
  it.each(bundledRequests)('are those of the frame read from it: $caseType', async (request) => {
    const { header, rows, truth, name } = synthesisedExport(request);
    const profile = profiles.get(name.slice(0, name.indexOf('-'))) as Profile;
    const library = { codeLists, profiles, rowSchemas };
    const text = csvText([header, ...rows]);
    const intake = await readExport(once(text), { name }, profile, library);
    const { counts } = buildFrame(intake, { unit: 'case', fields: ['outcome'] });
    const { realised } = truth;
    expect(counts).toEqual({
      rows: realised.rows,
      cases: realised.cases,
      allegations: realised.allegations,
      subjects: realised.subjects,
      persons: realised.persons,
      placeholderRows: realised.placeholderRows,
    });
  });
});
