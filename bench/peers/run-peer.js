/** One run of a peer at a job, with its answers as lines. */
export function runPeer({ command }, job, input, { cwd, rules, seed, run }) {
  const ran = run([...command, job, input, rules, seed], { cwd });
  const answers = ran.stdout.split('\n').map((line) => line.trimEnd());
  return { ...ran, answers: answers.filter((line) => line !== '') };
}
