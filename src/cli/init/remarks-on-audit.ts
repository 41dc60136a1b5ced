import { frameFields } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';
import { listInWords } from '../../report/analyses/words.js';

/** What may be added to an audit later, by what the export has: each begins with the entry it is of. */
export function remarksOnAudit(intake: Intake): readonly string[] {
  const known = [...frameFields(intake).keys()];
  const groups = peopleFields.filter((name) => known.includes(name));
  return [
    'disparity (left out): the outcomes by group that suit this kind of case are compared.',
    ...(groups.length === 0
      ? []
      : [
          `benchmark (left out): the description of a workforce or population file, to set outcomes against the people there are. The export has ${listInWords(groups)} to set against one. docs/outcomes.md`,
        ]),
    'commitment (left out): the folder that dipsample commit wrote, where list and plan were fixed before the seed was known. docs/seed-ceremony.md',
    'findings (left out): the folder that dipsample evaluate writes once the files of the first pack were read; the pack is then made again, into another folder. docs/findings.md',
  ];
}

/** Fields that a workforce or a population is counted by. */
const peopleFields: readonly string[] = [
  'officer_ethnicity_group',
  'officer_sex',
  'complainant_ethnicity_group',
  'complainant_sex',
];
