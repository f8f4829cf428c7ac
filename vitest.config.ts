import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'bundle', include: ['test/bundle/**/*.test.ts'], globalSetup: ['test/build-bundles.ts'] },
      },
      {
        extends: true,
        test: { name: 'workflow', include: ['test/workflow/**/*.test.ts'], globalSetup: ['test/build-bundles.ts'] },
      },
    ],
  },
});
