import { describe, expect, it } from 'vitest';
import { arrows, graphOf, projects, shared } from './discovered.ts';

describe('Python', () => {
  it('finds the members of a uv workspace and their sources', async () => {
    const graph = await graphOf({
      'pyproject.toml': `
[project]
name = "root"
dependencies = ["Acme_Core"]
[tool.uv.sources]
acme-core = { workspace = true }
[tool.uv.workspace]
members = ["libs/*"]
exclude = ["libs/old"]`,
      'uv.lock': '',
      'libs/core/pyproject.toml': '[project]\nname = "acme.core"\n',
      'libs/old/pyproject.toml': '[project]\nname = "old"\n',
    });
    expect(projects(graph)).toEqual(['. root uv', 'libs/core acme.core uv', 'libs/old old uv']);
    expect(arrows(graph)).toEqual(['. -> libs/core']);
    expect(graph.projects.map(({ lockfile }) => lockfile)).toEqual(['uv.lock', 'uv.lock', undefined]);
    expect(shared(graph)).toEqual(['pyproject.toml => .']);
  });

  it.each([
    '[project]\nname = "api"\ndependencies = ["core>=1; python_version > \'3.9\'"]',
    '[project]\nname = "api"\n[project.optional-dependencies]\nx = ["CORE[extra] ~= 1.0"]',
    '[project]\nname = "api"\n[dependency-groups]\ndev = ["core", {include-group = "x"}]',
    '[project]\nname = "api"\ndependencies = ["core @ file:../core"]',
    '[project]\nname = "api"\ndependencies = ["core @ file:///${PROJECT_ROOT}/../core"]',
    '[project]\nname = "api"\ndependencies = ["core @ {root:uri}/../core"]',
    '[project]\nname = "api"\n[tool.uv.sources]\ncore = [{ path = "../core", marker = "x" }]\n[dependency-groups]\na = ["core"]',
    '[tool.poetry]\nname = "api"\n[tool.poetry.dependencies]\ncore = { path = "../core", develop = true }',
    '[tool.poetry]\nname = "api"\n[tool.poetry.group.dev.dependencies]\ncore = "^1.0"',
    '[tool.poetry]\nname = "api"\n[tool.poetry.dev-dependencies]\ncore = [{ path = "../core" }]',
    '[project]\nname = "api"\n[tool.pdm.dev-dependencies]\ndev = ["-e file:///${PROJECT_ROOT}/../core#egg=core"]',
  ])('follows %j', async (pyproject) => {
    const graph = await graphOf({
      'api/pyproject.toml': pyproject,
      'core/pyproject.toml': '[project]\nname = "core"\n',
    });
    expect(arrows(graph)).toEqual(['api -> core']);
    expect(graph.problems).toEqual([]);
  });

  it.each([
    '[project]\nname = "api"\ndependencies = ["core-utils", "other"]',
    '[project]\nname = "api"\ndependencies = ["core @ git+https://example.com/core.git"]',
    '[project]\nname = "api"\ndependencies = ["core"]\n[tool.uv.sources]\ncore = { git = "https://example.com/core" }',
    '[tool.poetry]\nname = "api"\n[tool.poetry.dependencies]\ncore = { git = "https://example.com/core" }',
  ])('does not follow %j', async (pyproject) => {
    const graph = await graphOf({
      'api/pyproject.toml': pyproject,
      'core/pyproject.toml': '[project]\nname = "core"\n',
    });
    expect(arrows(graph)).toEqual([]);
  });

  it('knows projects without pyproject.toml, and does not take tool settings for one', async () => {
    const graph = await graphOf({
      'a/setup.py': 'from setuptools import setup\nsetup(name="a-lib", install_requires=["b-lib>=2"])\n',
      'b/setup.cfg': '[metadata]\nname = b-lib\n\n[options]\ninstall_requires =\n    c-lib\n',
      'c/pyproject.toml': '[build-system]\nrequires = ["setuptools"]\n',
      'c/setup.cfg': '[metadata]\nname = c-lib\n',
      'd/pyproject.toml': '[tool.ruff]\nline-length = 100\n',
      'e/setup.cfg': '[flake8]\nmax-line-length = 100\n',
    });
    expect(projects(graph)).toEqual(['a a-lib uv', 'b b-lib uv', 'c c-lib uv']);
    expect(arrows(graph)).toEqual(['a -> b', 'b -> c']);
  });

  it('reads requirements files and what they include', async () => {
    const graph = await graphOf({
      'api/pyproject.toml': '[project]\nname = "api"\ndynamic = ["dependencies"]\n',
      'api/requirements.txt': '# ours\n-r ../requirements-common.txt\n-e ../core[dev]\n',
      'requirements-common.txt': 'shared-lib==1.0\nrequests\n',
      'core/pyproject.toml': '[project]\nname = "core"\n',
      'libs/shared/pyproject.toml': '[project]\nname = "shared-lib"\n',
    });
    expect(arrows(graph)).toEqual(['api -> core', 'api -> libs/shared']);
    expect(shared(graph)).toEqual(['requirements-common.txt => api']);
  });

  it('does not take a project in test data for a dependency of its name', async () => {
    const graph = await graphOf({
      'api/pyproject.toml': '[project]\nname = "api"\ndependencies = ["requests"]\n',
      'lib/pyproject.toml': '[project]\nname = "lib"\n',
      'lib/tests/fixtures/requests/pyproject.toml': '[project]\nname = "requests"\n',
    });
    expect(arrows(graph)).toEqual(['lib -> lib/tests/fixtures/requests']);
  });

  it('gives each Poetry project its own lockfile', async () => {
    const graph = await graphOf({
      'a/pyproject.toml': '[tool.poetry]\nname = "a"\n',
      'a/poetry.lock': '',
      'b/pyproject.toml': '[tool.poetry]\nname = "b"\n',
    });
    expect(graph.projects.map(({ kind, lockfile }) => [kind, lockfile])).toEqual([
      ['poetry', 'a/poetry.lock'],
      ['poetry', undefined],
    ]);
  });
});
