import type { Engine } from '../../engine/engine.js';
import { sqlDialects } from '../../format/sql/index.js';
import { writeScript } from '../../format/sql/write-script.js';
import type { TextFile } from '../results/text-file.js';

/** What was asked of the database, as one script for each dialect. */
export function queryFiles(engine: Engine): readonly TextFile[] {
  return Object.entries(sqlDialects).map(([name, dialect]) => ({
    path: `queries/${name}.sql`,
    content: writeScript(
      [
        `Everything that was asked where the data lie, for ${dialect.title}.`,
        'It reads a table or view named export, whose columns have the names of the export.',
        'The lists in it are the contents of the columns as dipsample reads them.',
      ],
      engine.asked(),
      { kind: 'table', path: ['export'] },
      dialect,
    ),
  }));
}
