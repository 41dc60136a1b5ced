const openings = ['Complainant states that', 'It is alleged that', 'The complainant says that'];

const matters = [
  'nobody called back after the report of a burglary, although three messages were left',
  'the handcuffs were too tight, and stayed on for over an hour',
  'the door was forced although a key had been offered',
  'the update, when it came, was about the report of somebody else',
  'property taken during the search has not been given back',
  'the officer did not give a name or a number when asked',
  'the stop took place without any reason being given, in front of neighbours',
  'the statement was not read back before it had to be signed',
];

/** One summary in fifty has a line end and doubled quotes; about one in three has a comma. */
export function makeSummary(next) {
  const text = `${pick(openings, next)} ${pick(matters, next)}.`;
  const turn = next();
  if (turn < 0.02) return `${text}\nThe officer said: "wait here", and left.`;
  if (turn < 0.3) return `${text} An apology is asked for.`;
  return turn < 0.5 ? '' : text;
}

function pick(list, next) {
  return list[Math.floor(next() * list.length)];
}
