// For each action the smallest run that does its work, offline.
import { createRepository } from '../../test/testbed/repository.ts';
import type { Step } from '../kit/action-step.ts';

type Run = Pick<Step, 'with' | 'event' | 'workspace'>;

/** Makes what the run needs, hands it over, and clears it away. */
export const minimalRuns: Readonly<Record<string, <T>(use: (run: Run) => Promise<T>) => Promise<T>>> = {
  'detect-changes': async (use) => {
    await using repository = await createRepository({ 'a.txt': 'one\n' });
    const before = await repository.head();
    const after = await repository.commit({ 'a.txt': 'two\n' });
    const payload = { ref: 'refs/heads/main', before, after, repository: { default_branch: 'main' } };
    const inputs = { filters: 'a: a.txt', token: '' };
    return await use({ with: inputs, event: { name: 'push', payload }, workspace: repository.path });
  },
  'check-coverage-threshold': async (use) => {
    await using repository = await createRepository({ 'a.ts': 'one\n' });
    await repository.write({ 'lcov.info': 'SF:a.ts\nDA:1,1\nend_of_record\n' });
    const inputs = { 'min-lines': '80', token: '' };
    return await use({ with: inputs, event: { name: 'push', payload: {} }, workspace: repository.path });
  },
  'pin-digests': async (use) => {
    const uses = `actions/checkout@${'1'.repeat(40)} # v4.2.1`;
    const workflow = `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${uses}\n`;
    await using repository = await createRepository({ '.github/workflows/ci.yml': workflow });
    const inputs = { mode: 'check', token: '' };
    return await use({ with: inputs, event: { name: 'push', payload: {} }, workspace: repository.path });
  },
};
