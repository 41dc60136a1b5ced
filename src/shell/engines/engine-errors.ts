import { UserError } from '../../errors.js';

/** Loads a package that is installed beside dipsample by those who need it. */
export async function loadPackage<Loaded>(
  name: string,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  try {
    return await load();
  } catch {
    throw new UserError(
      'ENGINE_NOT_INSTALLED',
      `The package ${name} is not installed, or cannot be loaded on this machine.`,
      `Install it beside dipsample: npm install --ignore-scripts ${name}; or read the export as a CSV file without --engine.`,
    );
  }
}

/**
 * What a database could not do. Its own message may hold a value of the data, so of it only a code
 * or the kind of error is told.
 */
export function engineFailed(title: string, doing: string, error: unknown): UserError {
  const code = codeOf(error);
  return new UserError(
    'ENGINE_FAILED',
    `${title} could not ${doing}${code === null ? '' : ` (${code})`}.`,
    'Check that the source is there, whole and readable, and that there is memory and room for it; its own log says more.',
  );
}

/** A code such as 28P01 or ECONNREFUSED, or the kind with which DuckDB begins its messages. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{3,30}$/.test(error.code)) {
    return error.code;
  }
  return /^([A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+)* Error):/.exec(error.message)?.[1] ?? null;
}
