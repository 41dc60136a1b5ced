import { compareListsBytewise } from '../frame/bytewise.js';
import { hashSeed } from '../random/ticket.js';
import { ticketRules } from '../random/ticket-rules.js';
import { type Design, ticketRuleOf } from '../sampling/design.js';
import { orderStratum } from '../sampling/order-stratum.js';
import { mostNeeded, type PartialStratum } from '../sampling/partial.js';
import { stratumKey } from '../sampling/stratum.js';
import { type PartialRecord, prefixesOf } from './partial-record.js';
import { unknownRules } from './verify-draw.js';

/** What a partial draw contradicts itself in, as ends of a sentence that begins with it; no reference is shown. */
export function partialFaults(partial: PartialRecord): readonly string[] {
  const unknown = unknownRules(partial);
  if (unknown.length > 0) {
    return [`names ${unknown.join(' and ')}, which this version of dipsample does not know`];
  }
  const { seed, design, frame, strata } = partial;
  const counted = strata.reduce((sum, { frameSize }) => sum + frameSize, frame.excluded ?? 0);
  const inOrder = strata.every((stratum, index) => {
    const before = strata[index - 1];
    return before === undefined || compareListsBytewise(before.values, stratum.values) < 0;
  });
  return [
    ...(hashSeed(seed.text) === seed.hash ? [] : ['names a seed and the hash of another']),
    ...(design.idField === undefined ? ['was drawn without --id-field'] : []),
    ...(counted === frame.units
      ? []
      : [`has strata of ${counted} units in all and a frame of ${frame.units}`]),
    ...(inOrder ? [] : ['has its strata in another order, or one of them twice']),
    ...referenceFaults(partial),
    ...strata.flatMap((stratum) => stratumFaults(stratum, partial)),
  ];
}

function referenceFaults({ prefixes, strata }: PartialRecord): readonly string[] {
  const listed = strata.flatMap(({ first }) => first);
  return [
    ...(new Set(listed).size === listed.length ? [] : ['lists a reference twice']),
    ...(prefixesOf(listed).every((prefix) => prefixes.includes(prefix))
      ? []
      : ['lists references that begin with none of its prefixes']),
  ];
}

function stratumFaults(
  stratum: PartialStratum,
  { design, seed }: PartialRecord,
): readonly string[] {
  const { values, frameSize, first } = stratum;
  const key = stratumKey(values);
  if (values.length !== design.by.length) {
    return [`has a stratum ${key} that is not of the fields ${design.by.join(', ')}`];
  }
  const wanted = Math.min(frameSize, mostNeeded({ key, values }, design));
  if (first.length !== wanted) {
    return [`lists ${first.length} units of stratum ${key} where the draw can need ${wanted}`];
  }
  const ordered = inDrawOrder(first, key, frameSize, design, seed.text);
  return ordered.every((unitId, index) => unitId === first[index])
    ? []
    : [`lists the units of stratum ${key} in another order than the seed gives`];
}

function inDrawOrder(
  unitIds: readonly string[],
  key: string,
  frameSize: number,
  design: Design,
  seedText: string,
): readonly string[] {
  const units = unitIds.map((unitId) => ({ unitId, values: [] }));
  const ticketOf = ticketRules[ticketRuleOf(design)].rule(seedText);
  const stratum = { key, frameSize, sampleSize: 0, plannedSize: 0, units };
  return orderStratum(stratum, design, ticketOf).map(({ unit }) => unit.unitId);
}
