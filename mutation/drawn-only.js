import { drawMutants } from './draw-mutants.js';

/**
 * A checker of Stryker that lets the drawn mutants through. Checkers are there to turn away what does
 * not compile, so those that were not drawn come back as `CompileError`, which no score counts.
 */
function drawnOnly({ drawn }) {
  let chosen = new Set();
  return {
    async init() {},
    async group(mutants) {
      chosen = drawMutants(mutants, drawn);
      return [mutants.map(({ id }) => id)];
    },
    async check(mutants) {
      const verdict = ({ id }) =>
        chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' };
      return Object.fromEntries(mutants.map((mutant) => [mutant.id, verdict(mutant)]));
    },
  };
}
drawnOnly.inject = ['options'];

export const strykerPlugins = [{ kind: 'Checker', name: 'drawn-only', factory: drawnOnly }];
