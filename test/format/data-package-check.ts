import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';

/**
 * What is wrong with a data package, as a validator would say it, after the Frictionless
 * specifications, version 1: Data Package, Tabular Data Resource, CSV Dialect and Table Schema.
 * `files` are the CSV files of the folder by their paths; each must be listed.
 */
export function packageFaults(
  descriptor: string,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const { profile, name, resources } = JSON.parse(descriptor) as Package;
  const listed = resources.map(({ path }) => path);
  const names = resources.map((resource) => resource.name);
  return [
    ...(profile === 'tabular-data-package' ? [] : [`the profile is "${profile}"`]),
    ...[name, ...names].flatMap((one) =>
      /^[-a-z0-9._/]+$/u.test(one) ? [] : [`the name is "${one}"`],
    ),
    ...(new Set(names).size === names.length ? [] : ['two resources have one name']),
    ...(resources.length > 0 ? [] : ['there are no resources']),
    ...resources.flatMap((resource) => resourceFaults(resource, files.get(resource.path))),
    ...[...files.keys()]
      .filter((path) => !listed.includes(path))
      .map((path) => `${path}: is not listed`),
  ];
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly missingValues?: readonly string[];
}

interface Resource {
  readonly profile: string;
  readonly name: string;
  readonly path: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect: object;
  readonly schema: { readonly fields: readonly Field[]; readonly missingValues: readonly string[] };
}

interface Package {
  readonly profile: string;
  readonly name: string;
  readonly resources: readonly Resource[];
}

const dialect =
  '{"delimiter":",","lineTerminator":"\\r\\n","quoteChar":"\\"","doubleQuote":true,"skipInitialSpace":false,"header":true}';

function resourceFaults(resource: Resource, content: string | undefined): readonly string[] {
  const { path } = resource;
  if (content === undefined) return [`${path}: is not there`];
  const bytes = Buffer.from(content, 'utf8');
  const digest = createHash('sha256').update(bytes).digest('hex');
  return [
    ...(resource.profile === 'tabular-data-resource' ? [] : [`${path}: is no tabular resource`]),
    ...(resource.encoding === 'utf-8' && JSON.stringify(resource.dialect) === dialect
      ? []
      : [`${path}: is said to be written otherwise`]),
    ...(bytes.length === resource.bytes
      ? []
      : [`${path}: bytes are ${String(bytes.length)}, not ${String(resource.bytes)}`]),
    ...(resource.hash === `sha256:${digest}` ? [] : [`${path}: the digest is another`]),
    ...cellFaults(resource, content),
  ];
}

const castable: Readonly<Record<string, RegExp>> = {
  string: /^/u,
  integer: /^[+-]?[0-9]+$/u,
  number: /^(?:[+-]?[0-9]+(?:\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?|NaN|-?INF)$/u,
};

function cellFaults({ path, schema }: Resource, content: string): readonly string[] {
  const { fields, missingValues } = schema;
  const [header = [], ...rows]: string[][] = parse(content, { record_delimiter: '\r\n' });
  return [
    ...(header.join('\n') === fields.map(({ name }) => name).join('\n')
      ? []
      : [`${path}: the fields are not the header`]),
    ...fields.flatMap(({ type }) =>
      type in castable ? [] : [`${path}: there is no type "${type}"`],
    ),
    ...rows.flatMap((cells, row) =>
      cells.flatMap((cell, index) => {
        const { type = 'string', missingValues: own = missingValues } = fields[index] ?? {};
        return own.includes(cell) || castable[type]?.test(cell) !== false
          ? []
          : [`${path}, line ${String(row + 2)}: "${cell}" is no ${type}`];
      }),
    ),
  ];
}
