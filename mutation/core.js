/** The folders on whose numbers, draws and secrets everything else relies. */
export const core = ['statistics', 'sampling', 'disclosure', 'frame', 'random', 'record'];

/** Tests that run the core in their own process; what a started program runs is not seen. */
export const testFolders = [
  ...['answers', 'checklist', 'cli', 'disclosure', 'disparity', 'findings', 'frame', 'random'],
  ...['record', 'report', 'sampling', 'schemas', 'specified', 'statistics'],
];
