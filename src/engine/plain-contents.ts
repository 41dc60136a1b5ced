import { headerKey } from '../frame/header-name.js';
import type { ColumnPlan } from '../frame/plan.js';
import { call, joined, literal, type Sql, sql } from '../format/sql/sql.js';

/** White space as JavaScript trims it: line ends and all blanks of Unicode among them. */
const white =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Letters, digits and, between them, one of five signs. */
const plainReference = '[A-Za-z0-9]+([ /_.-][A-Za-z0-9]+)*';

const month = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
  .map(inAnyCase)
  .join('|');

/** What a spreadsheet makes of a reference, and what stands for none. */
const spoiltReference = `[0-9][0-9.]*[Ee][0-9-]*|([0-9]{1,2}-)?(${month})(-[0-9]{2,4})?|0+`;

/** Whether nothing but white space stands in a text. */
export function isBlank(text: Sql): Sql {
  return sql`${call('trimmed', text, literal(white))} = ''`;
}

/**
 * Whether a content of a column of references is one of which no check can say anything and which
 * stands for itself; false for all of a column whose schema asks for more than a form that all such
 * contents have.
 */
export function isPlainReference(content: Sql, column: ColumnPlan): Sql {
  const most = plainLength(column);
  if (most === 0) return sql`1 = 0`;
  return joined(
    [
      call('fits', content, literal(plainReference)),
      call('holds', content, literal('[0-9]')),
      sql`length(${content}) <= ${most}`,
      sql`NOT ${call('fits', content, literal(spoiltReference))}`,
      sql`${call('lowered', content)} <> ${literal(headerKey(column.header))}`,
    ],
    ' AND ',
  );
}

/** The spelling key of a plain reference (see `spellingKey`). */
export function plainKey(content: Sql): Sql {
  return call('replaced', call('lowered', content), literal(' '), literal(''));
}

/**
 * Whether a free text has a visible character of the keyboard, and none of the errors of a
 * spreadsheet: it is no blank then, and no check says more of it than a warning.
 */
export function isPlainText(content: Sql): Sql {
  return sql`${call('holds', content, literal('[!-~]'))} AND NOT ${call('holds', content, literal('^[^!-~]*#'))}`;
}

/** Keywords of a field's schema that say nothing of which contents are right. */
const silent: ReadonlySet<string> = new Set([
  'title', 'description', 'type', 'sensitive', 'perCase', 'onFault', 'collapse',
]); // prettier-ignore

/** Whether the schema of a free text lets every text through that is not blank. */
export function letsAllTextsThrough({ schema, mapping }: ColumnPlan): boolean {
  return (
    mapping.values === undefined &&
    schema.type === 'string' &&
    Object.entries(schema).every(
      ([keyword, value]) => silent.has(keyword) || (keyword === 'minLength' && Number(value) <= 1),
    )
  );
}

/** The most characters of a plain reference that the schema of its field bears out; 0 for none. */
function plainLength({ kind, schema, mapping }: ColumnPlan): number {
  const others = Object.keys(schema).filter((key) => !silent.has(key) && key !== 'pattern');
  if (kind !== 'reference' || mapping.values !== undefined || others.length > 0) return 0;
  const { pattern } = schema;
  if (pattern === undefined) return longestPlain;
  const parts = /^\^(\[(?:[^\]\\]|\\.)+\])\{1,(\d{1,3})\}\$$/.exec(
    typeof pattern === 'string' ? pattern : '',
  );
  if (parts === null) return 0;
  const one = new RegExp(`^${parts[1] ?? ''}$`, 'u');
  return Array.from(alphabet).every((character) => one.test(character))
    ? Math.min(longestPlain, Number(parts[2]))
    : 0;
}

const longestPlain = 200;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 /_.-';

/** A pattern for a word in upper or lower case. */
export function inAnyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
