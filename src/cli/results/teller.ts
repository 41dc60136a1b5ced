/** Hears what long work is at, in a few words; for people who wait, never for a result. */
export type Teller = (doing: string) => void;
