import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { differences } from '../../bench/measure/agreement.js';
import { own } from '../../bench/own/jobs.js';
import { findPeers } from '../../bench/peers/find-peers.js';
import { peers } from '../../bench/peers/index.js';
import { probePeer } from '../../bench/peers/probe-peer.js';
import { runPeer } from '../../bench/peers/run-peer.js';
import { casesByStratum, ticket } from './plain-count.js';
import { plantedAnswers, plantedExport } from './planted.js';

const folder = mkdtempSync(join(tmpdir(), 'dipsample-bench-answers-'));
const { input, place } = plantedExport(folder);
afterAll(() => rmSync(folder, { recursive: true }));

own.draw.run(input, place);
const drawn = own.draw.answers(input, place);

describe('what dipsample answers in the benchmarks', () => {
  it('counts by validate what was planted, rule by rule', () => {
    own.validate.run(input, place);
    expect([...own.validate.answers(input, place)].sort()).toEqual([...plantedAnswers].sort());
  });

  it('has in the cross-table of a draw what a plain count finds', () => {
    const counted = [...casesByStratum(input)].map(
      ([name, { length }]) => `cell\t${name}\t${length}`,
    );
    expect(drawn.filter((line) => line.startsWith('cell')).sort()).toEqual(counted.sort());
  });

  it('draws 200 cases, in each stratum those with the lowest tickets', () => {
    const strata = casesByStratum(input);
    const sampled = drawn
      .filter((line) => line.startsWith('sample'))
      .map((line) => line.split('\t'));
    expect(sampled).toHaveLength(200);
    for (const [name, cases] of strata) {
      const taken = sampled.filter(([, stratum]) => stratum === name).map(([, , unit]) => unit!);
      const byTicket = [...cases].sort((a, b) =>
        ticket(place.seed, a) < ticket(place.seed, b) ? -1 : 1,
      );
      expect(taken.sort(), name).toEqual(byTicket.slice(0, taken.length).sort());
    }
  });
});

const { found }: { found: { name: string; command: string[] }[] } = findPeers(Object.keys(peers));
const exact = ['pandas-expert', 'data-table', 'duckdb', 'polars', 'miller'];

describe.each(exact.map(here))('$title', ({ peer }) => {
  it.skipIf(peer === undefined)('finds every planted fault and no other', () => {
    const { answers } = runPeer(peer!, 'validate', input, place);
    expect(answers.sort()).toEqual([...plantedAnswers].sort());
    expect(probePeer(peer, place)).toEqual([]);
  });

  it.skipIf(peer === undefined)('has the same cross-table and draws the very same sample', () => {
    const { answers } = runPeer(peer!, 'draw', input, place);
    expect(differences(drawn, answers)).toEqual([]);
  });
});

describe.each(['sqlite'].map(here))('$title', ({ peer }) => {
  it.skipIf(peer === undefined)('finds every planted fault and no other', () => {
    const { answers } = runPeer(peer!, 'validate', input, place);
    expect(answers.sort()).toEqual([...plantedAnswers].sort());
  });

  it.skipIf(peer === undefined)('has the same cross-table, and no sample', () => {
    const { answers } = runPeer(peer!, 'draw', input, place);
    expect(differences(drawn, answers)).toEqual(['gives no sampled cases']);
  });
});

describe.each(['pandas'].map(here))('$title', ({ peer }) => {
  it.skipIf(peer === undefined)('finds every planted fault but dates by its version', () => {
    const { answers } = runPeer(peer!, 'validate', input, place);
    const settled = (line: string) => line.startsWith('fault') && !line.includes('Date Finalised');
    expect(answers.filter(settled).sort()).toEqual(plantedAnswers.filter(settled).sort());
  });
});

function here(name: string) {
  const peer = found.find((each) => each.name === name);
  return { peer, title: peer === undefined ? `${name}, which is not here,` : name };
}
