import { withoutUnseen } from './unseen.js';
import type { SqlDialect } from './dialect.js';
import type { Query, QuerySource, Step } from './query.js';
import type { Piece, Sql } from './sql.js';

/** A query as the text of one statement, with what is said about each step as comments above it. */
export function writeQuery(query: Query, dialect: SqlDialect): string {
  const render = renderer(query.source, dialect);
  const step = ({ name, columns, about, lines }: Step): string => {
    const head = `${name} ${columns === undefined ? '' : `(${columns.map(render).join(', ')}) `}AS (`;
    return [...comment(about), head, ...lines.map((line) => `  ${render(line)}`), ')'].join('\n');
  };
  return `${[
    [...comment(query.about), ...loading(query.source, dialect)].join('\n'),
    ...(query.steps.length === 0 ? [] : [`WITH\n\n${query.steps.map(step).join(',\n\n')}`]),
    [...comment(query.result.about), ...query.result.lines.map(render)].join('\n'),
  ].join('\n\n')};\n`;
}

/** A step as a statement of its own, which makes a temporary view. */
export function writeStep(
  { name, columns, about, lines }: Step,
  source: QuerySource,
  dialect: SqlDialect,
): string {
  const render = renderer(source, dialect);
  const named = columns === undefined ? '' : ` (${columns.map(render).join(', ')})`;
  const head = `CREATE TEMPORARY VIEW ${name}${named} AS`;
  return `${[...comment(about), head, ...lines.map(render)].join('\n')};`;
}

/** What is asked of views that were made before. */
export function writeSelect(
  { about, lines }: Query['result'],
  source: QuerySource,
  dialect: SqlDialect,
): string {
  return `${[...comment(about), ...lines.map(renderer(source, dialect))].join('\n')};`;
}

function renderer(source: QuerySource, dialect: SqlDialect): (sql: Sql) => string {
  const render = (sql: Sql): string =>
    sql.map((part) => (typeof part === 'string' ? part : piece(part))).join('');
  const piece = (part: Piece): string => {
    switch (part.kind) {
      case 'call':
        return dialect.functions[part.name](...part.given.map(render));
      case 'name':
        return dialect.name(part.name);
      case 'literal':
        return dialect.literal(part.text);
      case 'source':
        return fromOf(source, dialect);
    }
  };
  return render;
}

function fromOf(source: QuerySource, dialect: SqlDialect): string {
  return source.kind === 'table'
    ? source.path.map(dialect.name).join('.')
    : dialect.frozenFrame(source.columns).from;
}

function loading(source: QuerySource, dialect: SqlDialect): readonly string[] {
  if (source.kind === 'table') return [];
  const { before, statements } = dialect.frozenFrame(source.columns);
  return comment(['', before, ...statements.map((each) => `  ${each}`)]);
}

/** Lines of comment. Nothing in them can end the line early. */
function comment(lines: readonly string[]): readonly string[] {
  return lines.map((line) =>
    `-- ${withoutUnseen(line, (code) => `\\u{${code.toString(16)}}`)}`.trimEnd(),
  );
}
