/** One thing that was checked, and what came of it, in words that name no case. */
export interface Check {
  readonly what: string;
  readonly holds: boolean;
  readonly finding: string;
}

export function held(what: string, finding: string): Check {
  return { what, holds: true, finding };
}

export function failed(what: string, finding: string): Check {
  return { what, holds: false, finding };
}
