import { wilsonInterval } from '../../statistics/proportion/wilson-interval.js';
import { noEstimate, type GroupMeasure } from './measure.js';

/** Events per member, with Wilson's interval; nothing for a group without members. */
export const rate: GroupMeasure = {
  title: 'Rate',
  kind: 'rate',
  compares: false,
  ofGroup: ({ events, members, information }, level) => {
    const interval = wilsonInterval(events * information, members * information, level);
    return interval === null ? noEstimate : { value: events / members, ...interval };
  },
};
