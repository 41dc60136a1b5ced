import type { Audit } from './met-shares.js';
import type { GroupField } from './sample-design.js';
import { groupPart, stratumPart, valuesIn, wholeOf, type SamplePart } from './sample-part.js';

/** The same figure for the whole frame, for each stratum and for each group. */
export type ByParts<Figure> = Figure & {
  /** In the order of the design. */
  readonly byStratum: readonly (Figure & { readonly stratum: string })[];
  readonly byGroup: readonly {
    readonly field: string;
    readonly groups: readonly (Figure & { readonly value: string })[];
  }[];
};

/** Works a figure out for the frame and for all its parts; groups without any case are left out. */
export function byParts<Figure extends object>(
  { design, cases }: Audit,
  fields: readonly GroupField[],
  figureOf: (part: SamplePart) => Figure,
): ByParts<Figure> {
  return {
    ...figureOf(wholeOf(design)),
    byStratum: design.strata.map((stratum) => ({
      stratum: stratum.name,
      ...figureOf(stratumPart(stratum)),
    })),
    byGroup: fields.map((field) => ({
      field: field.field,
      groups: valuesIn(field, design, cases).map((value) => ({
        value,
        ...figureOf(groupPart(design, field.field, value)),
      })),
    })),
  };
}
