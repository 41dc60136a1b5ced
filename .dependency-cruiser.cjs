/** The import law of docs/architecture.md, each rule with its reason. */

/** Folder by folder, what it may import of ours; errors.ts is open to all. */
const law = {
  cli: {
    may: [
      'cli',
      'report',
      'record',
      'findings',
      'answers',
      'checklist',
      'disclosure',
      'disparity',
      'sampling',
      'specified',
      'synth',
      'engine',
      'frame',
      'format',
      'random',
      'shell',
    ],
    why: 'the command line puts the pieces together and knows everything below it',
  },
  report: {
    may: [
      'report',
      'findings',
      'answers',
      'checklist',
      'disclosure',
      'disparity',
      'sampling',
      'specified',
      'frame',
      'format',
    ],
    why: 'a report says results; it neither makes records nor reaches the world',
  },
  record: {
    may: [
      'record',
      'findings',
      'checklist',
      'disclosure',
      'disparity',
      'sampling',
      'frame',
      'random',
    ],
    why: 'a record is made from results and checked without any report',
  },
  checklist: { may: ['checklist', 'frame'], why: 'a checklist is made from cases and questions' },
  answers: {
    may: ['answers', 'checklist', 'frame'],
    why: 'answers are held against what was issued; how files are written and what is estimated are not their concern',
  },
  findings: {
    may: ['findings', 'answers', 'checklist', 'frame', 'statistics'],
    why: 'findings are what answers say of the frame; how that is told and written is for others',
  },
  disclosure: {
    may: ['disclosure', 'disparity', 'frame'],
    why: 'disclosure control works on tables of groups, never on rows',
  },
  disparity: {
    may: ['disparity', 'frame', 'statistics', 'random'],
    why: 'comparisons read the frame and the statistics core',
  },
  sampling: {
    may: ['sampling', 'frame', 'random', 'statistics'],
    why: 'a draw depends on the frame, the design and the tickets alone',
  },
  engine: {
    may: ['engine', 'sampling', 'frame', 'format', 'random'],
    why: 'what is asked of a database follows from the readers of files and from the design; who connects and what is written is for others',
  },
  specified: {
    may: ['specified', 'checklist', 'frame', 'statistics'],
    why: 'how long cases and reviews took follows from their dates and the calendar; who may be told is for others',
  },
  synth: {
    may: ['synth', 'frame', 'random'],
    why: 'made-up exports know the layout, not the tool',
  },
  frame: {
    may: ['frame', 'random'],
    why: 'the frame is the ground that everything stands on; it needs only digests from random',
  },
  statistics: { may: ['statistics'], why: 'numbers in, numbers out; nothing of ours' },
  random: { may: ['random'], why: 'tickets and streams know nothing of cases' },
  format: { may: ['format'], why: 'how a thing is written does not depend on what it means' },
  shell: { may: ['shell'], why: 'the door to the world knows nothing of the work' },
};

module.exports = {
  forbidden: [
    ...Object.entries(law).map(([folder, { may, why }]) => ({
      name: `law-of-${folder}`,
      comment: why,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: [...may.map((name) => `^src/${name}/`), '^src/errors\\.ts$'] },
    })),
    {
      name: 'errors-import-nothing',
      comment: 'errors.ts is open to all, so it may lean on nothing',
      severity: 'error',
      from: { path: '^src/errors\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'no-command-imports-another',
      comment: 'what two commands share belongs below them',
      severity: 'error',
      from: { path: '^src/cli/commands/(?!index)([^/]+)\\.ts$' },
      to: { path: '^src/cli/commands/', pathNot: '^src/cli/commands/$1' },
    },
    {
      name: 'no-cycles',
      comment: 'a cycle hides which of two files knows the other',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'an import that cannot be found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      comment: 'what runs may need only what is installed with it',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['@types/', '/(@duckdb|pg)/'] },
    },
    {
      name: 'databases-at-their-door',
      comment:
        'what an office may install beside dipsample is loaded in one place, when it is used',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: '^src/shell/engines/' },
      to: { path: 'node_modules/(@duckdb|pg)/' },
    },
    {
      name: 'bench-stands-outside',
      comment: 'benchmarks run the built program as a peer among peers; nothing needs them',
      severity: 'error',
      from: { path: '^(src|bin|build)/' },
      to: { path: '^bench/' },
    },
    {
      name: 'bench-runs-what-is-built',
      comment: 'a benchmark that imported the program would not measure what is installed',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^(src|build|dist)/' },
    },
    {
      name: 'mutation-stands-outside',
      comment: 'what measures the tests is needed by none of what they test',
      severity: 'error',
      from: { path: '^(src|bin|build|bench)/' },
      to: { path: '^mutation/' },
    },
    {
      name: 'bin-knows-main-alone',
      comment: 'bin hands over argv and sets the exit code',
      severity: 'error',
      from: { path: '^bin/' },
      to: { path: '^(src|dist)/', pathNot: '^(src|dist)/(cli/main|shell/node-shell)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
};
