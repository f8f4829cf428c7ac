import { describe, expect, it } from 'vitest';
import { selectByName } from '../../../../../actions/pin-digests/src/files/classify.ts';

const kindOf = (file: string, ...others: string[]) =>
  selectByName([file, ...others]).files.find(({ path }) => path === file)?.kind;

describe('the files that are looked at when none are named', () => {
  it.each([
    ['.github/workflows/ci.yml', 'workflow'],
    ['.github/workflows/ci.yaml', 'workflow'],
    ['action.yml', 'action'],
    ['tools/lint/action.yaml', 'action'],
    ['Dockerfile', 'dockerfile'],
    ['a/b/Dockerfile.prod', 'dockerfile'],
    ['Containerfile', 'dockerfile'],
    ['compose.yaml', 'compose'],
    ['docker-compose.yml', 'compose'],
    ['deploy/docker-compose.prod.yml', 'compose'],
    ['compose.override.yaml', 'compose'],
    ['k8s/kustomization.yaml', 'kustomization'],
    ['k8s/Kustomization', 'kustomization'],
    ['k8s/deploy.yaml', 'yaml'],
  ])('%s is a %s', (file, kind) => {
    expect(kindOf(file)).toBe(kind);
  });

  it.each([
    'README.md',
    'Dockerfile.dockerignore',
    'Dockerfile.md',
    'actions.json',
    'package.json',
    'pyproject.toml',
    'web.Dockerfile',
  ])('%s is none of them', (file) => {
    expect(kindOf(file)).toBeUndefined();
  });

  it('values count beside a Chart.yaml, and nowhere else', () => {
    expect(kindOf('chart/values.yaml', 'chart/Chart.yaml')).toBe('helm-values');
    expect(kindOf('chart/values-prod.yml', 'chart/Chart.yml')).toBe('helm-values');
    expect(kindOf('other/values.yaml', 'chart/Chart.yaml')).toBe('yaml');
  });

  it.each(['chart/templates/pod.yaml', 'chart/templates/sub/pod.yaml', 'chart/templates/Dockerfile'])(
    '%s beside a Chart.yaml is left out, and said so',
    (file) => {
      const { files, skipped } = selectByName([file, 'chart/Chart.yaml']);
      expect(files.some(({ path }) => path === file)).toBe(false);
      expect(skipped).toEqual([{ path: file, because: 'a template of the Helm chart in chart' }]);
    },
  );

  it('a template of a Dockerfile is left out, and said so', () => {
    expect(selectByName(['Dockerfile.j2']).skipped).toEqual([{ path: 'Dockerfile.j2', because: 'a template' }]);
  });
});
