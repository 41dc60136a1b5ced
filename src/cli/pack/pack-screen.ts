import { Chalk } from 'chalk';
import { readableNumber } from '../../format/numbers.js';
import type { PackConfig } from '../config/config.js';
import type { ResultFile } from '../results/text-file.js';
import type { EarlierPack } from './earlier-packs.js';
import type { MadePack } from './pack-folder.js';

/** What the screen of a pack tells of, beside the pack. */
export interface PackTold {
  readonly config: PackConfig;
  readonly earlier: readonly EarlierPack[];
  readonly files: readonly ResultFile[];
  /** Undefined for a dry run. */
  readonly target: string | undefined;
  readonly colour: boolean;
}

/** What was made and where it is; in a dry run what would be read, drawn and written. */
export function packScreen(pack: MadePack, told: PackTold): string {
  const lines =
    told.target === undefined
      ? [...readLines(pack, told), ...drawnLines(pack), '', ...wouldWrite(told)]
      : [...drawnLines(pack), ...written(pack, told.target, told)];
  return `${lines.join('\n')}\n`;
}

function drawnLines({ result }: MadePack): readonly string[] {
  return result.audits.map(({ title, draw }) => {
    const size = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
    return `${title}: ${size} of ${readableNumber(draw.frameSize, 'count')} ${draw.design.unit}s drawn, ${draw.strata.length} strata`;
  });
}

function readLines({ result }: MadePack, { config, earlier }: PackTold): readonly string[] {
  return [
    `Period     ${result.period}`,
    ...(result.yearToDate === undefined || result.yearToDate === null
      ? []
      : [`Year       ${result.yearToDate}`]),
    ...config.audits.map(
      ({ name }, index) => `Reads      ${config.sources[index]?.exportPath ?? ''} for ${name}`,
    ),
    ...earlier.map(({ period }) => `Goes on    from the pack of ${period.label}`),
    '',
  ];
}

/** Folders of the pack with the number of their files, so that a plan can be read at a glance. */
function wouldWrite({ files }: PackTold): readonly string[] {
  const folders = new Map([[itself, 0]]);
  for (const { path } of files) {
    const parts = path.split('/');
    const folder = parts.length > 3 ? parts.slice(0, 3).join('/') : parts.slice(0, -1).join('/');
    const name = folder === '' ? itself : folder;
    folders.set(name, (folders.get(name) ?? 0) + 1);
  }
  return [
    `Dry run: ${files.length + 1} files would be written.`,
    ...[...folders].map(([folder, count]) => `  ${String(count).padStart(4)}  ${folder}`),
  ];
}

const itself = 'the folder itself';

function written(
  { result }: MadePack,
  target: string,
  { files, colour }: PackTold,
): readonly string[] {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const first = result.audits[0]?.name ?? '';
  return [
    paint.green(`${files.length} files written to ${target}`),
    '',
    `  open     ${target}/data/restricted/report.html`,
    `  print    ${target}/data/restricted/${first}/checklist/checklist.html`,
    `  publish  ${target}/data/public/ and nothing else`,
    `  check    dipsample verify ${target}`,
  ];
}
