import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { documentToHtml } from '../../src/format/html.js';
import { packReport } from '../../src/report/pack/pack-report.js';
import { call, complaints, demoConfig, root, shell } from '../cli/run.js';
import { packOfAllParts } from '../report/pack/pack-of-all-parts.js';

/** Every kind of report in both of its editions, by a name for the titles of tests. */
export const pageNames = [
  'the pack, restricted',
  'the pack, public',
  'a pack with every part, restricted',
  'a pack with every part, public',
  'findings, restricted',
  'findings, public',
  'outcomes by group, restricted',
  'outcomes by group, public',
] as const;

export type PageName = (typeof pageNames)[number];

/** Makes the pages in a folder, as users make them, and says where each is. */
export async function makePages(place: string): Promise<Readonly<Record<PageName, string>>> {
  const pack = join(place, 'pack');
  const outcomes = join(place, 'outcomes');
  await succeed(['pack', '--config', demoConfig, '--out', pack, '--quiet']);
  await succeed([
    ...['disparity', complaints, '--profile', 'complaints', '--outcome', 'outcome'],
    ...['--event', 'NFA', '--group', 'complainant_ethnicity_group', '--reference', 'White'],
    ...['--out', outcomes, '--quiet'],
  ]);
  const findings = runExample(place, 'evaluate-complaints');
  const whole = await packOfAllParts();
  const written = (edition: 'restricted' | 'public'): string => {
    const path = join(place, `every-part-${edition}.html`);
    writeFileSync(path, documentToHtml(packReport(whole, edition)));
    return path;
  };
  return {
    'the pack, restricted': reportIn(pack, 'restricted'),
    'the pack, public': reportIn(pack, 'public'),
    'a pack with every part, restricted': written('restricted'),
    'a pack with every part, public': written('public'),
    'findings, restricted': join(findings, 'findings/restricted/findings.html'),
    'findings, public': join(findings, 'findings/public/findings.html'),
    'outcomes by group, restricted': reportIn(outcomes, 'restricted'),
    'outcomes by group, public': reportIn(outcomes, 'public'),
  };
}

async function succeed(args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await call(args);
  if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
}

/** Where a report lies: in the folder of its edition, or, for the office, at the top. */
function reportIn(folder: string, edition: string): string {
  const places = [`data/${edition}/report.html`, `${edition}/report.html`, 'report.html'];
  const found = places.map((place) => join(folder, place)).find((place) => existsSync(place));
  if (found === undefined) throw new Error(`No report of the ${edition} edition in ${folder}.`);
  return found;
}

/** Runs an example of `fixtures/examples` with the built program, and says where. */
function runExample(place: string, name: string): string {
  const folder = join(place, name);
  mkdirSync(folder);
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  const shim = join(place, 'dipsample');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${root}/bin/dipsample.js" "$@"\n`);
  chmodSync(shim, 0o755);
  const script = readFileSync(join(root, 'fixtures/examples', name, 'command'), 'utf8');
  const { stderr } = shell(script, [], {
    cwd: folder,
    env: { PATH: `${place}:${process.env['PATH'] ?? ''}`, SOURCE_DATE_EPOCH: '1795305600' },
  });
  if (!existsSync(join(folder, 'findings'))) throw new Error(`${name}: ${stderr}`);
  return folder;
}
