import { Alphabet } from './alphabet.ts';
import { build, type Program } from './program.ts';
import type { Tree } from './tree.ts';

/** No path can match any more, whatever stands further left. */
const DEAD = 0;
const UNKNOWN = -1;
/** States kept before all are forgotten. A pattern can have 2^n states; a few dozen are visited. */
const MAX_STATES = 2000;
/** Numbers kept for all states (a row of the table and a flag per unit each) before all are forgotten. */
const MAX_NUMBERS = 1 << 20;

/**
 * A deterministic automaton that reads a path from its end to its beginning and is made while it reads: what was
 * learned about one path serves the next. Time is linear in the path: at worst (every state new) its length times the
 * length of the pattern.
 */
export class Automaton {
  private readonly program: Program;
  private readonly alphabet: Alphabet;
  /** The nodes that look at a code unit, and what they need. */
  private readonly units: Int32Array;
  private readonly unitSets: readonly Uint8Array[];
  private readonly unitNext: Int32Array;
  /** A state is the set of units whose `next` holds, and whether the start holds. */
  private readonly armed: Uint8Array[] = [];
  private accepting: boolean[] = [];
  private readonly ids = new Map<string, number>();
  private table: Int32Array;
  private initial = UNKNOWN;
  private readonly answers: Uint8Array;

  constructor(tree: Tree) {
    this.program = build(tree);
    const { nodes, sets } = this.program;
    this.alphabet = new Alphabet(sets);
    const units: number[] = [];
    const unitSets: Uint8Array[] = [];
    const unitNext: number[] = [];
    nodes.forEach((node, id) => {
      if (node.op !== 'unit') return;
      units.push(id);
      unitSets.push(this.alphabet.members[node.set] ?? new Uint8Array());
      unitNext.push(node.next);
    });
    this.units = Int32Array.from(units);
    this.unitSets = unitSets;
    this.unitNext = Int32Array.from(unitNext);
    this.answers = new Uint8Array(nodes.length);
    this.table = new Int32Array(0);
    this.forget();
  }

  matches(path: string): boolean {
    const { ascii, size } = this.alphabet;
    if (this.initial === UNKNOWN) this.initial = this.learnInitial();
    let table = this.table;
    let state = this.initial;
    for (let at = path.length - 1; at >= 0; at--) {
      const code = path.charCodeAt(at);
      const kind = code < 128 ? (ascii[code] as number) : this.alphabet.classOf(code);
      let next = table[state * size + kind] as number;
      if (next === UNKNOWN) {
        next = this.learn(state, kind);
        table = this.table;
      }
      if (next === DEAD) return false;
      state = next;
    }
    return this.accepting[state] === true;
  }

  private forget(): void {
    this.ids.clear();
    this.armed.length = 0;
    this.accepting.length = 0;
    this.table = new Int32Array(16 * this.alphabet.size).fill(UNKNOWN);
    this.initial = UNKNOWN;
    // state 0 is DEAD
    this.armed.push(new Uint8Array(this.units.length));
    this.accepting.push(false);
  }

  private learnInitial(): number {
    this.answers.fill(0);
    this.settle(true);
    return this.intern();
  }

  private learn(state: number, kind: number): number {
    const armed = this.armed[state];
    if (!armed) throw new Error('the automaton is in a state it never made');
    const { answers, units, unitSets } = this;
    answers.fill(0);
    for (let unit = 0; unit < units.length; unit++) {
      if (armed[unit] === 1 && unitSets[unit]?.[kind] === 1) answers[units[unit] as number] = 1;
    }
    this.settle(false);
    const before = this.ids.size;
    const next = this.intern();
    // when all was forgotten on the way, `state` is no more
    if (this.ids.size >= before) this.table[state * this.alphabet.size + kind] = next;
    return next;
  }

  /** Answers the nodes that look at no code unit, from the answers of those that do. */
  private settle(atEnd: boolean): void {
    for (const { order, circular } of this.program.strata) {
      let changed = true;
      while (changed) {
        changed = false;
        for (const id of order) {
          const answer = this.answer(id, atEnd) ? 1 : 0;
          if (answer !== this.answers[id]) {
            this.answers[id] = answer;
            changed = circular;
          }
        }
      }
    }
  }

  private answer(id: number, atEnd: boolean): boolean {
    const { answers } = this;
    const node = this.program.nodes[id];
    switch (node?.op) {
      case 'finish':
        return atEnd;
      case 'found':
        return true;
      case 'either':
        return answers[node.first] === 1 || answers[node.second] === 1;
      case 'end':
        return atEnd && answers[node.next] === 1;
      case 'unless':
        return answers[node.item] === 0 && answers[node.next] === 1;
      default:
        return false;
    }
  }

  /** The number of the state the answers make, new or known. */
  private intern(): number {
    const { answers, units, unitNext } = this;
    const armed = new Uint8Array(units.length);
    const accepts = answers[this.program.start] === 1;
    let alive = false;
    for (let unit = 0; unit < units.length; unit++) {
      if (answers[unitNext[unit] as number] !== 1) continue;
      armed[unit] = 1;
      if (this.program.outer[units[unit] as number]) alive = true;
    }
    if (!alive && !accepts) return DEAD;
    const key = `${accepts ? '+' : '-'}${Buffer.from(armed.buffer).toString('latin1')}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const { size } = this.alphabet;
    const count = this.armed.length;
    if (count >= MAX_STATES || (count > 2 && count * (size + units.length) >= MAX_NUMBERS)) this.forget();
    const id = this.armed.push(armed) - 1;
    this.accepting.push(accepts);
    this.ids.set(key, id);
    if ((id + 1) * size > this.table.length) {
      const grown = new Int32Array(this.table.length * 2).fill(UNKNOWN);
      grown.set(this.table);
      this.table = grown;
    }
    return id;
  }
}
