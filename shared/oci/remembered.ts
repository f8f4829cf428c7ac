/** Work that is done once per key: who asks meanwhile or later shares the answer, or the failure. */
export interface Remembered<T> {
  (key: string, work: () => Promise<T>): Promise<T>;
  has(key: string): boolean;
}

export function remembered<T>(): Remembered<T> {
  const answers = new Map<string, Promise<T>>();
  const recall = (key: string, work: () => Promise<T>) => {
    const before = answers.get(key);
    if (before !== undefined) return before;
    const answer = work();
    answers.set(key, answer);
    return answer;
  };
  return Object.assign(recall, { has: (key: string) => answers.has(key) });
}
