// The repository of the demo: one file of each kind, with the small difficulties that files have. Pure.
import type { Changes } from '../../../test/testbed/repository.ts';

const processors = `# One entry per processor. The build writes the tag; nobody has looked up the digests yet.
processors:
  - ref: text/summarise@2
    image:
      oci: "ghcr.io/octo-org/summarise:2.3.0@sha256:pending"   # built on main
  - ref: text/translate@1
    image: { oci: ghcr.io/octo-org/translate:1.0.4 }
`;

const compose = `services:
  db:
    image: &postgres 'postgres:17'
  backup:
    image: *postgres
  api:
    build: .
    image: octo-org/api:dev
  playground:
    # pin-digests: ignore
    image: redis:edge
`;

const dockerfile = `# syntax=docker/dockerfile:1
ARG BASE=node:24-slim
FROM \${BASE} AS build
RUN <<END
echo "FROM nginx:1.27 is text in here"
END
FROM nginx:1.27
COPY --from=build /site /usr/share/nginx/html
`;

const workflow = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    container: node:24-slim
    steps:
      - uses: actions/checkout@v4
      - {uses: "octo-org/setup-shop@v2", with: {cache: true}}
      - run: |
          echo "uses: actions/checkout@v4 is text in here"
      - uses: octo-org/deploy@v1 # ask Ada first
`;

export const paths = {
  processors: 'registry/processors.yaml',
  compose: 'compose.yaml',
  dockerfile: 'Dockerfile',
  workflow: '.github/workflows/ci.yml',
} as const;

export const shop: Changes = {
  [paths.processors]: processors,
  [paths.compose]: compose,
  [paths.dockerfile]: dockerfile,
  [paths.workflow]: workflow,
};

/** What the registry has, by the repository it has it under: Docker Hub's images below `hub/`. */
export const images = [
  'ghcr/octo-org/summarise:2.3.0',
  'ghcr/octo-org/translate:1.0.4',
  'hub/library/postgres:17',
  'hub/library/node:24-slim',
  'hub/library/nginx:1.27',
  'hub/docker/dockerfile:1',
];

/** The registry file with one more processor, added before its image is built. */
export const withPending = (file: string): string => `${file}  - ref: text/detect@1
    image:
      oci: ghcr.io/octo-org/detect:0.1.0@sha256:pending
`;
