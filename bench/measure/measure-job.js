import { own } from '../own/jobs.js';
import { runPeer } from '../peers/run-peer.js';
import { differences } from './agreement.js';
import { spread } from './figures.js';

/** A peer that once took this many seconds has its turn: it is not run again at that size. */
const patience = 30;

/**
 * One job on one export: dipsample and each peer in turn, A B A C and so on, for so many rounds, so
 * that each run of a peer stands beside one of ours a moment before; one run of ours goes first
 * and does not count. Gives the spread of seconds and memory, of the ratio ours / theirs pair by
 * pair, and in what the peer's answers differ from ours. A peer is right where they do not differ, and
 * no planted fault of the small export passed it.
 */
export function measureJob(job, input, peers, place) {
  const mine = [];
  const lanes = peers.map((peer) => ({ peer, pairs: [], failed: null }));
  const runOwn = () => own[job].run(input, place);
  runOwn();
  for (let round = 0; round < place.rounds; round += 1) {
    if (lanes.length === 0) mine.push(runOwn());
    for (const lane of lanes.filter(goesOn)) {
      const ours = runOwn();
      mine.push(ours);
      runPair(lane, ours, () => runPeer(lane.peer, job, input, place));
    }
  }
  const answers = lanes.length === 0 ? [] : own[job].answers(input, place);
  const figures = lanes.map((lane) => [lane.peer.name, figuresOfLane(lane, answers)]);
  return { own: figuresOf(mine), peers: Object.fromEntries(figures) };
}

function goesOn({ pairs, failed }) {
  return failed === null && pairs.every(({ theirs }) => theirs.wall < patience);
}

/** A peer that fails is not asked again; the others go on. */
function runPair(lane, ours, run) {
  try {
    lane.pairs.push({ ours, theirs: run() });
  } catch (error) {
    lane.failed = error.message;
  }
}

function figuresOfLane({ peer, pairs, failed }, answers) {
  if (failed !== null) return { failed };
  const ratio = (key) => spread(pairs.map(({ ours, theirs }) => ours[key] / theirs[key]));
  const wrong = differences(answers, pairs.at(-1).theirs.answers);
  return {
    ...figuresOf(pairs.map(({ theirs }) => theirs)),
    ratio: { wall: ratio('wall'), cpu: ratio('cpu') },
    wrong,
    right: wrong.length === 0 && peer.passes.length === 0,
  };
}

function figuresOf(runs) {
  const [wall, cpu, peak] = ['wall', 'cpu', 'peak'].map((key) =>
    spread(runs.map((run) => run[key])),
  );
  return { runs: runs.length, wall, cpu, peak };
}
