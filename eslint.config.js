import tseslint from 'typescript-eslint';

const clockAndChance = [
  { object: 'Math', property: 'random', message: 'Randomness is named and seeded: src/random.' },
  { object: 'Math', property: 'pow', message: 'Differs in the last digit between Node versions.' },
  {
    object: 'Date',
    property: 'now',
    message: 'The clock is read in src/shell/clock.ts alone.',
  },
  { object: 'process', property: 'exit', message: 'Only bin/ sets the exit code.' },
];

const bannedSyntax = [
  {
    selector: "NewExpression[callee.name='Date'], CallExpression[callee.name='Date']",
    message: 'Dates are text and calendar arithmetic; the clock is read in the shell alone.',
  },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale)/]',
    message: 'Order and text never depend on a locale: compareBytewise.',
  },
  {
    selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
    message: 'Differs in the last digit between Node versions.',
  },
  {
    selector: 'ClassDeclaration[superClass.name!=/^(Error|BaseSequencer)$/]',
    message: 'Functions over classes.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels; registries name what they hold.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports.' },
];

/** Each package has one home folder; docs/decisions/0007-dependencies-and-their-homes.md says why. */
const homes = {
  commander: 'cli',
  chalk: 'cli',
  ajv: 'frame',
  'csv-parse': 'frame',
  'iconv-lite': 'frame',
  'csv-stringify': 'format',
  'd3-scale': 'format',
  hucre: 'format/xlsx',
  seedrandom: 'random',
  '@duckdb/node-api': 'shell/engines',
  pg: 'shell/engines',
};

const nodeHomes = {
  random: ['node:crypto'],
  shell: [
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:url',
    'node:crypto',
    'node:process',
    'node:os',
    'node:worker_threads',
  ],
  frame: ['node:stream', 'node:buffer'],
  'frame/packed': ['node:stream', 'node:zlib'],
  'format/xlsx': ['node:zlib'],
};

/** What a folder may not import: packages that live elsewhere, and the world beyond the shell. */
function strangersTo(folder) {
  const own = Object.keys(homes).filter((name) => homes[name] === folder);
  const world = nodeHomes[folder] ?? [];
  return {
    patterns: [
      {
        regex: `^(?!\\.|node:)${own.length === 0 ? '' : `(?!(?:${own.join('|')})(?:/|$))`}`,
        message: 'A package is imported in its home folder alone.',
      },
      {
        regex: `^node:${world.length === 0 ? '' : `(?!(?:${world.map((name) => name.slice(5)).join('|')})$)`}`,
        message: 'The world is reached through the shell.',
      },
    ],
  };
}

const folders = [
  'cli',
  'frame',
  'frame/packed',
  'sampling',
  'disparity',
  'disclosure',
  'answers',
  'checklist',
  'record',
  'statistics',
  'random',
  'report',
  'format',
  'format/xlsx',
  'shell',
  'shell/engines',
  'engine',
  'synth',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'demo-pack/', '.mutation/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['src/**/*.ts'] })),
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'no-restricted-globals': ['error', 'Intl', 'fetch', 'setTimeout', 'setInterval'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly-parameter-types': 'off',
      eqeqeq: 'error',
    },
  },
  ...folders.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', strangersTo(folder)] },
  })),
  {
    // The globals of the process, the clock among them, for those who give them to all others.
    files: ['src/shell/{clock,node-shell,read-files,terminal}.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-globals': 'off' },
  },
  ...tseslint.configs.recommended.map((config) => ({
    ...config,
    files: ['test/**/*.ts', 'bench/**/*.js', 'mutation/**/*.js'],
  })),
  {
    files: ['bench/**/*.js', 'mutation/**/*.js'],
    rules: {
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      eqeqeq: 'error',
    },
  },
  { files: ['mutation/*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
