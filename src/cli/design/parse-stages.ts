import { UserError } from '../../errors.js';
import type { Stage } from '../../sampling/design.js';

/**
 * Reads a stop rule written `size:accept:reject,size:accept:reject`: sizes that grow, the first of
 * them the size of this draw; at the last stage everything not accepted is rejected.
 *
 * @throws UserError STAGES_INVALID
 */
export function parseStages(text: string, size: number): readonly Stage[] {
  const stages = text.split(',').map((part): Stage => {
    const match = /^(\d{1,6}):(\d{1,5}):(\d{1,5})$/.exec(part.trim());
    if (match === null) throw invalid(text, `"${part.trim()}" is not size:accept:reject`);
    return { size: Number(match[1]), accept: Number(match[2]), reject: Number(match[3]) };
  });
  const fault = stagesFault(stages, size);
  if (fault !== undefined) throw invalid(text, fault);
  return stages;
}

/** What is wrong with a stop rule, as the end of a sentence; undefined when nothing is. */
export function stagesFault(stages: readonly Stage[], size: number): string | undefined {
  const last = stages.at(-1);
  if (stages.length < 2 || last === undefined) return 'a stop rule has at least two stages';
  const [first] = stages;
  if (first?.size !== size) {
    return `its first stage has ${first?.size ?? 0} files, and the size of the draw is ${size}`;
  }
  for (const [index, stage] of stages.entries()) {
    const before = stages[index - 1];
    if (before !== undefined && stage.size <= before.size) return 'the sizes do not grow';
    if (before !== undefined && stage.accept < before.accept) {
      return 'a later stage accepts fewer faults than an earlier one';
    }
    if (stage.reject <= stage.accept) return 'a stage would both accept and reject';
  }
  return last.reject === last.accept + 1
    ? undefined
    : 'the last stage must reject from one fault more than it accepts';
}

function invalid(text: string, fault: string): UserError {
  return new UserError(
    'STAGES_INVALID',
    `The stop rule ${text} cannot be followed: ${fault}.`,
    'Write, for example, --stages 30:0:2,60:1:2: 30 files, accept at 0 faults, reject from 2; else 60 files, accept at 1.',
  );
}
