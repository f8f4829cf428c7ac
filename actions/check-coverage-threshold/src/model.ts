/** The words of coverage. What a reader fills in is in `table/`, what the gates say in `judged.ts`. */

export const metrics = ['lines', 'branches', 'functions', 'statements'] as const;
export type Metric = (typeof metrics)[number];

export const formats = [
  'lcov',
  'cobertura',
  'jacoco',
  'clover',
  'opencover',
  'sonarqube',
  'istanbul',
  'istanbul-summary',
  'coverage-py',
  'go',
  'llvm-cov',
  'simplecov',
] as const;
export type Format = (typeof formats)[number];

/** Units that ran, of units that were measured. Whole numbers, `covered <= total`. */
export interface Count {
  readonly covered: number;
  readonly total: number;
}

export const nothing: Count = { covered: 0, total: 0 };

export function sum(a: Count, b: Count): Count {
  return { covered: a.covered + b.covered, total: a.total + b.total };
}
