import { complaintColumns } from './columns.js';
import { days } from './days.js';
import { faults, faultyShare } from './faults.js';
import { streamOf } from './stream.js';
import { makeSummary } from './summaries.js';

const forces = ['Mercia Vale Police (made-up)', 'Northmarch Constabulary (made-up)'];
/** How an export of complaints writes its coded columns: most by label, ethnicity by code. */
const byCode = new Set(['Handled By', 'Officer Ethnicity', 'Complainant Ethnicity']);
const ofCase = new Set([
  'Case Type',
  'Handled By',
  'Complainant Ethnicity',
  'Complainant Sex',
  'Complainant Age Band',
]);

/**
 * Yields the lines of a made-up export of complaints, the heading first, each with its line end:
 * cases of one to four rows, every fifth optional code blank, and the fault that `faultOf` gives for a
 * row, by its number from 1; without it some rows have one by chance.
 *
 * @param {number} rows
 * @param {(row: number) => { column: string; text: string } | null} faultOf
 */
export function* makeRows(rows, faultOf = byChance()) {
  const columns = complaintColumns();
  const next = streamOf('rows');
  const coded = columns.map((column) => texts(column));
  const places = new Map(columns.map(({ heading }, place) => [heading, place]));
  const cells = columns.map(() => '');
  yield `${columns.map(({ heading }) => heading).join(',')}\r\n`;
  for (let made = 0, number = 1; made < rows; number += 1) {
    const size = Math.min(rows - made, sizeOf(next()));
    startCase(cells, places, coded, number, next);
    for (let row = 1; row <= size; row += 1) {
      fillRow(cells, columns, coded, places, row, next);
      const fault = faultOf(made + row);
      const line = fault === null ? cells : spoilt(cells, places.get(fault.column), fault.text);
      yield `${line.map(quoted).join(',')}\r\n`;
    }
    made += size;
  }
}

function texts({ heading, kind, codes }) {
  if (kind !== 'code') return [];
  const usable = codes.filter(({ validFrom, validTo }) => (validFrom ?? validTo) === undefined);
  const named = byCode.has(heading) ? 'code' : 'label';
  const distinct = new Map(usable.map((code) => [code[named].toLowerCase(), code[named]]));
  return [...distinct.values()];
}

function sizeOf(chance) {
  return chance < 0.45 ? 1 : chance < 0.7 ? 2 : chance < 0.9 ? 3 : 4;
}

function startCase(cells, places, coded, number, next) {
  const set = (heading, text) => {
    cells[places.get(heading)] = text;
  };
  const received = Math.floor(next() * 700);
  const recorded = received + Math.floor(next() * 10);
  const decided = recorded + Math.floor(next() * 250);
  set('Case Reference', `CO/${String(number).padStart(8, '0')}/${23 + (number % 3)}`);
  set('Force', forces[number % 2]);
  set('Date Received', days[received]);
  set('Date Recorded', days[recorded]);
  set('Date Decided', days[decided]);
  set('Date Finalised', days[decided + Math.floor(next() * 30)]);
  for (const heading of ofCase) set(heading, pick(coded[places.get(heading)], next));
}

function fillRow(cells, columns, coded, places, row, next) {
  columns.forEach(({ heading, kind, places: placing }, place) => {
    if (kind !== 'code' || ofCase.has(heading)) return;
    cells[place] = !placing && next() < 0.2 ? '' : pick(coded[place], next);
  });
  cells[places.get('Allegation No')] = String(row);
  cells[places.get('Subject ID')] = `S${100000 + Math.floor(next() * 900000)}`;
  cells[places.get('Summary')] = makeSummary(next);
}

function byChance() {
  const next = streamOf('faults');
  return () => (next() < faultyShare ? pick(faults, next) : null);
}

function spoilt(cells, place, text) {
  return cells.map((cell, at) => (at === place ? text : cell));
}

/** The first of a list are likelier than the last, as in life. */
function pick(list, next) {
  const chance = next();
  return list[Math.floor(chance * chance * list.length)];
}

function quoted(cell) {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
