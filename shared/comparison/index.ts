/** Which commits an event asks to compare: facts, plan, and the plan made concrete. Pure; what reads the world is in sources/. */
export { readFacts } from './event-facts.ts';
export { type Absent, type Answer, type History, known, unknown } from './history.ts';
export type {
  CheckedOut,
  ComparisonRequest,
  EventFacts,
  Plan,
  PullRequestFacts,
  Revision,
  StrategyUsed,
} from './model/words.ts';
export { guessComparison, planComparison } from './plan.ts';
export { type Resolution, resolvePlan } from './resolve.ts';
