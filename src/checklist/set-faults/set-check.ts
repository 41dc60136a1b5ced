import type { QuestionSet } from '../question-set.js';

/**
 * Finds faults that a JSON Schema cannot say, each as a sentence that begins with the JSON Pointer
 * to its place.
 */
export type SetCheck = (set: QuestionSet) => readonly string[];
