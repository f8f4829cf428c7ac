// `references` of a field is what a deploy job builds its matrix from.
import { expect } from 'vitest';
import { folderWith, it, pins } from './scene.ts';

const digest = `sha256:${'a1'.repeat(32)}`;

it('a field that a service has by an alias or a merge is listed with the siblings of that service', async () => {
  const text = `base: &b\n  image: shop/api:v1@${digest}\nservices:\n- <<: *b\n  name: one\n- <<: *b\n  name: two\n- name: three\n  image: shop/api:v1@${digest}\n`;
  await using work = await folderWith({ 'services.yaml': text });
  const result = await pins(work.path, { mode: 'check', files: 'services.yaml', fields: 'services[*].image' });
  expect(result.references.map(({ siblings }) => siblings?.name)).toEqual(['one', 'two', 'three']);
});
