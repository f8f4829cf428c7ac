import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBounded, readEvent } from '../../../../shared/github/index.ts';

const ENV = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_REPOSITORY: 'octo-org/app',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_API_URL: 'https://ghes.example.test/api/v3/',
  GITHUB_SERVER_URL: 'https://ghes.example.test',
  GITHUB_RUN_ID: '42',
  GITHUB_WORKFLOW_REF: 'octo-org/app/.github/workflows/ci.yml@refs/heads/main',
  GITHUB_ACTOR: 'octocat',
};

const read = (text: string, env: Record<string, string | undefined> = ENV) => readEvent(env, () => text);
const failing = (text: string, env: Record<string, string | undefined> = ENV) => {
  try {
    read(text, env);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('readEvent', () => {
  it('takes the context from the variables and the payload', () => {
    const { payload, ...rest } = read('{"before":"x"}');
    expect(rest).toEqual({
      name: 'push',
      sha: 'a'.repeat(40),
      ref: 'refs/heads/main',
      repository: { owner: 'octo-org', name: 'app' },
      serverUrl: 'https://ghes.example.test',
      apiUrl: 'https://ghes.example.test/api/v3',
      runId: 42,
      workflowRef: 'octo-org/app/.github/workflows/ci.yml@refs/heads/main',
      actor: 'octocat',
    });
    expect(payload.text('before')).toBe('x');
  });

  it('reads the schedule event, whose payload has no repository', () => {
    expect(read('{"schedule":"0 0 * * *"}', { ...ENV, GITHUB_EVENT_NAME: 'schedule' }).repository.name).toBe('app');
  });

  it('finds the repository in the payload when the variable is missing', () => {
    const text = '{"repository":{"full_name":"me/mine"},"sender":{"login":"me"}}';
    const event = read(text, { ...ENV, GITHUB_REPOSITORY: undefined, GITHUB_ACTOR: undefined });
    expect([event.repository, event.actor]).toEqual([{ owner: 'me', name: 'mine' }, 'me']);
  });

  it('is github.com when no server is named, and accepts a byte order mark', () => {
    const event = read('\uFEFF{}', { ...ENV, GITHUB_API_URL: undefined, GITHUB_SERVER_URL: '' });
    expect([event.apiUrl, event.serverUrl]).toEqual(['https://api.github.com', 'https://github.com']);
  });

  const bad: [string, string, Record<string, string | undefined>, RegExp][] = [
    ['a payload that is cut', '{"secret":"hunter2', ENV, /not valid JSON/],
    ['an empty payload', '', ENV, /not valid JSON/],
    ['a payload that is a list', '[]', ENV, /not a JSON object/],
    ['a payload that is null', 'null', ENV, /not a JSON object/],
    ['a payload of an impossible size', `"${'x'.repeat(25_000_001)}"`, ENV, /larger/],
    ['no payload path', '{}', { ...ENV, GITHUB_EVENT_PATH: undefined }, /GITHUB_EVENT_PATH/],
    ['no event name', '{}', { ...ENV, GITHUB_EVENT_NAME: undefined }, /GITHUB_EVENT_NAME/],
    ['no repository anywhere', '{}', { ...ENV, GITHUB_REPOSITORY: '' }, /GITHUB_REPOSITORY/],
    ['a repository that climbs', '{}', { ...ENV, GITHUB_REPOSITORY: '../x' }, /GITHUB_REPOSITORY/],
    ['an API address that is no web address', '{}', { ...ENV, GITHUB_API_URL: 'file:///etc' }, /GITHUB_API_URL/],
    ['an API address with a password', '{}', { ...ENV, GITHUB_API_URL: 'https://u:hunter2@h' }, /GITHUB_API_URL/],
  ];
  it.each(bad)('refuses %s, by name', (_, text, env, message) => {
    const error = failing(text, env);
    expect(error).toMatchObject({ code: 'event-unreadable', message: expect.stringMatching(message) });
    expect(String(error)).not.toContain('hunter2');
  });
});

describe('readEvent with real files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-event-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'event.json');
  const readReal = (place: string) => readEvent({ ...ENV, GITHUB_EVENT_PATH: place }, readBounded);

  it('reads one', () => {
    writeFileSync(file, '{"n":1}');
    expect(readReal(file).payload.number('n')).toBe(1);
  });

  it('refuses one that is not there, a folder, and one that is larger than GitHub delivers', () => {
    writeFileSync(file, Buffer.alloc(25_000_001, ' '));
    const refusals: [string, string][] = [
      [`${file}.gone`, 'ENOENT'],
      [folder, 'not a regular file'],
      [file, '25000001 bytes, more than'],
    ];
    for (const [place, why] of refusals) {
      const error = expect.objectContaining({ code: 'event-unreadable', message: expect.stringContaining(why) });
      expect(() => readReal(place), place).toThrow(error);
    }
  });
});
