/** The registries of the statistics core that a user chooses from by name. */
export { corrections } from '../statistics/many/corrections.js';
export { ratioIntervals } from '../statistics/two-groups/ratio-intervals.js';
