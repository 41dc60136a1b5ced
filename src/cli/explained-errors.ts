/**
 * The long form of every error that asks the user to act, by its code, for `dipsample explain`.
 * The message of an error names the case at hand; this says what the rule is and why.
 */
export const explainedErrors = {
  ACROSS_ITSELF:
    'The field of areas or themes is the outcome itself, or the same as the field of periods, so each of its values would be all or none of the events.',
  ADJUSTED_FOR_ITSELF:
    'Ratios were asked to be adjusted for the grouping or the outcome field itself, within which nothing is left to compare.',
  ALLOCATION_LACKS_NUMBERS:
    'Neyman allocation needs the spread within each stratum, power allocation an exponent, explicit allocation a number for every stratum; without them there is nothing to share by.',
  ALLOCATION_TAKES_NO_NUMBERS:
    'An exponent, standard deviations or stratum sizes were given to an allocation that has no use for them. They are not passed over in silence, because the sample would not be what was asked for.',
  ANSWERS_NONE:
    'Among the files and folders given there is no workbook and no CSV file, so there is nothing to evaluate.',
  ANSWERS_REFUSED:
    'Several of the files that came back cannot be read; each is named with its own code, what was found and what to do. Nothing is evaluated of the others, as the figures would be without those files and nobody would see it.',
  ANSWERS_TOO_LARGE:
    'A file is larger than any completed checklist can be. It is refused before it is read into memory.',
  ANSWERS_UNREADABLE:
    'A file is neither a workbook nor text that can be read with certainty as CSV: it is empty, its encoding is unknown, or its quotes do not match. Nothing is guessed.',
  ASSIGNMENT_IMPOSSIBLE:
    'A unit has fewer reviewers without a conflict than it needs, one for a first reading and two for double review; every such unit and the conflicts in the way are named.',
  ASSIGNMENT_UNBALANCED:
    'Conflicts, or who reads what already, keep the numbers of readings from coming within one of each other; the best loads that can be reached and changes that were tried and are enough are named.',
  AS_AT_INVALID:
    '--as-at is the date of the export: dates after it are reported as lying in the future. It is written as 2026-09-30.',
  BENCHMARK_FILE_INVALID:
    'The file of people by group has numbers that are none, totals, rows that stand twice or a fault as a whole; each is named with its row, and nothing is guessed.',
  BENCHMARK_INVALID:
    'A description of a benchmark does not have the form of schemas/benchmark.schema.json, or contradicts itself. All faults are listed at once.',
  BENCHMARK_NOT_JSON:
    'The description of a benchmark cannot be parsed at all, so nothing in it was checked.',
  BENCHMARK_NOT_USED:
    'A benchmark counts people by one field. Where no table is grouped by it, it would have no effect, and you would not be told.',
  BENCHMARK_UNMATCHED:
    'Every category and area of the file, and every known value of the export, must be joined or left out by name: people dropped in silence would change every rate.',
  BESIDE_ITSELF:
    'The second field of a table of pairs is the grouping or the outcome itself, so the pairs say nothing new.',
  CALENDAR_INVALID:
    'A working calendar does not have the form of schemas/calendar.schema.json, or names a day that is none. All faults are listed at once.',
  CAP_BELOW_MINIMUM:
    'No stratum can get at least the minimum and at most the cap when the cap is the smaller. Nothing was drawn, because either choice would change the design.',
  CASES_DIFFER:
    'Fields to compare by are read from the export that was drawn from. Another export, even a corrected one, may say other things of the same cases than those that the sample was stratified and drawn by.',
  CASES_DO_NOT_FIT:
    'To make a pack again, verify needs each of the exports that it was made from, in the order of its audits: --cases once for each.',
  CASES_NOT_COMPARED:
    'A merged draw was put together from partial draws, and a commitment is compared with an export when it is drawn; neither is checked against --cases.',
  CASES_TOO_MANY: 'A draw is made from one export, so verify takes one --cases for it.',
  CHECKLIST_FOLDER_WITHOUT_QUESTIONS:
    'The folder of a checklist holds questions.json and calendar.json: with them it is known what was handed out. One of them is missing.',
  CHECKLIST_NOT_A_RESERVE:
    'Only a reserve of the same draw may take the place of a drawn case, in the order of its rank.',
  CHECKLIST_TEXT_UNSHOWABLE:
    'A cell of a spreadsheet holds 32,767 characters and shows as many as fit into one row. A text that would be cut is refused, so that no reviewer answers half a question.',
  CHECKLIST_UNASSIGNED:
    'Files for each reviewer need a draw that says who reads which case (draw --reviewers). A reserve that was called is assigned to nobody.',
  CODE_LIST_INVALID:
    'A code list of your own does not have the form of schemas/code-list.schema.json. Every fault is listed.',
  CODE_LIST_UNKNOWN:
    'The row schema names a code list that neither ships with dipsample nor is named by the profile under "codeLists".',
  CODE_UNKNOWN: 'explain knows the codes of issues and of errors; without a code it lists them.',
  COMMITMENT_DIFFERS:
    'A draw under a commitment must be the one that was promised. Every entry of plan, scope, import, frame and seed that differs is listed.',
  COMMITMENT_DISCLOSES:
    'The plan of a commitment is published, so a filter in it may not use a field that tells single cases or people apart.',
  COMMITMENT_NOT_COMPARED:
    'verify --commitment compares one draw with the commitment that it was made under.',
  COMMITMENT_NOT_REGISTERED:
    'A draw under a commitment is entered in the register beside it, so that everybody sees how many draws there were. That register was not found.',
  COMMITMENT_UNREADABLE:
    'The file is not a commitment as commit wrote it: its form, its canonical spelling, or plan and plan digest do not belong together.',
  COMPLETION_SHELL_UNKNOWN:
    'completion writes scripts for the shells that it names. What another shell would need is not guessed.',
  CONFIG_INVALID:
    'The configuration of a pack breaks its schema or a rule, has an entry twice, names a file or a field that is not there, or still has the placeholders of init. All faults are listed at once, each with its line and its place in the file (/audits/0/draw is the draw of the first audit).',
  CONFIG_NOT_JSON: 'The configuration cannot be parsed at all, so nothing in it was checked.',
  CONFLICT_FIELD_UNKNOWN:
    'A conflict names a field that the units do not have, so it would never match and be passed over in silence.',
  DAYS_INVALID:
    'Mean days are counted between two different date fields of one case. A person may be in several cases, so people have no such days.',
  DOUBLE_FRACTION_INVALID:
    'The share to be read twice is a decimal (0.1) or a percentage (10%), more than 0 and at most 1.',
  DRAW_CHANGED:
    'A file of the draw folder is not the one that the record names by its digest, or the record is none any more. What was changed could make other cases look drawn, or other fields theirs.',
  DRAW_DOES_NOT_VERIFY:
    'The record and the frozen frame do not give the draw that the record holds, so whatever is made from it would say something else. dipsample verify lists what differs.',
  DRAW_NEEDS_REFERENCES:
    'The profile says that each row is a record of its own. A sheet row is no reference: sorted otherwise, the export would give other cases, so it serves for tables only.',
  DRAW_RECORD_UNREADABLE:
    'The draw.json of the folder is no record of a draw, or was written again by something else.',
  EARLIER_DRAW_DIFFERS:
    'A draw is extended from its own record and its own frozen frame, so both are checked first. A folder that was changed is not extended.',
  EARLIER_DRAW_UNREADABLE:
    'An earlier draw is named by its folder, by its draw.json, or by its id in the register.',
  EARLIER_PACK_UNREADABLE:
    'A pack goes on from the packs that "earlierPacks" names, by their records and figures. One whose files are not as its manifests say, that covers no period, or that an older version of dipsample made cannot be gone on from. dipsample verify says what is wrong with it.',
  ENGINE_CANNOT:
    'A database is asked only for what comes out the same there as from a file. What was asked for needs more than that; everything that stands in the way is named at once.',
  ENGINE_CELLS_TOO_LONG:
    'A cell of more characters than the profile allows rejects its row, and databases count characters otherwise than files are measured. So cells of half that length are left to the reader of files.',
  ENGINE_CONTENTS_TOO_MANY:
    'Codes, dates and numbers are read by dipsample, each different content once, and the database is told how they read. A column with tens of thousands of different contents that are no plain references would have to be moved here row by row.',
  ENGINE_CSV_IRREGULAR:
    'A database and dipsample must find the very same cells in a CSV file. Each file is read through beforehand, and one that two readers could take differently is refused: misplaced quotes, rows of other lengths, other encodings, lines above the header, headers that differ between the files.',
  ENGINE_FAILED:
    'The database could not be reached or could not answer. Its own message may hold a value of the data and is not repeated; its code is.',
  ENGINE_FIELD_UNREADABLE:
    'The field has a value of its own for nearly every row, as a free text or a reference has. Such values are not compared where the data lie.',
  ENGINE_FRAME_TOO_LARGE:
    'The digest of a frame is that of its lines in order, joined to one text, and databases hold texts of about a gigabyte.',
  ENGINE_NOT_INSTALLED:
    'The packages that speak to databases are not part of dipsample, so that those who do not need them need not install them.',
  ENGINE_NUMBERS_ALIKE:
    'Two spellings of one number count the same, and in a file the first row decides which of them stands for the unit. A table in a database has no first row.',
  ENGINE_ROWS_DIFFER:
    'The files were read through beforehand, and the database finds another number of rows in them. Nothing is drawn from rows that two readers do not agree on.',
  ENGINE_ROWS_UNCLEAR:
    'Rows look like the header once more, with letters that a database compares in its own way.',
  ENGINE_SOURCE_UNCLEAR:
    'An engine reads either files or a table of a server, and what was given is neither or both.',
  ENGINE_TABLE_MISSING:
    'The server has no table or view of that name, or the user may not see it. Names are taken exactly as they are written.',
  EVENT_NOT_AMONG:
    'An outcome that counts as the event must be one of those that make up the denominator, or rates could pass 100%.',
  EXCLUDED_UNIT_DIFFERS:
    'Units of an earlier draw can be left out only when both draws are of the same kind of unit: a case and a person within it are not the same thing.',
  EXPECTED_NOT_BELOW_TOLERABLE:
    'A sample tells a frame with the expected share of faults from one with the tolerable share, so the expected one must be the lower.',
  EXPONENT_INVALID:
    'Power allocation shares in proportion to a power of the size of each stratum: 0 gives every stratum the same, 1 shares in proportion.',
  EXPORT_MOSTLY_REJECTED:
    'More than half of the rows that are not blank were rejected. A sample of the rest would be a sample of other cases than those exported, so nothing is drawn or counted; most often the profile belongs to another export.',
  EXPORT_NOT_GIVEN: 'draw needs the exported cases, unless it merges partial draws.',
  EXPORT_REFUSED:
    'A fault in the file as a whole (its encoding, its header, a quote that is never closed) makes every row after it doubtful. Nothing is guessed, so nothing was drawn or counted.',
  EXTENSION_EXPORT_DIFFERS:
    'The fields of the case that travel into an extended sample come from the export of the first draw, whose digest its record holds. Another export would put other values beside the same references.',
  EXTENSION_FRAME_DIFFERS:
    'An extension is drawn from the frame that was frozen with the earlier draw. An export with later or corrected cases gives another frame, and so another draw.',
  EXTENSION_LOSES_UNITS:
    'Every unit already drawn must keep its place, or the files already read would no longer be a sample. The earlier record does not fit its own design.',
  EXTENSION_NOT_LARGER:
    '--size is the size of the whole sample after the extension, not the number of further units.',
  FIELD_NOT_FOR_GROUPS:
    'References and sensitive fields tell single cases and people apart. Strata or groups made of them would name people in every table.',
  FIELD_TWICE:
    'A stratifying field makes strata once; naming it again changes nothing but their names.',
  FILE_IS_FOLDER: 'A file was expected and a folder, or something else that is no file, was given.',
  FILE_MISSING:
    'The path was taken as it was given, from the folder in which dipsample was started.',
  FILE_NOT_TEXT: 'Configuration, profiles, schemas and records are read as strict UTF-8.',
  FILE_UNREADABLE: 'The file is there, but the system did not let it be read.',
  FINDINGS_OF_ANOTHER_DRAW:
    'Findings are of the sample that was read. A pack takes in only those on the very draw that it makes: the same export, period, design and seed. Evaluate data/restricted/AUDIT/draw of the pack that was made without findings.',
  FINDINGS_UNREADABLE:
    'A pack takes in the whole folder that evaluate wrote, by its checksums, and one of its files is missing or changed. Evaluate again, or name another folder.',
  FOLDER_MISSING: 'verify checks a folder that draw or pack wrote.',
  FOLDER_NOT_AN_EVALUATION:
    'An evaluation says in restricted/reserves.csv which reserves it called in the place of cases out of scope; checklist --after issues the questions of these.',
  FOLDER_NOT_A_DRAW: 'The folder of a draw is known by its record, draw.json.',
  FOLDER_NOT_A_RESULT:
    'verify knows a draw by its draw.json, a partial draw by its partial.json, a merged one by its merge.json, a commitment by its commitment.json and a pack by its pack.json.',
  FRAME_EMPTY:
    'After rejected rows, the filters of the profile, the period and --where nothing was left that could be drawn.',
  FRAME_NOT_KEPT:
    'A draw that was worked out where the data lie keeps no frame, as that would move every reference. What needs all of them starts from an export.',
  FRAME_VALUE_BREAKS_LINE:
    'A tab or a line end in a value that decides the draw would let two lists of units have one digest.',
  GROUPED_BY_ITSELF:
    'Each value of an outcome is all or none of its own events, so an outcome is never compared between groups of itself.',
  GROUP_NEEDS_CASES:
    'The sample carries only the fields that its profile lets through, which spares it the personal ones. To compare by another field the export that was drawn from is needed.',
  ID_FIELD_BLANK:
    'With --id-field every reference begins with the value of that field. A row without one would belong to no case, and is not dropped in silence.',
  INIT_DRAFT_EXISTS:
    'No shipped profile has the columns of the export, and there is a file already where init would write a draft. It may be an earlier draft that was completed by hand, so it is neither replaced nor used without being named.',
  INIT_EXPORT_UNKNOWN:
    'init proposes what it can recognise by the columns of an export, and here it knows none of them. Most often the file has no header, or is another one.',
  INIT_NEEDS_A_FILE:
    'The configuration of a pack names the file of its export, so that the pack can be made again; what comes on standard input has no name.',
  INIT_PATHS_APART:
    'Paths in a configuration are from its own folder. That of the export cannot be worked out where one path is absolute and the other is not, or where the configuration lies above the folder in which dipsample was started.',
  KEY_DAMAGED:
    'A file has the first line of a key as PEM, but what follows cannot be read as one. It may have been cut short, or saved by a word processor.',
  KEY_INSIDE_OUTPUT:
    'A folder of results is handed on and published. A key that lies in it would be handed on with it: whoever has the key for pseudonyms can tell which case each one is, and whoever has the key to sign with can sign in the name of the office. Links are followed, so that a key does not get in by another name.',
  KEY_NEEDS_PASSPHRASE:
    'A private key may be kept encrypted. Its passphrase is taken from the environment variable DIPSAMPLE_KEY_PASSPHRASE and never from the command line, which other users of the computer can see.',
  KEY_NOT_PEM:
    'Keys are read as PEM: text that begins with a line such as -----BEGIN PUBLIC KEY-----. The file holds something else, perhaps a key in DER.',
  KEY_OF_ANOTHER_KIND:
    'Packs are signed with Ed25519: a private key in PKCS#8 (-----BEGIN PRIVATE KEY-----) signs, and its public key (-----BEGIN PUBLIC KEY-----) checks. Keys of other algorithms, keys of OpenSSH, certificates, and a private key where a public one is asked for, are refused.',
  LEDGER_BEGUN:
    'A release ledger is begun once. One that holds releases already must be read, or what was published before would be forgotten.',
  LEDGER_BROKEN:
    'Each line of a release ledger carries the digest of the line before. One that does not was changed, removed or put in, and nothing is published against it.',
  LEDGER_CHANGED:
    'Two releases were made at once, and neither was protected against the other. Run the command again.',
  LEDGER_LOCKED:
    'One process at a time adds to a release ledger. A lock whose process has ended is taken over; one of a running process or of another computer is respected.',
  LEDGER_MISSING:
    'Without the ledger a release would be protected against nothing that was published before, so a slip in its path must not pass for a first release.',
  LEDGER_NOT_A_FILE:
    'A release ledger is one file of lines; a folder or a device cannot be read as one.',
  LEDGER_RELEASE_INVALID:
    'The name of a release stands in the ledger for ever, on one line of 1 to 500 characters.',
  LEDGER_UNWRITABLE:
    'The system did not let the release be entered, so nothing was published. The ledger is as it was.',
  LEDGER_VERSION_UNKNOWN:
    'The ledger was written by a later dipsample. An equation that is not understood would be one that is not protected against.',
  MEASURE_NOT_A_NUMBER:
    'A risk-weighted draw needs a size for every unit: a number, a code list with an order of severity, or a weight for each value.',
  MEASURE_NOT_POSITIVE:
    'A unit with no size, or a size of zero, could never be drawn, and the sample would say nothing about it. Such units are named with their values.',
  MEASURE_TOO_FINE:
    'Sizes are added up in whole numbers, so that every computer gets the same sample. These would not fit.',
  MERGE_DIFFERS:
    'Partial draws are parts of one draw only when seed, design, rules and scope are the same in all of them. Every entry that differs is named.',
  MERGE_IDS_OVERLAP:
    'Two partial draws hold references of the same force. A partial lists only the references that come first, so cases that both count could not be seen: each force may stand in one partial only.',
  MERGE_LACKS_PARTIALS: 'A merge puts together the partial.json files of the forces.',
  MERGE_TAKES_NO_EXPORT:
    'A merge works on partial draws alone, so that no row of a case has to leave its force.',
  METHOD_LACKS_FIELD:
    'Systematic sampling needs the order of its list, and a risk-weighted method its size measure.',
  METHOD_TAKES_NO_FIELD:
    'A size measure or a sort order was given to a method that has no use for it. It is not passed over in silence, because the sample would not be what was asked for.',
  NOTHING_TO_COMPARE: 'No unit of the frame belongs to the denominator that was asked for.',
  NOTICE_TEXT_INVALID:
    '--office and --seed-when stand in the public notice, each as one line of 1 to 200 characters.',
  NOT_EXTENDABLE:
    'A larger sample by this method or allocation need not contain the smaller one, so files already read might have to be thrown away. Reserves in rank order, or a new draw that excludes this one, will do.',
  NOT_MERGEABLE:
    'A partial draw holds references and sizes of strata and nothing else. A method that needs the whole list, reviewers with conflicts of interest and numbers measured in the cases of one force cannot be worked out from that.',
  NO_DEFAULT_TABLES:
    'Without --outcome and its kin the tables that the row schema names are made. This one names none that the export has the fields for.',
  NO_RESERVE_CALLED:
    'No case of the evaluation is out of scope, or its stratum has no reserve left, so no reserve came in and there is nothing further to hand out.',
  OPTION_MISSING: 'The command cannot do its work without this option.',
  OPTION_NOT_A_CHOICE: 'The option takes one of the listed names.',
  OPTION_NOT_A_NUMBER: 'The option takes a whole number, written in digits.',
  OUTPUT_CHANGED:
    'Something else made, took away or made anew the folder of the result while that was put together. Renaming would have replaced an empty folder without a word, so nothing was written.',
  OUTPUT_EXISTS: 'Files are never replaced. Move the old one away or give a new name.',
  OUTPUT_INSIDE_INPUT:
    'A finished result is sealed by its checksums. A folder that is put into it would be found as added later by whoever verifies it.',
  OUTPUT_IS_DAMAGED:
    'The folder holds a pack of which some file is not as it was written. It is neither taken for a success nor replaced, because what happened to it is for you to find out first.',
  OUTPUT_IS_FILE: 'A result is a folder of its own; something else of that name is there.',
  OUTPUT_IS_OTHER_PACK:
    'A pack that was made of other inputs, by another configuration, seed or version lies in the folder. Results are never replaced; only a pack of the very same inputs counts as made already.',
  OUTPUT_LOST:
    'What was printed is the result, or half of it, and the system did not take all of it: the disk is full, or the reader left. A run ends well only when all of its result is there.',
  OUTPUT_NOT_EMPTY:
    'A result is written whole into a folder of its own and never over or between other files. A folder that holds the very result that is asked for, to the byte, counts as made already.',
  OUTPUT_NOT_GIVEN:
    'A pack needs a folder that is not there yet: --out on the command line, or "outputs": {"folder": ...} in the configuration.',
  OUTPUT_NOT_SAFE:
    'The result is whole in its place, but the system reported a fault when it was asked to make it safe on the disk. The same command compares what is there and asks again.',
  OUTPUT_UNWRITABLE:
    'The system did not let the result be written. What had been written was taken away again; where even that was refused, the message says so, and the same command does it.',
  PANELS_MORE_THAN_SAMPLE: 'Every panel gets at least one unit of the sample.',
  PARTIAL_CONTRADICTS_ITSELF:
    'A partial draw is checked against its own seed and design: the order of the references, their number, the sums. What does not hold was changed after it was drawn, or needs a newer version of dipsample.',
  PARTIAL_NEEDS_ID_FIELD:
    'Two forces may number their cases alike. The field that tells them apart stands before every reference, so that no case is taken for another.',
  PARTIAL_UNREADABLE:
    'A partial draw is the partial.json that draw --partial wrote, in its canonical spelling; an editor or a mail program that rewrites it makes another file of it.',
  PERIOD_INVALID:
    'A period is a calendar quarter (2026-Q3), a quarter of the UK reporting year, which starts on 1 April (FY2026/27-Q2), or two dates (2026-07-01..2026-09-30), both included.',
  PERSONS_OVER_TWO_TIMES:
    'A person may be in cases of several quarters, with an outcome in each, so that the same person counts otherwise in the year than in the quarter. Compare subjects of cases, which are counted case by case, or leave the year to date out.',
  PLAN_FRAME_TOO_LARGE:
    'Beyond a million files the figures are those of a process without end, so plan takes no larger frame.',
  PLAN_NEEDS_A_FRAME:
    'plan is made for the frame of an export, or for a number of files given with --frame-size; for one of them, not both.',
  PLAN_NOTHING_TO_COMPARE:
    'A comparison needs two groups that are known; values such as Not stated and Multiple are no groups.',
  PLAN_OPTION_NEEDS_EXPORT:
    'The option chooses or divides files by their values, and --frame-size says only how many files there are.',
  PLAN_RATE_OUT_OF_RANGE:
    'Confidence lies above 50% and below 100%, the tolerable rate and the reference rate above 0% and below 100%; outside these no sample answers the question.',
  PLAN_RATIO_INVALID:
    "The ratio compares a group's rate with that of the reference group: above 0, at most three digits before the point and four after it, and not 1, as equal rates are no difference to find.",
  POINTER_LOCKED: 'One process at a time moves the file that names the latest pack.',
  POINTER_NOT_ABOVE_PACK:
    'The pointer names the folder of a pack from its own folder, so that the packs can be moved as a whole. It never leads out of that folder.',
  POINTER_NOT_A_FILE:
    'The pointer is a small file of one line that holds the name of a folder, and never a link. Whatever else lies under its name is not replaced.',
  POINTER_UNWRITABLE:
    'The pack is published, and the file that names the latest pack could not be moved to it. The same command finds the pack made and moves the pointer.',
  PREVIOUS_SAME_DRAW:
    'What was given as the earlier evaluation is of the same draw. The interval of a change holds for two draws made apart from each other; between two readings of one sample it would be far too wide, and the change is no change of the files.',
  PREVIOUS_UNREADABLE:
    'What was given as the earlier evaluation is not the record that evaluate wrote, findings.json, unchanged. Figures copied from elsewhere are not compared: their questions, their intervals and what they were drawn from are not known.',
  PROFILE_INVALID:
    'An import profile breaks its schema, or names fields, codes or lists that are not there. All faults are listed at once.',
  PROFILE_UNKNOWN: 'A profile is a shipped one, by its name, or a file of your own, by its path.',
  PROGRAM_FILE_UNREADABLE:
    'A schema, a profile or a set of questions that ships with the program cannot be read.',
  PSEUDONYM_KEY_TOO_SHORT:
    'Pseudonyms are made from the references of cases with a secret key. Whoever guesses the key can find out which case a pseudonym stands for, by trying all references; so it must be long and random. Keep it with the restricted copy; with the same key a case has the same pseudonym in every report.',
  QUERY_INCOMPLETE:
    'A comparison needs the outcome, the events, the grouping and the reference group; a default for one of them would be a choice made for you.',
  QUESTIONS_NOT_NAMED:
    'The answers name no question set, several, or none of the shipped ones, so it is not known which questions were handed out.',
  QUESTIONS_UNKNOWN:
    'A question set is a shipped one, by its name, or a file of your own, by its path.',
  QUESTION_SET_INVALID:
    'A question set of your own does not have the form of schemas/question-set.schema.json. All faults are listed at once.',
  RATE_INVALID:
    'A rate is written as a percentage (5%) or a decimal (0.05), between 0% and 100%, and is read exactly.',
  REASON_INVALID:
    'The reason of a second draw stands in the register for ever, as one line of 1 to 500 characters.',
  REASON_WITHOUT_COMMITMENT:
    'A reason stands in the register for ever beside a second draw under one commitment; without a commitment there is nothing that it explains.',
  RECORD_VERSION_OTHER:
    'The form of records changes with their version, and what the rules of one version say of a record of another means nothing. So an older or a later record is not checked at all, rather than called changed. The record names the version that made it; that one verifies it. From the same exports, configuration and seed this one makes the same draws again, in the present form.',
  REFERENCE_ABSENT:
    'The reference group is what every other group is compared with, so it must be a known group that occurs in the data.',
  REFERENCE_GROUP_NOT_PLANNED: 'The reference group must be one of the known groups of the frame.',
  REGISTER_ACTION_UNKNOWN:
    'A register can be listed and verified, asked for what is due, and told that something was deleted. What is made is entered by the commands that make it, and nothing changes or removes an entry.',
  REGISTER_ALREADY_DELETED:
    'One deletion is one entry. What is made again after its deletion gets an entry of its own, which can be deleted in its turn.',
  REGISTER_BROKEN:
    'A line of the register does not carry the digest of the line before it, so something was changed, removed, put in or moved. Nothing is read from it or added to it until that is explained; register verify says more.',
  REGISTER_DIGEST_INVALID: 'A published digest is compared as a whole: 64 hexadecimal characters.',
  REGISTER_ID_AMBIGUOUS:
    'Several entries begin with these characters, and none is chosen by guess.',
  REGISTER_ID_INVALID:
    'An entry is named by its id, the SHA-256 of the record that was made, or by at least its first 8 characters.',
  REGISTER_ID_NOT_ASKED:
    'list, verify and due are of the whole register; an id beside them may be meant for another action.',
  REGISTER_ID_NOT_GIVEN:
    'That something was deleted is entered by its id, so that there is no doubt what it was.',
  REGISTER_ID_UNKNOWN:
    'No entry of this register has the id; it may stand in the register of another project folder.',
  REGISTER_LOCKED:
    'One process at a time adds to a register. A lock whose process has ended is taken over; one of a running process or of another computer is respected.',
  REGISTER_MISSING:
    'The register stands in the project folder, and dipsample was started in another one, or nothing was registered yet.',
  REGISTER_NOT_A_FILE:
    'A register is an ordinary file; links are not followed, so that nothing else is written to by mistake.',
  REGISTER_UNWRITABLE:
    'The system did not let the entry be added. The register is as it was. Its folder is not made, so that a slip of the pen begins no second register.',
  RETENTION_REVIEW_DIFFERS:
    'An entry of a register is never changed. The same record was entered before with another day of review, or without one.',
  RETENTION_REVIEW_INVALID: 'A day of review is a day of the calendar, year first: 2032-09-30.',
  RETENTION_REVIEW_WITHOUT_REGISTER:
    'The day of review of a draw stands in the register alone, and would be lost without one.',
  REVIEWERS_INVALID:
    'A list of reviewers breaks its schema or a rule; all faults are listed at once.',
  REVIEWERS_NOT_JSON:
    'The list of reviewers cannot be parsed at all, so nothing in it was checked.',
  REVIEWERS_TOO_FEW: 'Double review needs two reviewers and any assignment needs one.',
  REVIEWER_TWICE: 'A reviewer has one entry that holds all their conflicts.',
  ROTATION_DOES_NOT_FIT:
    'A rotation goes on where an earlier draw ended in the order of tickets. That order is the same only with the same seed, unit and ticket rule, and the places only with the same strata.',
  ROTATION_NEEDS_SIMPLE:
    'A rotation is a place in the order of tickets; the other methods draw in another order.',
  ROWS_WITHOUT_JSON:
    '--rows prints the accepted rows inside the object of --json. Without --json there is nothing for them to be in.',
  ROW_SCHEMA_INVALID:
    'A row schema of your own does not have the form of schemas/row-schema.schema.json. All faults are listed at once.',
  RUN_LOCKED:
    'One process at a time makes a result, so that two scheduled runs cannot enter it twice. A lock whose process has ended, however it ended, is taken over; one of a running process or of another computer is respected until somebody removes it.',
  SAMPLE_LARGER_THAN_CAPS: 'The caps of all strata together are smaller than the sample asked for.',
  SAMPLE_LARGER_THAN_FRAME:
    'Drawing is without replacement: a unit is drawn once at most. The size is never cut down in silence.',
  SAMPLE_NOT_SMALLER:
    'Intervals that allow for a sample of a finite number of units need a sample that is smaller than that number. All units are a census.',
  SAMPLE_SMALLER_THAN_MINIMA:
    'The minimum of every stratum, and the take-all strata, together need more than the sample asked for.',
  SCHEMA_UNKNOWN:
    'A profile names a shipped row schema (complaint, misconduct, new-orleans, stop-search) or the path of your own.',
  SECOND_DRAW_WITHOUT_REASON:
    'One commitment allows one draw. A second lets somebody choose between two samples, so it needs a reason, which stays in the register for ever.',
  SEED_DEMONSTRATION:
    'The seed of the demonstration is printed in the documentation. Whoever knows a seed before the frame is fixed can choose what is drawn, so real draws refuse it.',
  SEED_DETAIL_INVALID:
    '--seed-detail names one event in the form of its source, so that nobody can choose among events afterwards.',
  SEED_EMPTY: 'A made-up export needs some seed, so that it can be made again.',
  SEED_INVALID:
    'The seed must survive being published, read aloud and typed again: 20 to 200 printable ASCII characters, no space at either end. A short seed could be tried until a wanted case is drawn.',
  SEED_KNOWN:
    'The seed could be known beforehand: a date, a whole number of fewer than 20 digits, a well-known number, a pattern, or an example of the documentation. Real draws refuse it; the bundled made-up exports do not.',
  SEED_NOT_AS_PROMISED:
    'The commitment says how the outcome of its event is written down, to the last space, so that there is one seed and no choice.',
  SEED_SOURCE_PAST:
    'The event that is to give the seed lies before today, so the seed is known already and the commitment would prove nothing.',
  SIGNATURE_NOT_COMPARED:
    'verify --key checks the signature of a whole pack, which stands beside its tagmanifest-sha256.txt. Other folders are not signed, nor is the public half by itself.',
  SPECIFIED_WITHOUT_PERIOD:
    'The page of specified information tells of a period and, beside it, of the year to date and the year before; with "period": "all" there is none.',
  SPREAD_NOT_A_NUMBER:
    'The spread within a stratum can be worked out only where every unit has a number.',
  SQL_NUMBER_TOO_LONG:
    'Numbers that a list is sorted by may have 38 digits in SQL, decimals included; cutting them could change the order.',
  SQL_TABLE_INVALID:
    '--table is name or schema.name, without quotes, spelt exactly as the database has it.',
  SQL_TICKET_UNSUPPORTED:
    'The tickets of rivest-1.0 are long decimals that the databases cannot work out; the default rule needs only SHA-256.',
  STAGES_INVALID:
    'A stop rule is written size:accept:reject for each stage: the sizes grow, the first is the size of the draw, and the last stage decides in every case.',
  STAGE_LARGER_THAN_FRAME:
    'A stop rule that asks for more files than the frame holds cannot be followed to its end, so its error rate would not hold.',
  STANDARD_DEVIATIONS_ZERO:
    'Neyman allocation gives more to strata that are mixed; where no stratum is, it has nothing to go by.',
  STRATA_AMBIGUOUS:
    'Strata are named by their values joined by |. Where a value itself holds that character, two strata can come to the same name, and nothing said of one could be told from the other.',
  STRATUM_NUMBERS_DO_NOT_FIT:
    'A number was given for a stratum that the frame does not have, or none for one that it has.',
  STRATUM_NUMBERS_UNREADABLE:
    'Numbers by stratum are read from a CSV with a column stratum and a column for the number. Every fault is listed at once.',
  STRATUM_SIZES_DO_NOT_ADD_UP:
    'With explicit allocation the size of the sample is the sum of the numbers named for its strata.',
  STRATUM_SIZE_IMPOSSIBLE:
    'A named number is more than the stratum has, or breaks the cap, the minimum or a take-all. Nothing is moved to another stratum in silence.',
  STRATUM_SMALLER_THAN_MINIMUM:
    'A stratum has fewer units than the minimum asked for. Taking it whole, a smaller minimum, or broader groups would do; each changes the design, so the choice is yours.',
  SYMBOLS_INVALID:
    'The shorthand of tables can be written otherwise: hidden (c), rounded to nothing (k), too few to rely on (u), not available (x), not applicable (z). Each needs a symbol of its own that no program takes for something else.',
  SYNTH_CASES: 'A made-up export has 1 to 50,000 cases.',
  SYNTH_OPTION_ALONE:
    'An option of a planted theme was given without --theme, or of a late export without --until. It would have had no effect, and the truth would not say so.',
  SYNTH_PERIOD: 'A made-up export covers at least a week, in the years 2021 to 2098.',
  SYNTH_THEME:
    'A theme to plant is a category of the made-up allegations, and is planted in a part of the period. It can only be made likelier, and not so much that every case would have it.',
  SYNTH_UNTIL:
    'An export as it stood on a day needs a day of the period that is made up, and cases that had been finalised and entered by then.',
  SYSTEM_REFUSED:
    'A call to the system failed at a place where that was not foreseen. It is no fault of the data, and mostly of the disk or of the limits that the process runs under.',
  TABLE_DAMAGED:
    'A table of a result folder was changed so that it is no proper CSV any more, so nothing can be read from it.',
  TAKE_ALL_UNKNOWN:
    '--take-all names a value of a stratifying field (DWN), a field and a value (outcome=DWN) or a whole stratum (DWN|White), as these stand in allocation.csv.',
  TREND_OVER_ITSELF:
    'A trend runs over a field of periods, and the field named is the grouping or the outcome itself. Name a field of periods, such as date_finalised_quarter.',
  TREND_PERIODS_ORDER:
    'A trend sets the latest pack against those before it. A pack of a later period was named among the earlier ones.',
  TREND_PERIODS_OVERLAP:
    'Packs whose periods have days in common count the same cases twice, so a change between them means nothing.',
  UNIT_AMBIGUOUS:
    'Two units would have the same reference, so a draw could not tell them apart. The parts of a reference are joined by the character |.',
  UNIT_NOT_AVAILABLE:
    'Allegations and subjects can be told apart only where the profile maps a column to allegation_no or subject_id.',
  UNIT_UNKNOWN:
    'A unit is named by its reference, exactly as the column unit_id of frame.csv has it.',
  UNKNOWN_FIELD:
    'A field has the name that the row schema gives it (outcome), not the header of its column. A coded field whose list has groups can be grouped: officer_ethnicity_group.',
  UNKNOWN_VALUE:
    'A value is given as a code or as its label. One that is neither in the data nor in the code list is refused, because a misspelling would leave cases out in silence.',
  USAGE_INVALID:
    'The command line names a command or an option that there is not, or lacks an argument. --help says what there is.',
  WEIGHTS_INVALID:
    'A weight is a value, an equals sign and a number above zero; each value has one.',
  WEIGHTS_WITHOUT_MEASURE:
    'Weights belong to the values of the field that --measure names; without it they would be passed over in silence.',
  WHERE_INVALID: '--where is a field, an equals sign and one or more values: outcome=NFA,RES.',
  WORKBOOK_CELL_UNREADABLE:
    'A cell holds what no spreadsheet program would have written there: a number or a day that is none, half a character, a text that is not in the list of texts. What it was meant to be is not guessed, and nothing else of the workbook is read.',
  WORKBOOK_DAMAGED:
    'The file is cut short, was changed on its way, or was made by a program that writes workbooks otherwise than Excel and LibreOffice do. Reading on could lose cells without a word, so nothing is read.',
  WORKBOOK_LINKS_ELSEWHERE:
    'The workbook takes values from other files, a database or the web. They are not fetched, and whether the last ones that it saved still hold cannot be seen.',
  WORKBOOK_LOCKED:
    'The whole workbook is encrypted with a password or by a rights service, so nothing can be read of it. Locked cells on a sheet are another thing and do no harm.',
  WORKBOOK_NOT_XLSX:
    'Only .xlsx files are read: not old .xls, binary .xlsb or OpenDocument files, nor text or web pages under another name. What counts is what is in the file, not its name.',
  WORKBOOK_RUNS_CODE:
    'The workbook holds macros, form controls or embedded objects. They are never run, but a checklist has none, so somebody put them there.',
  WORKBOOK_TOO_LARGE:
    'A workbook has at most 200 sheets, 100,000 cells, row 20,000, column IV and 8 MB once unpacked; the largest checklist takes a quarter of that. A small file can unpack to gigabytes, so the limits are checked before anything is unpacked.',
} as const satisfies Readonly<Record<string, string>>;
