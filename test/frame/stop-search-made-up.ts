/** The header of a stop and search file as data.police.uk writes it, with the row numbers that copies often add. */
export const header =
  ',Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

const british = 'White - English/Welsh/Scottish/Northern Irish/British';
const black = 'Black/African/Caribbean/Black British';

const selfDefined = [
  british,
  `${black} - African`,
  british,
  'Asian/Asian British - Pakistani',
  british,
  'Other ethnic group - Not stated',
  'White - Any other White background',
  `${black} - Caribbean`,
  'Mixed/Multiple ethnic groups - White and Asian',
  '',
  'Asian/Asian British - Chinese',
  'Other ethnic group - Any other ethnic group',
];
const officerDefined = ['White', 'Black', 'White', 'Asian', '', 'White', 'Other'];
const powers = [
  'Misuse of Drugs Act 1971 (section 23)',
  'Police and Criminal Evidence Act 1984 (section 1)',
  'Criminal Justice and Public Order Act 1994 (section 60)',
];
const objects = ['Controlled drugs', 'Stolen goods', 'Anything to threaten or harm anyone'];
const outcomes = [
  'A no further action disposal',
  'A no further action disposal',
  'Arrest',
  'A no further action disposal',
  'Community resolution',
  '',
  'A no further action disposal',
  'Khat or Cannabis warning',
];

/**
 * The rule that made fixtures/exports/stop-search-made-up.csv: sixty rows, each value taken from its
 * list by the row's number i and the length of the list; five days of each month from July to
 * October 2026; every fourth search at midnight and every fifth in the last half hour of its day;
 * every tenth a vehicle search, of which nothing is said of a person. Nobody is meant.
 */
export function madeUpStopSearch(): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const at = (list: readonly string[]): string => list[i % list.length] ?? '';
    const vehicle = i % 10 === 9;
    const person = (value: string): string => (vehicle ? '' : value);
    return [
      i,
      vehicle
        ? 'Vehicle search'
        : at(['Person search', 'Person search', 'Person and Vehicle search']),
      `2026-${String(7 + Math.floor(i / 15)).padStart(2, '0')}-${String(1 + (i % 5) * 6).padStart(2, '0')}T${timeOf(i)}+00:00`,
      at(['False', 'False', '', 'True']),
      '',
      '',
      '',
      person(at(['Male', 'Male', 'Female', 'Male', 'Other'])),
      person(at(['18-24', '25-34', '10-17', 'over 34', '18-24', ''])),
      person(at(selfDefined)),
      person(at(officerDefined)),
      at(powers),
      at(objects),
      at(outcomes),
      at(['False', 'True', '']),
      at(['0.0', '', '1.0']),
    ].join(',');
  });
  return [header, ...rows, ''].join('\n');
}

function timeOf(i: number): string {
  if (i % 4 === 0) return '00:00:00';
  return i % 5 === 0 ? '23:40:00' : `${String((i * 7) % 24).padStart(2, '0')}:15:00`;
}
