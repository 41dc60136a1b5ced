/** Two groups and how many of each had the event; events are at most the members. */
export interface TwoByTwo {
  readonly groupEvents: number;
  readonly groupMembers: number;
  readonly comparatorEvents: number;
  readonly comparatorMembers: number;
}
