import type { IssueKind } from '../issue-kind.js';

/** What may be wrong with a gzip archive; each refuses the file. */

export const gzipTooLarge = {
  code: 'GZIP_TOO_LARGE',
  severity: 'error',
  title: 'Too much in a gzip archive',
  sentence:
    'The gzip archive holds more than is unpacked here[: over {limit}][: more than {ratio} times its own size].',
  cause:
    'The export is very large, or the archive was made to fill the memory of whoever opens it.',
  fix: 'If you know where the file is from, unpack it yourself (gzip -dk FILE.csv.gz) and give the CSV file; or set "unpackedBytes" under "limits" in the profile.',
  explain:
    'A few kilobytes can be made to unpack to gigabytes, so unpacking stops as soon as more comes out than the limit of the profile (256 MiB), or, beyond 32 MiB, more than a hundred times what went in; exports shrink to a tenth or so. A CSV file of any size is read without being held in memory. Nothing of the archive was used.',
} satisfies IssueKind;

export const gzipCutShort = {
  code: 'GZIP_CUT_SHORT',
  severity: 'error',
  title: 'Gzip archive that ends too early',
  sentence: 'The gzip archive breaks off before its end.',
  cause: 'The transfer or the export was interrupted, or the disk was full.',
  fix: 'Fetch or export the file again and compare its size with that at the source; gzip -t FILE says whether it is whole.',
  explain:
    'What can still be unpacked looks like a shorter export: rows would be missing and nothing would show it. So none of it is used.',
} satisfies IssueKind;

export const gzipDamaged = {
  code: 'GZIP_DAMAGED',
  severity: 'error',
  title: 'Damaged gzip archive',
  sentence:
    'The gzip archive is damaged: it does not unpack to what its check sum says, or something that is no archive follows it.',
  cause: 'The file was changed in transfer, or something was written behind its end.',
  fix: 'Fetch or export the file again; gzip -t FILE says whether it is whole.',
  explain:
    'An archive holds a check sum of its content. Where that does not fit, any cell may have changed, so none of it is used.',
} satisfies IssueKind;
