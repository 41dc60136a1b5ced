import { buildModel, type Model } from '../model/build-model.js';
import type { Obstacle } from '../release.js';
import type { SensitiveSet } from '../rules/sensitive-sets.js';
import type { Reading } from '../sets/read-release.js';
import { stanceOf } from './find-table.js';
import { tableFor, type Requirement } from './pool.js';
import { askedFor, problemOf, type Problem } from './problem.js';

/** A release under work, with what is needed to say why something cannot be done. */
export interface Task {
  readonly reading: Reading;
  readonly sensitive: readonly SensitiveSet[];
  readonly problem: Problem;
  /** The model of an attacker who knows nothing but the fields. */
  readonly bareModel: () => Model;
  /** What stands in the way of a requirement for which no table was found. */
  readonly obstacleTo: (requirement: Requirement) => Obstacle;
}

/** What cannot be had. */
export interface Failure {
  readonly requirement: Requirement;
  readonly obstacle: Obstacle;
}

/** The task of protecting the sensitive counts of a release, where zeros are shown. */
export function taskOf(
  reading: Reading,
  sensitive: readonly SensitiveSet[],
  problem: Problem,
): Task {
  const bareModel = once(() => buildModel(reading.space, askedFor(reading, sensitive), []));
  const unlocked = once(() => problemOf(reading, sensitive, { zerosAreLocked: false }));
  return {
    reading,
    sensitive,
    problem,
    bareModel,
    obstacleTo: (requirement) => {
      if (requirement.knower !== null) return 'insider';
      const free = unlocked();
      const table = tableFor(
        free,
        stanceOf(free, () => 0),
        requirement,
      );
      return typeof table === 'string' ? 'published-before' : 'zeros-locked';
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
