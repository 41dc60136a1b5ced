import { UserError } from '../../src/errors.js';

/** The refusal of what cannot be done as asked; anything else than a refusal is a failure. */
export function refusalOf(attempt: () => unknown): UserError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('was not refused');
}
