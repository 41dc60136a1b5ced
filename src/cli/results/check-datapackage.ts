import { compareBytewise } from '../../frame/bytewise.js';
import type { FoundFiles } from '../../record/bag/listed-faults.js';
import { type Check, failed, held } from '../../record/check.js';

/** The name of a description of tables as Frictionless reads it. */
export const datapackageFile = 'datapackage.json';

/**
 * Compares the tables of a folder with its datapackage: size and SHA-256 of every resource, both ways
 * for the CSV files below it. `path` is that of the datapackage in the folder.
 */
export function checkDatapackage(path: string, text: string, found: FoundFiles): readonly Check[] {
  const resources = resourcesOf(text);
  if (resources === undefined) return [failed(path, 'is not a list of resources any more')];
  const below = path.slice(0, -datapackageFile.length);
  const faults: string[] = [];
  const described = new Set<string>();
  for (const { path: named, bytes, hash } of resources) {
    const file = found.get(`${below}${named}`);
    described.add(`${below}${named}`);
    if (file === undefined || file === null) faults.push(`names ${named}, which is not there`);
    else if (bytes !== undefined && bytes !== file.bytes) {
      faults.push(`says that ${named} has ${bytes} bytes, and it has ${file.bytes}`);
    } else if (hash !== undefined && hash.toLowerCase() !== `sha256:${file.sha256}`) {
      faults.push(`does not have the SHA-256 of ${named}: one of the two was changed`);
    } else if (hash === undefined) faults.push(`has no SHA-256 of ${named}`);
  }
  const left = [...found.keys()]
    .filter((file) => file.startsWith(below) && file.endsWith('.csv') && !described.has(file))
    .sort(compareBytewise);
  for (const file of left) faults.push(`does not name ${file}`);
  return faults.length === 0
    ? [held(path, `${resources.length} tables have the size and SHA-256 that it says`)]
    : faults.map((fault) => failed(path, fault));
}

interface Resource {
  readonly path: string;
  readonly bytes?: number | undefined;
  readonly hash?: string | undefined;
}

/** The resources that are files of the folder; undefined for a text that is no datapackage. */
function resourcesOf(text: string): readonly Resource[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { resources } = (value ?? {}) as { readonly resources?: unknown };
  if (!Array.isArray(resources)) return undefined;
  return resources.flatMap((resource: unknown) => {
    const { path, bytes, hash } = (resource ?? {}) as Readonly<Record<string, unknown>>;
    const paths: readonly unknown[] = Array.isArray(path) ? path : [path];
    return paths.flatMap((each) =>
      typeof each === 'string' && !/^[a-z]+:\/\//i.test(each)
        ? [
            {
              path: each,
              bytes: typeof bytes === 'number' ? bytes : undefined,
              hash: typeof hash === 'string' ? hash : undefined,
            },
          ]
        : [],
    );
  });
}
