import { passedFaults, probeFile } from '../inputs/probe-file.js';
import { runPeer } from './run-peer.js';

/** The planted faults that a peer takes for good values, as sentences; by a small export of its own. */
export function probePeer(peer, place) {
  const { answers } = runPeer(peer, 'validate', probeFile(place.cwd), place);
  const counts = new Map(
    answers
      .map((line) => line.split('\t'))
      .filter(([kind]) => kind === 'fault')
      .map(([, column, rule, count]) => [`${column}\t${rule}`, Number(count)]),
  );
  const countOf = ({ column, rule }) => counts.get(`${column}\t${rule}`) ?? 0;
  return passedFaults(countOf).map(({ column, text, rule }) =>
    rule === 'bad date'
      ? `reads ${JSON.stringify(text)} as a date`
      : `passes ${JSON.stringify(text)} in ${column} (${rule})`,
  );
}
