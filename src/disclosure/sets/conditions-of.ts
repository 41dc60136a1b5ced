import { compareBytewise } from '../../frame/bytewise.js';
import type { Condition } from '../release.js';
import { fieldsAsked, type Box } from './box.js';
import type { Space } from './space.js';

/** Conditions that the units of the box satisfy, and no others. */
export function conditionsOf(space: Space, box: Box): readonly Condition[] {
  return fieldsAsked(box).map((field) => ({
    field: space.fields[field]?.field ?? '',
    values: (box[field]?.classes ?? [])
      .flatMap((one) => space.fields[field]?.classes[one] ?? [])
      .sort(compareBytewise),
  }));
}
