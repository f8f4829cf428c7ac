/** Lines `oldStart..oldEnd` of the one text became lines `newStart..newEnd` of the other; counted from 0, ends excluded. */
export interface LineChange {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Both texts from these lines on, up to the ends. */
type Stretch = LineChange;

/**
 * What turns one list of lines into the other, in order, nothing overlapping. Made for edits in place: not the shortest
 * answer for every pair of texts, always a right one, in time proportional to their length but for one sort-like step.
 * Lines that occur once in both texts hold the two together ("patience diff"); between those, stretches of equal
 * length are compared line by line, and of any others all but the equal start and end counts as changed.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  const whole = trim(before, after, { oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length });
  for (const stretch of betweenAnchors(before, after, whole)) collect(before, after, stretch, changes);
  return changes;
}

function collect(before: readonly string[], after: readonly string[], stretch: Stretch, changes: LineChange[]): void {
  const { oldStart, oldEnd, newStart, newEnd } = trim(before, after, stretch);
  if (oldEnd - oldStart !== newEnd - newStart) {
    push(changes, { oldStart, oldEnd, newStart, newEnd });
    return;
  }
  for (let index = 0; oldStart + index < oldEnd; index++) {
    const [old, fresh] = [oldStart + index, newStart + index];
    if (before[old] === after[fresh]) continue;
    push(changes, { oldStart: old, oldEnd: old + 1, newStart: fresh, newEnd: fresh + 1 });
  }
}

/** Changes that touch become one. */
function push(changes: LineChange[], change: LineChange): void {
  const last = changes.at(-1);
  if (last !== undefined && last.oldEnd === change.oldStart && last.newEnd === change.newStart) {
    changes[changes.length - 1] = { ...last, oldEnd: change.oldEnd, newEnd: change.newEnd };
  } else if (change.oldStart < change.oldEnd || change.newStart < change.newEnd) {
    changes.push(change);
  }
}

/** Without the equal lines at its start and at its end. */
function trim(before: readonly string[], after: readonly string[], stretch: Stretch): Stretch {
  let { oldStart, oldEnd, newStart, newEnd } = stretch;
  while (oldStart < oldEnd && newStart < newEnd && before[oldStart] === after[newStart]) {
    oldStart++;
    newStart++;
  }
  while (oldStart < oldEnd && newStart < newEnd && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

/** The stretches before, between and behind the lines that hold both texts together. */
function betweenAnchors(before: readonly string[], after: readonly string[], whole: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  let { oldStart, newStart } = whole;
  for (const [old, fresh] of inOrder(sharedUniqueLines(before, after, whole))) {
    stretches.push({ oldStart, oldEnd: old, newStart, newEnd: fresh });
    oldStart = old + 1;
    newStart = fresh + 1;
  }
  return [...stretches, { oldStart, oldEnd: whole.oldEnd, newStart, newEnd: whole.newEnd }];
}

/** Places of the lines that occur exactly once on either side, by their place in the first text. */
function sharedUniqueLines(before: readonly string[], after: readonly string[], whole: Stretch): [number, number][] {
  const olds = uniquePlaces(before, whole.oldStart, whole.oldEnd);
  const news = uniquePlaces(after, whole.newStart, whole.newEnd);
  const pairs: [number, number][] = [];
  for (const [line, old] of olds) {
    const fresh = news.get(line);
    if (old !== undefined && fresh !== undefined) pairs.push([old, fresh]);
  }
  return pairs.sort(([left], [right]) => left - right);
}

/** The place of each line, undefined for one that occurs again. */
function uniquePlaces(lines: readonly string[], start: number, end: number): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? '';
    places.set(line, places.has(line) ? undefined : index);
  }
  return places;
}

/** As many of the pairs as keep their order on both sides: the longest increasing run of the second places. */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  // `tops[n]` is the pair with the smallest second place that ends a run of n + 1 pairs; each knows its predecessor.
  type Link = { readonly pair: [number, number]; readonly previous: Link | undefined };
  const tops: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    tops[low] = { pair, previous: tops[low - 1] };
  }
  const run: [number, number][] = [];
  for (let link = tops.at(-1); link !== undefined; link = link.previous) run.push(link.pair);
  return run.reverse();
}
