// What every peer works out, so that all do the same: for all rows and for each channel, month and agent the number of answers and the sum
// of what counts in each score: promoters less detractors, satisfied ones, ease.
export const PARTS = ["", "channel", "month", "agent"];

export class Sums {
  constructor() {
    this.parts = PARTS.map(() => new Map());
  }

  row(channel, month, agent, nps, csat, ces) {
    const { parts } = this;
    add(parts[0], "", nps, csat, ces);
    add(parts[1], channel, nps, csat, ces);
    add(parts[2], month, nps, csat, ces);
    add(parts[3], agent, nps, csat, ces);
  }

  result() {
    return Object.fromEntries(PARTS.map((part, place) => [part, Object.fromEntries(this.parts[place])]));
  }
}

// The scores are numbers, or NaN where there is no answer.
function add(groups, name, nps, csat, ces) {
  let sums = groups.get(name);
  if (sums === undefined) groups.set(name, (sums = [0, 0, 0, 0, 0, 0]));
  if (nps >= 0) {
    sums[0]++;
    if (nps >= 9) sums[1]++;
    else if (nps <= 6) sums[1]--;
  }
  if (csat >= 0) {
    sums[2]++;
    if (csat >= 4) sums[3]++;
  }
  if (ces >= 0) {
    sums[4]++;
    sums[5] += ces;
  }
}

// A row of the CSV file as texts.
export function textRow(sums, row) {
  sums.row(row[2], row[1].slice(0, 7), row[8], number(row[4]), number(row[5]), number(row[6]));
}

const number = (text) => (text ? +text : NaN);

// Says that the worker is there, then answers each file with what `read` makes of it, and errors with their text.
export function serve(read, ready) {
  const failed = (error) => postMessage({ error: String(error?.stack ?? error) });
  Promise.resolve(ready).then((library) => {
    onmessage = ({ data }) => read(data, library).then((sums) => postMessage({ sums }), failed);
    postMessage({ ready: true });
  }, failed);
}
