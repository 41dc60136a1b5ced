import type { Issue } from '../issue.js';
import { listView } from '../list-view.js';
import { at, growing, push, readInto } from './growing.js';

/** Issues as they are found; where a file has very many, none of them is kept as an object. */
export interface IssueList {
  readonly push: (issue: Issue) => void;
  /** All of them in the order of their rows, and else as they came; each is made when it is asked for. */
  readonly inOrder: () => readonly Issue[];
}

/** What issues of many rows share. */
type Told = Omit<Issue, 'row' | 'line'>;

export function issueList(): IssueList {
  const told: Told[] = [];
  const known = new Map<string, number>();
  // By issue: what is told, and where; 0 is no row and no line.
  const [kinds, rows, lines] = [growing(), growing(), growing()];
  const numberOf = ({ code, severity, field, detail }: Issue): number => {
    const key = JSON.stringify([code, severity, field, detail]);
    const number = known.get(key) ?? told.length;
    if (number === told.length) {
      known.set(key, number);
      told.push({ code, severity, field, detail });
    }
    return number;
  };
  return {
    push: (issue) => {
      push(kinds, numberOf(issue));
      push(rows, issue.row ?? 0);
      push(lines, issue.line ?? 0);
    },
    inOrder: () => {
      const row = new Uint32Array(rows.length);
      readInto(rows, 0, row);
      const order = row.map((_, index) => index);
      if (row.some((each, index) => each < (row[index - 1] ?? 0))) {
        order.sort((one, other) => (row[one] ?? 0) - (row[other] ?? 0) || one - other);
      }
      return listView(order.length, (index) => {
        const place = order[index] ?? 0;
        const { code, severity, field, detail } = told[at(kinds, place)] as Told;
        const [inRow, onLine] = [at(rows, place) || null, at(lines, place) || null];
        return { code, severity, field, row: inRow, line: onLine, detail };
      });
    },
  };
}
