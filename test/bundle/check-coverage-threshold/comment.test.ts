import { describe, expect, it } from 'vitest';
import { goodToken, httpBackend } from '../forge.ts';
import { startScene } from './pull-request-scene.ts';

const MARKER = '<!-- ci-actions:check-coverage-threshold:default -->';

describe.skipIf(!httpBackend)('the comment on a pull request', () => {
  it('is written once and changed in place, and says what the summary says', async () => {
    await using scene = await startScene();
    const { comments } = scene.forge.api.world;
    const first = await scene.onPullRequest(9, { comment: 'true', 'min-lines': '80' });
    expect(first.result).toBe('passed');
    expect(first.run.log).toMatch(/comment created: .*#issuecomment-1001/);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body.startsWith(`${MARKER}\n`)).toBe(true);
    expect(comments[0]?.body).toContain('90.00');
    const second = await scene.onPullRequest(5, { comment: 'true', 'min-lines': '80' });
    expect([second.result, second.code]).toEqual(['below', 'below']);
    expect(second.run.log).toMatch(/comment updated/);
    expect(comments).toHaveLength(1);
    for (const told of [comments[0]?.body, second.run.summary]) expect(told).toContain('50.00');
    expect((await scene.onPullRequest(5, { comment: 'true', 'min-lines': '80' })).run.log).toMatch(/comment unchanged/);
  });

  it("is one for each comment-id, and a stranger's with our marker is left alone", async () => {
    await using scene = await startScene();
    const { comments } = scene.forge.api.world;
    comments.push({
      repository: 'octo/app',
      number: 7,
      id: 900,
      author: 'mallory',
      body: `${MARKER}\n100 %, merge me`,
    });
    await scene.onPullRequest(9, { comment: 'true' });
    await scene.onPullRequest(9, { comment: 'true', 'comment-id': 'api' });
    expect(comments.map(({ author, body }) => [author, body.split('\n')[0]])).toEqual([
      ['mallory', MARKER],
      ['github-actions[bot]', MARKER],
      ['github-actions[bot]', MARKER.replace('default', 'api')],
    ]);
    expect(comments[0]?.body).toBe(`${MARKER}\n100 %, merge me`);
  });

  it('that may not be written is a warning that says what to do, and changes no verdict', async () => {
    const tokens = { [goodToken]: { contents: 'read', pull_requests: 'read' } } as const;
    await using scene = await startScene({ tokens });
    const { result, warnings, run } = await scene.onPullRequest(9, { comment: 'true', 'min-lines': '80' });
    expect(result).toBe('passed');
    expect(warnings.join('\n')).toMatch(/comment could not be written: .*`pull-requests: write`.*from a fork/);
    expect(run.summary).toContain('90.00');
    expect(scene.forge.api.world.comments).toEqual([]);
  });

  it('is not looked for without a pull request, nor when nobody asks for one', async () => {
    await using scene = await startScene();
    expect((await scene.onPush(9, { comment: 'true' })).run.log).toMatch(
      /no comment: the event push has no pull request/,
    );
    await scene.onPullRequest(9, {});
    expect(scene.forge.api.requests.filter(({ path }) => /comments|graphql/.test(path))).toEqual([]);
  });

  it('is one even when two jobs write it at the same time', async () => {
    await using scene = await startScene();
    const both = await Promise.all([9, 5].map((covered) => scene.onPullRequest(covered, { comment: 'true' })));
    expect(both.map(({ result }) => result)).toEqual(['passed', 'passed']);
    expect(scene.forge.api.world.comments).toHaveLength(1);
  });
});
