import { describe, expect, it } from 'vitest';
import { arrows, graphOf, projects, shared } from './discovered.ts';

describe('Go', () => {
  it('links modules of the repository by what they require', async () => {
    const graph = await graphOf({
      'go.work': 'go 1.24\n\nuse (\n\t./api // the service\n\t./core\n)\n',
      'go.work.sum': 'x',
      'api/go.mod':
        'module example.com/mono/api\n\ngo 1.24\n\nrequire (\n\texample.com/mono/core v0.0.0\n\texample.com/else v1.0.0 // indirect\n)\n',
      'api/go.sum': '',
      'core/go.mod': 'module "example.com/mono/core" // quoted\n',
    });
    expect(projects(graph)).toEqual(['api example.com/mono/api go', 'core example.com/mono/core go']);
    expect(arrows(graph)).toEqual(['api -> core']);
    expect(graph.projects.map(({ lockfile }) => lockfile)).toEqual(['api/go.sum', undefined]);
    expect(shared(graph)).toEqual(['go.work => .', 'go.work.sum => .']);
    expect(graph.lockfiles).toEqual([{ path: 'api/go.sum', kind: 'go' }]);
  });

  it.each([
    'require example.com/core v1.0.0',
    'replace example.com/other v1.2.3 => ../core',
    'replace (\n example.com/other => ../core\n)',
  ])('follows %j', async (line) => {
    const graph = await graphOf({
      'api/go.mod': `module example.com/api\n${line}\n`,
      'core/go.mod': 'module example.com/core\n',
    });
    expect(arrows(graph)).toEqual(['api -> core']);
  });

  it('goes by the replacement, not by the name, when both are there', async () => {
    const graph = await graphOf({
      'api/go.mod': 'module a\nrequire example.com/core v1.0.0\nreplace example.com/core => ../fork\n',
      'core/go.mod': 'module example.com/core\n',
      'fork/go.mod': 'module example.com/core\n',
    });
    expect(arrows(graph)).toEqual(['api -> fork']);
  });

  it.each([['go 1.24\n'], ['module x\nrequire (\n a v1\n']])('calls %j a problem', async (text) => {
    const graph = await graphOf({ 'a/go.mod': text });
    expect(graph.problems.map(({ path }) => path)).toEqual(['a/go.mod']);
  });
});
