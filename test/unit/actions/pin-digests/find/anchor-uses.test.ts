import { describe, expect, it } from 'vitest';
import { findInFile } from '../../../../../actions/pin-digests/src/find/index.ts';
import type { FileKind, ImageFound } from '../../../../../actions/pin-digests/src/model.ts';
import { openSource } from '../../../../../shared/edit/index.ts';

const exact = { tag: '1', digest: `sha256:${'a'.repeat(64)}` };

async function rewritten(kind: FileKind, text: string): Promise<string> {
  const [found] = findInFile(kind, await openSource('yaml', text), { locked: false, fields: [] });
  try {
    return (found as ImageFound).rewrite(exact, 'digest').reference;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('an anchor', () => {
  it.each<[FileKind, string]>([
    ['compose', 'services:\n  a: {image: &i a:1}\n  b: {image: *i}\n'],
    ['compose', 'x-image: &i a:1\nservices:\n  a: {image: *i}\n'],
    ['workflow', 'jobs:\n  a: {container: &i a:1, services: {d: *i}}\n  b: {container: {image: *i}}\n'],
  ])('that stands for images only is edited once, for all of them (%s)', async (kind, text) => {
    expect(await rewritten(kind, text)).toBe(`a@${exact.digest}`);
  });

  it.each<[FileKind, string, string]>([
    ['compose', 'services:\n  a: {container_name: &i a:1, image: *i}\n', 'container_name'],
    ['compose', 'services:\n  a: {image: &i a:1, environment: {IMAGE_NAME: *i}}\n', 'environment.IMAGE_NAME'],
    ['workflow', 'env: {X: &i a:1}\njobs:\n  a: {container: *i}\n', 'env.X'],
  ])('that also stands for something else is left alone, and the place is named (%s)', async (kind, text, place) => {
    expect(await rewritten(kind, text)).toContain(place);
  });
});
