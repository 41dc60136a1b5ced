import { targetsOf } from './targets.js';

/** The figures of a run as tables, `heading`, `columns` and `rows` of text, for screen and page. */
export function resultTables(result) {
  const jobs = Object.keys(result.sizes[0].jobs);
  return [
    ...result.sizes.flatMap((size) => jobs.map((job) => sizeTable(size, job, result.peers))),
    ...jobs.map((job) => targetTable(result, job)),
    wrongTable(result),
  ];
}

function sizeTable({ rows, megabytes, jobs }, job, peers) {
  const { own, peers: measured } = jobs[job];
  const lines = peers
    .filter(({ name }) => name in measured)
    .map((peer) => peerLine(peer.title, measured[peer.name]));
  return {
    heading: `${job}, ${grouped(rows)} rows (${megabytes.toFixed(1)} MB)`,
    columns: [
      '',
      'ours / theirs, clock',
      'ours / theirs, CPU',
      'clock s',
      'CPU s',
      'peak MB',
      'runs',
      'right',
    ],
    rows: [['dipsample', '', '', ...amounts(own), ''], ...lines],
  };
}

function peerLine(title, figures) {
  if (figures.failed !== undefined) return [title, '', '', '', '', '', '', 'did not finish'];
  const { wall, cpu } = figures.ratio;
  const answer = figures.right ? 'yes' : 'no';
  return [title, ranged(wall), ranged(cpu), ...amounts(figures), answer];
}

function amounts({ wall, cpu, peak, runs }) {
  return [ranged(wall), cpu.median.toFixed(2), peak.most.toFixed(0), String(runs)];
}

function ranged({ median, least, most }) {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}

function targetTable(result, job) {
  return {
    heading: `${job}: targets`,
    columns: ['target', 'measured', 'met'],
    rows: targetsOf(result, job).map(({ target, measured, met }) => [
      target,
      measured === null ? 'not measured' : measured.toFixed(2),
      met === null ? '' : met ? 'yes' : 'no',
    ]),
  };
}

/** What each peer got wrong: with the small export of all faults, then by job at the largest size. */
function wrongTable({ peers, sizes }) {
  const largest = sizes.findLast(({ jobs }) => Object.keys(jobs.validate.peers).length > 0);
  return {
    heading: 'What they get wrong',
    columns: ['peer', 'version', 'measured'],
    rows: peers.map(({ name, title, tool, version, passes }) => [
      title,
      `${tool} ${version}`,
      [...passes, ...wrongOf(largest, name)].join('; ') || 'nothing',
    ]),
  };
}

function wrongOf(size, name) {
  return Object.entries(size?.jobs ?? {}).flatMap(([job, { peers }]) => {
    const { failed, wrong = [] } = peers[name];
    return failed === undefined ? wrong.map((words) => `${job}: ${words}`) : [`${job}: ${failed}`];
  });
}

/** With a comma between thousands, as this project prints counts. */
function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
