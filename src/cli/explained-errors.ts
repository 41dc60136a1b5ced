/**
 * The long form of every error that asks the user to act, by its code, for `dipsample explain`.
 * The message of an error names the case at hand; this says what the rule is and why.
 */
export const explainedErrors = {
  AS_AT_INVALID:
    '--as-at is the date of the export: dates after it are reported as lying in the future. It is written as 2026-09-30.',
  CAP_BELOW_MINIMUM:
    'No stratum can get at least the minimum and at most the cap when the cap is the smaller. Nothing was drawn, because either choice would change the design.',
  CASES_DO_NOT_FIT:
    'To make a pack again, verify needs each of the exports that it was made from, in the order of its audits: --cases once for each.',
  CASES_TOO_MANY: 'A draw is made from one export, so verify takes one --cases for it.',
  CHECKLIST_NOT_A_RESERVE:
    'Only a reserve of the same draw may take the place of a drawn case, in the order of its rank.',
  CODE_LIST_INVALID:
    'A code list of your own does not have the form of schemas/code-list.schema.json. Every fault is listed.',
  CODE_LIST_UNKNOWN:
    'The row schema names a code list that neither ships with dipsample nor is named by the profile under "codeLists".',
  CODE_UNKNOWN: 'explain knows the codes of issues and of errors; without a code it lists them.',
  CONFIG_INVALID:
    'The configuration of a pack breaks its schema or a rule. All faults are listed at once, each with its place in the file (/audits/0/draw is the draw of the first audit).',
  CONFIG_NOT_JSON: 'The configuration cannot be parsed at all, so nothing in it was checked.',
  EVENT_NOT_AMONG:
    'An outcome that counts as the event must be one of those that make up the denominator, or rates could pass 100%.',
  EXPORT_MOSTLY_REJECTED:
    'More than half of the rows that are not blank were rejected. A sample of the rest would be a sample of other cases than those exported, so nothing is drawn or counted; most often the profile belongs to another export.',
  EXPORT_REFUSED:
    'A fault in the file as a whole (its encoding, its header, a quote that is never closed) makes every row after it doubtful. Nothing is guessed, so nothing was drawn or counted.',
  FIELD_NOT_FOR_GROUPS:
    'References and sensitive fields tell single cases and people apart. Strata or groups made of them would name people in every table.',
  FIELD_TWICE:
    'A stratifying field makes strata once; naming it again changes nothing but their names.',
  FILE_IS_FOLDER: 'A file was expected and a folder, or something else that is no file, was given.',
  FILE_MISSING:
    'The path was taken as it was given, from the folder in which dipsample was started.',
  FILE_NOT_TEXT: 'Configuration, profiles, schemas and records are read as strict UTF-8.',
  FILE_UNREADABLE: 'The file is there, but the system did not let it be read.',
  FOLDER_MISSING: 'verify checks a folder that draw or pack wrote.',
  FOLDER_NOT_A_DRAW: 'A checklist is made from a folder that draw wrote; its record is draw.json.',
  FOLDER_NOT_A_RESULT: 'verify knows a draw by its draw.json and a pack by its pack.json.',
  FRAME_EMPTY:
    'After rejected rows, the filters of the profile, the period and --where nothing was left that could be drawn.',
  NOTHING_TO_COMPARE: 'No unit of the frame belongs to the denominator that was asked for.',
  OPTION_MISSING: 'The command cannot do its work without this option.',
  OPTION_NOT_A_CHOICE: 'The option takes one of the listed names.',
  OPTION_NOT_A_NUMBER: 'The option takes a whole number, written in digits.',
  OUTPUT_EXISTS: 'Files are never replaced. Move the old one away or give a new name.',
  OUTPUT_IS_FILE: 'A result is a folder of its own; something else of that name is there.',
  OUTPUT_NOT_EMPTY:
    'A result is written whole into a folder of its own and never over or between other files.',
  OUTPUT_UNWRITABLE:
    'The system did not let the result be written. What had been written was taken away again.',
  PERIOD_INVALID:
    'A period is a calendar quarter (2026-Q3), a quarter of the UK reporting year, which starts on 1 April (FY2026/27-Q2), or two dates (2026-07-01..2026-09-30), both included.',
  PROFILE_INVALID:
    'An import profile breaks its schema, or names fields, codes or lists that are not there. All faults are listed at once.',
  PROFILE_UNKNOWN: 'A profile is a shipped one, by its name, or a file of your own, by its path.',
  QUESTIONS_UNKNOWN:
    'A question set is a shipped one, by its name, or a file of your own, by its path.',
  QUESTION_SET_INVALID:
    'A question set of your own does not have the form of schemas/question-set.schema.json. All faults are listed at once.',
  REFERENCE_ABSENT:
    'The reference group is what every other group is compared with, so it must be a known group that occurs in the data.',
  ROW_SCHEMA_INVALID:
    'A row schema of your own does not have the form of schemas/row-schema.schema.json. All faults are listed at once.',
  SAMPLE_LARGER_THAN_CAPS: 'The caps of all strata together are smaller than the sample asked for.',
  SAMPLE_LARGER_THAN_FRAME:
    'Drawing is without replacement: a unit is drawn once at most. The size is never cut down in silence.',
  SAMPLE_SMALLER_THAN_MINIMA:
    'The minimum of every stratum, and the take-all strata, together need more than the sample asked for.',
  SCHEMA_UNKNOWN:
    'A profile names a shipped row schema (complaint, misconduct, new-orleans) or the path of your own.',
  SEED_DEMONSTRATION:
    'The seed of the demonstration is printed in the documentation. Whoever knows a seed before the frame is fixed can choose what is drawn, so real draws refuse it.',
  SEED_EMPTY: 'A made-up export needs some seed, so that it can be made again.',
  SEED_INVALID:
    'The seed must survive being published, read aloud and typed again: 20 to 200 printable ASCII characters, no space at either end. A short seed could be tried until a wanted case is drawn.',
  STRATUM_SMALLER_THAN_MINIMUM:
    'A stratum has fewer units than the minimum asked for. Taking it whole, a smaller minimum, or broader groups would do; each changes the design, so the choice is yours.',
  SYNTH_CASES: 'A made-up export has 1 to 50,000 cases.',
  SYNTH_PERIOD: 'A made-up export covers at least a week, in the years 2021 to 2098.',
  TABLE_DAMAGED:
    'A table of a result folder was changed so that it is no proper CSV any more, so nothing can be read from it.',
  TAKE_ALL_UNKNOWN:
    '--take-all names a value of a stratifying field (DWN), a field and a value (outcome=DWN) or a whole stratum (DWN|White), as these stand in allocation.csv.',
  UNIT_AMBIGUOUS:
    'Two units would have the same reference, so a draw could not tell them apart. The parts of a reference are joined by the character |.',
  UNIT_NOT_AVAILABLE:
    'Allegations and subjects can be told apart only where the profile maps a column to allegation_no or subject_id.',
  UNKNOWN_FIELD:
    'A field has the name that the row schema gives it (outcome), not the header of its column. A coded field whose list has groups can be grouped: officer_ethnicity_group.',
  UNKNOWN_VALUE:
    'A value is given as a code or as its label. One that is neither in the data nor in the code list is refused, because a misspelling would leave cases out in silence.',
  WHERE_INVALID: '--where is a field, an equals sign and one or more values: outcome=NFA,RES.',
} as const satisfies Readonly<Record<string, string>>;
