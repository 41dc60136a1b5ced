import type { Frame } from '../frame/frame.js';
import type { Scope } from './scope.js';

/** What a record says of the export and the frame beside the units themselves. */
export interface DrawFacts {
  readonly scope: Scope;
  readonly input: {
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly blank: number;
  };
  readonly collapsed: Frame['rules'];
  readonly counts: Frame['counts'];
  readonly leftOut: Frame['leftOut'];
}

export function factsOf(frame: Frame, scope: Scope): DrawFacts {
  const { file, counts } = frame.intake;
  return {
    scope,
    input: { sha256: file.sha256, bytes: file.bytes, ...counts },
    collapsed: frame.rules,
    counts: frame.counts,
    leftOut: frame.leftOut,
  };
}
