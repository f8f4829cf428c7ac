import type { ArmNames } from '../../table/branches.ts';
import type { FileCoverage } from '../../table/file-coverage.ts';
import type { Doubts } from './doubts.ts';
import { type Position, positionOf } from './istanbul-location.ts';
import { field, hitsOf, isLine, isRecord, type Json, lineOf, Occurrences, recordAt, sameIds, wrong } from './values.ts';

interface Told {
  readonly arms: ArmNames;
  readonly doubts: Doubts;
}

/**
 * The branches of one file: `branchMap` says where one starts, `b` how often each of its arms was taken. An `if` has
 * two arms whether an `else` is written or not, a default argument has one.
 */
export function readBranches(data: Json, file: FileCoverage, name: string, { arms, doubts }: Told): void {
  const counts = recordAt(data, 'b', name);
  const places = recordAt(data, 'branchMap', name);
  sameIds(places, counts, 'branch', name);
  const occurrences = new Occurrences();
  for (const [id, entry] of Object.entries(places)) {
    if (!isRecord(entry)) throw wrong(name, 'a branch is no object');
    const taken = field(counts, id);
    if (!Array.isArray(taken)) throw wrong(name, 'the arms of a branch are no list');
    const locations = field(entry, 'locations');
    // An arm without a count would be one that nobody misses.
    if (Array.isArray(locations) && locations.length > taken.length) {
      throw wrong(name, `a branch has ${locations.length} arms and counts for ${taken.length}`);
    }
    const start = startOf(entry);
    const line = lineOf(start?.line ?? field(entry, 'line'), name, doubts);
    const place = occurrences.next(`${String(field(entry, 'type'))}@${start?.place ?? `id ${id}`}`);
    for (const [index, hits] of taken.entries()) {
      const ran = hitsOf(hits, 'the hits of a branch', name, doubts) > 0;
      if (line !== undefined) file.branches.arm(line, arms.number(`${place}/${index}`), ran);
    }
  }
}

/** Istanbul's own; where a source map lost it, that of the first arm which has one. */
function startOf(entry: Json): Position | undefined {
  const locations = field(entry, 'locations');
  const all = [field(entry, 'loc'), ...(Array.isArray(locations) ? locations : [])];
  return all.map(positionOf).find((position) => isLine(position?.line));
}
