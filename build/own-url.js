import { pathToFileURL } from 'node:url';

/** Where a bundle lies, in the place of `import.meta.url`; only a bundle that asks has it. */
export const ownUrl = pathToFileURL(__filename).href;
