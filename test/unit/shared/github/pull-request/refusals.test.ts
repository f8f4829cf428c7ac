import { describe, expect, it } from 'vitest';
import { workflowFilesNeedToken } from '../../../../../shared/github/pull-request/index.ts';
import { BRANCH, change, type Forge, PIN_AGAIN, startForge, TOKEN } from './forge.ts';

const WORKFLOW = { 'ci/a.yml': 'image: nginx\n', '.github/workflows/ci.yml': 'uses: a/b@v1\n' };
const PIN_WORKFLOW = change('.github/workflows/ci.yml', 'uses: a/b@v1\n', 'uses: a/b@1\n');
const NO_WORKFLOWS = { tokens: { [TOKEN]: { contents: 'write', pull_requests: 'write' } } } as const;

async function failureOf(forge: Forge, more: Parameters<Forge['upsert']>[0] = {}): Promise<Record<string, string>> {
  const outcome = await forge.upsert(more).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error(`it did not fail: ${JSON.stringify(outcome)}`);
  expect(outcome.message).not.toContain(TOKEN);
  return outcome as unknown as Record<string, string>;
}

describe('workflow files', () => {
  it.each(['ref', 'tree-403', 'tree-404'] as const)('end with the remedy when GitHub refuses them: %s', async (way) => {
    await using forge = await startForge(WORKFLOW, NO_WORKFLOWS);
    forge.api.world.settings.workflowRefusal = way;
    expect(await failureOf(forge, { files: [PIN_WORKFLOW] })).toMatchObject({
      name: 'UserError',
      code: 'workflow-files-need-token',
      message: expect.stringContaining('.github/workflows/ci.yml'),
      fix: expect.stringContaining('Workflows'),
    });
    expect(await forge.branches()).toEqual(['main']);
    expect(forge.api.world.pullRequests).toEqual([]);
  });

  it('are not the reason when the change touches none of them', async () => {
    await using forge = await startForge(WORKFLOW, NO_WORKFLOWS);
    expect(await forge.upsert()).toMatchObject({ operation: 'created' });
  });

  it('are known beforehand to be refused from the default token', () => {
    const paths = ['a.yml', '.github/workflows/ci.yml'];
    expect(workflowFilesNeedToken(paths, 't', 't')).toMatchObject({ code: 'workflow-files-need-token' });
    expect(workflowFilesNeedToken(paths, 't', 't')?.fix).toContain('`workflows: write` is no valid syntax');
    expect(workflowFilesNeedToken(paths, 'own', 't')).toBeUndefined();
    expect(workflowFilesNeedToken(['a.yml', 'x/.github/workflows/ci.yml'], 't', 't')).toBeUndefined();
    expect(workflowFilesNeedToken(paths, '', '')).toBeUndefined();
  });
});

describe('the right to open pull requests', () => {
  it('may be switched off: told where, and no branch is left', async () => {
    await using forge = await startForge();
    forge.api.world.settings.actionsMayOpenPullRequests = false;
    expect(await failureOf(forge)).toMatchObject({
      code: 'pull-requests-not-allowed',
      message: expect.stringContaining('No branch was left behind'),
      fix: expect.stringContaining('Settings > Actions > General > Workflow permissions'),
    });
    expect(await forge.branches()).toEqual(['main']);
  });

  it('does not cost a branch that was there before', async () => {
    await using forge = await startForge();
    await forge.upsert();
    const [pull] = forge.api.world.pullRequests;
    if (pull !== undefined) pull.state = 'closed';
    forge.api.world.settings.actionsMayOpenPullRequests = false;
    expect(await failureOf(forge, { files: [PIN_AGAIN] })).toMatchObject({ code: 'pull-requests-not-allowed' });
    expect(await forge.branches()).toEqual([BRANCH, 'main']);
  });

  it('does not cost a commit that a person pushed meanwhile', async () => {
    await using forge = await startForge();
    forge.api.world.settings.actionsMayOpenPullRequests = false;
    forge.api.fault(/^POST .*pulls$/, { first: () => forge.push(BRANCH, { mine: '1' }) });
    expect(await failureOf(forge)).toMatchObject({ message: expect.stringContaining('stays') });
    expect(await forge.branches()).toEqual([BRANCH, 'main']);
  });

  it.each([
    ['contents: write', { contents: 'read', pull_requests: 'write' }],
    ['pull-requests: write', { contents: 'write', pull_requests: 'read' }],
  ] as const)('is named when it is missing: %s', async (line, rights) => {
    await using forge = await startForge(undefined, { tokens: { [TOKEN]: rights } });
    expect(await failureOf(forge)).toMatchObject({
      code: 'github-forbidden',
      fix: expect.stringContaining(`\`${line}\``),
    });
    expect(await forge.branches()).toEqual(['main']);
  });
});

describe('what cannot be had and does not matter much', () => {
  it('is a warning: a label and a reviewer that GitHub refuses, while the others are added', async () => {
    await using forge = await startForge();
    forge.api.world.settings.reviewers = ['ada', 'core'];
    const outcome = await forge.upsert({
      labels: ['deps', 'x'.repeat(51)],
      reviewers: ['ada', 'nobody'],
      teamReviewers: ['core', 'ghosts'],
    });
    expect(outcome).toMatchObject({ operation: 'created', number: 1 });
    expect(outcome.warnings).toEqual([
      expect.stringContaining('The label "xxx'),
      expect.stringContaining('The reviewer "nobody"'),
      expect.stringContaining('The reviewing team "ghosts"'),
    ]);
    expect(forge.api.world.pullRequests).toMatchObject([
      { labels: ['deps'], reviewers: ['ada'], teamReviewers: ['core'] },
    ]);
  });

  it('is a warning: no drafts in this repository', async () => {
    await using forge = await startForge();
    forge.api.world.settings.drafts = false;
    const outcome = await forge.upsert({ draft: true });
    expect(outcome).toMatchObject({ operation: 'created', warnings: [expect.stringContaining('draft')] });
    expect(forge.api.world.pullRequests).toMatchObject([{ draft: false }]);
  });

  it('is a warning: a branch that may not be deleted', async () => {
    await using forge = await startForge();
    await forge.upsert();
    forge.api.world.settings.protectedBranches = [BRANCH];
    expect(await forge.upsert({ files: [] })).toMatchObject({ operation: 'closed', warnings: [expect.any(String)] });
  });
});

describe('what is asked for wrongly', () => {
  it.each([
    ['invalid-branch', { branch: '--force' }],
    ['invalid-branch', { branch: 'refs/heads/x' }],
    ['invalid-branch', { base: 'a..b' }],
    ['invalid-repository', { repository: 'octo' }],
  ])('fails before any request: %s %j', async (code, more) => {
    await using forge = await startForge();
    expect(await failureOf(forge, more)).toMatchObject({ code });
    expect(forge.api.requests).toEqual([]);
  });

  it.each([
    ['branch-is-base', { branch: 'main' }],
    ['base-not-found', { base: 'nope' }],
  ])('fails before any write: %s', async (code, more) => {
    await using forge = await startForge();
    expect(await failureOf(forge, more)).toMatchObject({ code });
    expect(forge.writes()).toEqual([]);
  });

  it('fails when the branch is protected, and says so', async () => {
    await using forge = await startForge();
    await forge.upsert();
    forge.api.world.settings.protectedBranches = [BRANCH];
    expect(await failureOf(forge, { files: [PIN_AGAIN] })).toMatchObject({ code: 'branch-protected' });
  });

  it('fails when a rule set allows no direct writes', async () => {
    await using forge = await startForge();
    forge.api.world.settings.lockedBranches = [BRANCH];
    expect(await failureOf(forge)).toMatchObject({ code: 'branch-protected' });
    expect(await forge.branches()).toEqual(['main']);
  });

  it('takes a body that is too long, cut with a line that says so', async () => {
    await using forge = await startForge();
    await forge.upsert({ body: `${'ä'.repeat(99)}\n`.repeat(700), title: 'long '.repeat(99) });
    const { body = '', title = '' } = forge.api.world.pullRequests[0] ?? {};
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/cut here[^\n]*\n\n<!-- ci-actions:pin-digests -->$/);
    expect(title.length).toBeLessThanOrEqual(256);
  });
});
