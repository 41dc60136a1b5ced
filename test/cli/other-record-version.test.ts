import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, demoConfig, misconduct, root, scratchFolder, seed } from './run.js';

const place = scratchFolder('other-version');
const at = (...parts: readonly string[]): string => join(place, ...parts);

/** A pack as the first version laid it out: the halves and their sums in the root. */
function oldPack(folder: string, record: object): string {
  const files = {
    'pack.json': `${JSON.stringify(record)}\n`,
    SHA256SUMS: '',
    'public/report.html': '<!doctype html>\n',
    'restricted/complaints/draw/draw.json': '{}\n',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(at(folder, path)), { recursive: true });
    writeFileSync(at(folder, path), content);
  }
  return at(folder);
}

const first = { recordVersion: 1, tool: { name: 'dipsample', version: '0.0.9' }, plan: {} };

describe('a pack of the first version', () => {
  it('is refused by verify, which names the version that can check it', async () => {
    const folder = oldPack('old', first);
    expectRefusal(await call(['verify', folder]), 'RECORD_VERSION_OTHER', [
      `${folder}/pack.json is a record of version 1, made by dipsample 0.0.9, and this dipsample reads version 2.`,
      'Verify it with dipsample 0.0.9, which made it, or make it again with this one from the same inputs.',
    ]);
  });

  it('is refused where no version is named, or a name that could be obeyed by a terminal', async () => {
    const folder = oldPack('nameless', { ...first, tool: { version: '\u001b[2J' } });
    expectRefusal(await call(['verify', folder]), 'RECORD_VERSION_OTHER', [
      'is a record of version 1, and this dipsample reads version 2.',
      'Verify it with the dipsample that made it, or make it again',
    ]);
  });

  it('is refused among the earlier packs of a configuration', async () => {
    const folder = oldPack('earlier', first);
    const config = JSON.parse(readFileSync(demoConfig, 'utf8')) as {
      readonly audits: readonly object[];
    };
    const exports = [complaints, misconduct];
    const audits = config.audits.map((audit, index) => ({ ...audit, export: exports[index] }));
    const changed = { ...config, $schema: undefined, audits, earlierPacks: [folder] };
    writeFileSync(at('config.json'), JSON.stringify(changed));
    const ran = await call(['pack', '--config', at('config.json'), '--dry-run']);
    expectRefusal(ran, 'RECORD_VERSION_OTHER', [
      `${folder}/pack.json is a record of version 1`,
      'from the same inputs, or take it out of "earlierPacks".',
    ]);
  });

  it('is refused as a target, where it is not taken for a damaged one', async () => {
    const folder = oldPack('target', first);
    const ran = await call(['pack', '--config', demoConfig, '--out', folder]);
    expectRefusal(ran, 'RECORD_VERSION_OTHER', ['or give --out another folder.']);
  });
});

describe('a record of a version that is yet to come', () => {
  beforeAll(async () => {
    const drawn = ['--profile', 'complaints', '--id-field', 'force', '--size', '5', '--seed', seed];
    const committed = [
      ...[
        '--profile',
        'misconduct',
        '--size',
        '5',
        '--seed-source',
        'dice',
        '--office',
        'An office',
      ],
      ...['--seed-detail', 'Town Hall, panel meeting of 1 December 2026'],
      ...['--register', at('register.jsonl')],
    ];
    await call(['draw', complaints, ...drawn, '--out', at('drawn')]);
    await call(['draw', complaints, ...drawn, '--partial', '--out', at('part')]);
    await call(['draw', '--merge', at('part'), '--out', at('merged')]);
    await call(['commit', misconduct, ...committed, '--out', at('committed')]);
  });

  it.each([
    ['drawn', 'draw.json'],
    ['part', 'partial.json'],
    ['merged', 'merge.json'],
    ['committed', 'commitment.json'],
  ])('is refused in the folder %s in the same words', async (folder, file) => {
    cpSync(at(folder), at(`later-${folder}`), { recursive: true });
    const path = at(`later-${folder}`, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('"recordVersion":1,');
    writeFileSync(path, text.replace('"recordVersion":1,', '"recordVersion":3,'));
    expectRefusal(await call(['verify', at(`later-${folder}`)]), 'RECORD_VERSION_OTHER', [
      `${file} is a record of version 3, made by dipsample ${version()}, and this dipsample reads version 1.`,
      `Verify it with dipsample ${version()}, which made it, or with a later one.`,
    ]);
  });

  it('is named where a checklist is asked of it', async () => {
    const ran = await call([
      ...['checklist', at('later-drawn'), '--questions', 'public-complaints'],
      '--dry-run',
    ]);
    expectRefusal(ran, 'DRAW_CHANGED', ['is a record of version 3']);
  });
});

function version(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
