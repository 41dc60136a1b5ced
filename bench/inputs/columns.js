import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * The columns of the shipped profile "complaints" in its order: heading, field, `kind` (code, date
 * or text), the codes of its list, and whether a fault in it rejects the row (`places`).
 */
export function complaintColumns() {
  const { fields } = json('fixtures/profiles/complaints.json');
  const { properties } = json('schemas/complaint.schema.json');
  return Object.entries(fields).map(([field, { column }]) => {
    const { codeList, format, onFault } = properties[field];
    const codes = codeList === undefined ? [] : json(`schemas/code-lists/${codeList}.json`).codes;
    const kind = codeList !== undefined ? 'code' : format === 'date' ? 'date' : 'text';
    const required = json('schemas/complaint.schema.json').required.includes(field);
    return { heading: column, field, kind, codes, places: required && onFault !== 'warning' };
  });
}

function json(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
