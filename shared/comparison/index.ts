/** Which commits an event asks to compare: facts, plan, and the plan made concrete. Pure; what reads the world is in sources/. */
export { readFacts } from './event-facts.ts';
export { type Absent, type Answer, type History, known, unknown } from './history.ts';
export {
  type CheckedOut,
  type ComparisonRequest,
  type EventFacts,
  type Plan,
  type PullRequestFacts,
  type Revision,
  type Strategy,
  type StrategyUsed,
  strategies,
} from './model.ts';
export { guessComparison, planComparison } from './plan.ts';
export { type Resolution, resolvePlan } from './resolve.ts';
