import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const notOurs = ['devDependencies', 'optionalDependencies', 'peerDependencies'];

/** What every bundle has in common: one file that keeps its names, for the oldest Node.js we run on. */
export const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // CommonJS: loading ES modules costs Node.js a fifth of its own start, and a millisecond for each file.
  format: 'cjs',
  define: { 'import.meta.url': 'ownUrl' },
  inject: ['build/own-url.js'],
  // What an office may install beside dipsample is looked for when it is used.
  external: notOurs.flatMap((kind) => Object.keys(manifest[kind] ?? {})),
  // Names stay, so that a stack says where it was; what goes is what nobody reads in a stack.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
};
