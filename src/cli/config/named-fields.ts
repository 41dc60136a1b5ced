import { pointerTo } from '../../frame/json-lines.js';
import type { AuditFile, ConfigFile } from './config.js';

/** A field that a configuration names, with the JSON Pointer of the place below its audit, or of the whole. */
export interface NamedField {
  readonly place: string;
  readonly field: string;
}

/** Every field that an audit names in its draw and in its outcomes by group. */
export function namedFields({ draw, disparity = [], themes }: AuditFile): readonly NamedField[] {
  return [
    ...(typeof themes === 'string' ? [{ place: '/themes', field: themes }] : []),
    ...listed(draw.by, '/draw/by'),
    ...single(draw, ['idField', 'measure', 'spreadOf'], '/draw'),
    ...listed(draw.sort, '/draw/sort'),
    ...narrowing(draw.where, '/draw/where'),
    ...disparity.flatMap((comparison, index) => {
      const place = `/disparity/${index}`;
      return [
        ...single(comparison, ['outcome', 'group', 'beside', 'over', 'across'], place),
        ...listed(comparison.adjustFor, `${place}/adjustFor`),
        ...single(comparison.days ?? {}, ['from', 'to'], `${place}/days`),
        ...narrowing(comparison.where, `${place}/where`),
      ];
    }),
  ];
}

/** The fields that hold for all audits: the date of the period, and the conflicts of reviewers. */
export function sharedFields(file: ConfigFile): readonly NamedField[] {
  return [
    ...single(file, ['periodField'], ''),
    ...(file.reviewers ?? []).flatMap(({ conflicts = [] }, index) =>
      conflicts.map(({ field }, number) => ({
        place: `/reviewers/${index}/conflicts/${number}/field`,
        field,
      })),
    ),
  ];
}

function single<Key extends string>(
  object: { readonly [Name in Key]?: string },
  keys: readonly Key[],
  place: string,
): readonly NamedField[] {
  return keys.flatMap((key) => {
    const field = object[key];
    return field === undefined ? [] : [{ place: `${place}/${key}`, field }];
  });
}

function listed(fields: readonly string[] = [], place: string): readonly NamedField[] {
  return fields.map((field, index) => ({ place: `${place}/${index}`, field }));
}

function narrowing(where: AuditFile['draw']['where'], place: string): readonly NamedField[] {
  return Object.keys(where ?? {}).map((field) => ({ place: pointerTo(place, field), field }));
}
