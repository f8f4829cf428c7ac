import { statSync } from 'node:fs';
import path from 'node:path';
import { jailPath, type Runtime, UserError } from '../../../../shared/action/index.ts';
import { type EventContext, readBounded, readEvent } from '../../../../shared/github/index.ts';
import type { Settings } from '../inputs.ts';
import type { Ports } from '../ports.ts';
import { readBaselineFile, writeBaselineFile } from './baseline-files.ts';
import { openCheckoutFiles } from './checkout.ts';
import { keepHeapLean } from './lean-memory.ts';
import { placeOf, placeToWrite } from './places.ts';
import { createReportFiles } from './report-files.ts';
import { withProgress } from './report-progress.ts';
import { writePieces } from './write-pieces.ts';

/** Binds the action to the runner, the work tree and GitHub. */
export async function openPorts(runtime: Runtime, settings: Settings): Promise<Ports> {
  const { env, log, temporaryFolder } = runtime;
  const event = readEvent(env, readBounded);
  const workspace = await jailPath(env.GITHUB_WORKSPACE || process.cwd(), '.');
  const directory = await placeOf(workspace, workspace, 'working-directory', settings.workingDirectory);
  if (!isFolder(directory)) throw noFolder(settings.workingDirectory);
  const baselinePlace = await placeToWrite(workspace, directory, settings.writeBaseline);
  keepHeapLean();
  const reports = createReportFiles({ workspace, directory });
  const checkout = await openCheckoutFiles({ directory, workspace, env, temporaryFolder });
  const token = settings.token;
  return {
    log,
    event,
    now: new Date(),
    runUrl: runUrl(event),
    top: checkout.top,
    ownFiles: [settings.baseline, settings.writeBaseline]
      .filter((name) => name !== '' && name !== 'auto')
      .map((name) => path.relative(workspace, path.resolve(directory, name)).replaceAll(path.sep, '/')),
    topOf: (file) => path.relative(checkout.top, path.join(workspace, file)).replaceAll(path.sep, '/'),
    findReports: (patterns, format) => reports.find(patterns, format),
    async withReport(file, use) {
      const { source, close } = await reports.open(file);
      try {
        return await use(
          withProgress(
            source,
            (line) => log.info(`${file.path}: ${line}`),
            () => performance.now(),
          ),
        );
      } finally {
        await close();
      }
    },
    trackedFiles: () => checkout.trackedFiles(),
    headCommit: () => checkout.headCommit(),
    async changedLines(base) {
      const { createChangedLines } = await import('./changed-lines.ts');
      return createChangedLines({ directory, workspace, event, token, env, temporaryFolder, log })(base);
    },
    async renamedSince(sha) {
      const { findRenamedFiles } = await import('./renamed-files.ts');
      return findRenamedFiles({ directory, workspace, event, token, env, temporaryFolder, log }, sha);
    },
    async readBaseline(file) {
      return readBaselineFile(await placeOf(workspace, directory, 'baseline', file), file);
    },
    async findBaseline(artifact) {
      const { findBaselineArtifact } = await import('./baseline-artifact.ts');
      return findBaselineArtifact({ event, token, artifact, log });
    },
    writeBaseline: (text) => writeBaselineFile(baselinePlace, text),
    async comment(request) {
      const { commentOnPullRequest } = await import('./comment.ts');
      return commentOnPullRequest({ event, token, log }, request);
    },
    async writeFile(name, pieces) {
      const file = path.join(await temporaryFolder(), name);
      writePieces(file, pieces);
      return file.replaceAll(path.sep, '/');
    },
  };
}

function runUrl(event: EventContext): string {
  const { owner, name } = event.repository;
  return event.runId === undefined || owner === ''
    ? ''
    : `${event.serverUrl}/${owner}/${name}/actions/runs/${event.runId}`;
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}

function noFolder(input: string): UserError {
  return new UserError(
    'invalid-input',
    `The input \`working-directory\` is ${JSON.stringify(input.slice(0, 200))}, and the workspace has no such folder.`,
    'Check the repository out there before this step, or correct the path.',
  );
}
