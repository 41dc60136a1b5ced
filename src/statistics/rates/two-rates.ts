/** Two groups, how many events each had, and the exposure in which they had them: person-years, or people. */
export interface TwoRates {
  readonly groupEvents: number;
  readonly groupExposure: number;
  readonly comparatorEvents: number;
  readonly comparatorExposure: number;
}
