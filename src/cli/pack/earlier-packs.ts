import { UserError } from '../../errors.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { Period } from '../../frame/period.js';
import { prettyJson } from '../../format/json.js';
import { sha256Hex } from '../../random/sha256.js';
import type { PackFigures } from '../../record/pack-figures.js';
import type { PackRecord } from '../../record/pack-plan.js';
import { readRecord } from '../../record/read-record.js';
import type { EditionName } from '../../report/audit-result.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { thawCases } from './frozen-cases.js';
import { intactText } from '../results/read-folder.js';
import { refuseOtherVersion } from '../results/refuse-other-version.js';

/** What a pack goes on from: the packs of earlier periods, oldest first. */
export interface EarlierPack {
  /** The SHA-256 of its record. */
  readonly pack: string;
  readonly period: Period;
  readonly audits: Readonly<Record<string, EarlierAudit>>;
}

export interface EarlierAudit {
  readonly figures: Readonly<Record<EditionName, PackFigures>>;
  /** The references of the cases of its period. */
  readonly cases: readonly string[];
}

/**
 * Reads the packs of earlier periods by their manifests: a file that is not as it was written is
 * refused.
 *
 * @throws UserError EARLIER_PACK_UNREADABLE, RECORD_VERSION_OTHER
 */
export async function readEarlierPacks(
  folders: readonly string[],
  shell: Shell,
): Promise<readonly EarlierPack[]> {
  const packs: EarlierPack[] = [];
  for (const folder of folders) packs.push(await readEarlierPack(folder, shell));
  return packs.sort((left, right) => compareBytewise(left.period.from, right.period.from));
}

/**
 * The earlier packs as a pack keeps them, so that it can be made again without them: of the cases only
 * those of the last pack that has an audit, as only these are compared.
 */
export function freezeEarlier(packs: readonly EarlierPack[]): string {
  const last = (name: string): EarlierPack | undefined =>
    packs.findLast(({ audits }) => audits[name] !== undefined);
  return prettyJson(
    packs.map((pack) => ({
      ...pack,
      audits: Object.fromEntries(
        Object.entries(pack.audits).map(([name, audit]) => [
          name,
          last(name) === pack ? audit : { ...audit, cases: [] },
        ]),
      ),
    })),
  );
}

async function readEarlierPack(folder: string, shell: Shell): Promise<EarlierPack> {
  await refuseOtherVersion(folder, 'pack.json', shell, ', or take it out of "earlierPacks"');
  const tags = await manifestOf(folder, 'tagmanifest-sha256.txt', shell);
  const recordText = await listedText(folder, 'pack.json', tags, shell);
  const { record, fault } = readRecord<PackRecord>(
    recordText,
    await readSchema('pack-record', shell),
  );
  if (record === undefined) throw unreadable(folder, `its record ${fault}`);
  const { period } = record.plan;
  if (period === null) throw unreadable(folder, 'it covers no period');
  await listedText(folder, 'manifest-sha256.txt', tags, shell);
  const payload = await manifestOf(folder, 'manifest-sha256.txt', shell);
  const audits: Record<string, EarlierAudit> = {};
  for (const { name } of record.inputs) {
    const read = (path: string): Promise<string> => listedText(folder, path, payload, shell);
    const figures = async (edition: EditionName): Promise<PackFigures> =>
      JSON.parse(await read(`data/${edition}/${name}/figures.json`)) as PackFigures;
    audits[name] = {
      figures: { restricted: await figures('restricted'), public: await figures('public') },
      cases: thawCases(await read(`data/restricted/${name}/frame/cases.csv`)),
    };
  }
  return { pack: sha256Hex(recordText), period, audits };
}

async function manifestOf(
  folder: string,
  name: string,
  shell: Shell,
): Promise<ReadonlyMap<string, string>> {
  const text = await intactText(`${folder}/${name}`, shell);
  if (text === undefined) throw unreadable(folder, `${name} is missing`);
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, digest, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return digest === undefined || path === undefined ? [] : [[path, digest]];
    }),
  );
}

async function listedText(
  folder: string,
  path: string,
  manifest: ReadonlyMap<string, string>,
  shell: Shell,
): Promise<string> {
  const text = await intactText(`${folder}/${path}`, shell);
  if (text !== undefined && sha256Hex(text) === manifest.get(path)) return text;
  throw unreadable(
    folder,
    `${path} is ${text === undefined ? 'missing' : 'not as it was written'}`,
  );
}

function unreadable(folder: string, why: string): UserError {
  return new UserError(
    'EARLIER_PACK_UNREADABLE',
    `${folder} is no pack that this one can go on from: ${why}.`,
    `Check it with: dipsample verify ${folder}; or take it out of "earlierPacks".`,
  );
}
