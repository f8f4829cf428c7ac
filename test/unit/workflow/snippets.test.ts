import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { snippetsOf } from '../../workflow/snippets.ts';

const fenced = (text: string) => `# Title\n\n\`\`\`yaml\n${text}\`\`\`\n`;

describe('snippetsOf', () => {
  it('takes a whole workflow as it is and knows its line and event', () => {
    const workflow = 'on:\n  pull_request:\njobs:\n  a: {}\n';
    expect(snippetsOf('README.md', fenced(workflow), [])).toEqual([
      { place: 'README.md:3', workflow, event: 'pull_request' },
    ]);
  });

  it('puts steps into a job behind a checkout, and inputs into a step', () => {
    const [steps] = snippetsOf('README.md', fenced('- run: echo a\n'), []);
    expect(parse(steps?.workflow ?? '')).toMatchObject({
      jobs: { snippet: { steps: [{ uses: 'actions/checkout@v4' }, { run: 'echo a' }] } },
    });
    const [inputs] = snippetsOf('actions/weigh/README.md', fenced('limit: |\n  5\n'), ['limit']);
    expect(parse(inputs?.workflow ?? '')).toMatchObject({
      jobs: { snippet: { steps: [{}, { uses: 'org/ci-actions/weigh@v1', with: { limit: '5\n' } }] } },
    });
  });

  it('refuses YAML that nothing can run, and leaves other languages alone', () => {
    expect(() => snippetsOf('README.md', fenced('a: b\n'), [])).toThrow('README.md:3 shows YAML');
    expect(snippetsOf('README.md', '```sh\nnpm ci\n```\n', [])).toEqual([]);
  });
});
