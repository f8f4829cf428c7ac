// The release tree out of the source tree: one self-contained folder per action at the root, so that users write
// `uses: <owner>/ci-actions/<name>@v1` and the runner downloads no sources. Pure: files in, files out.
import { frontDoor } from './front-door.ts';
import { moveLinks } from './links.ts';

/** Content of files by path, with `/`. */
export type Files = ReadonlyMap<string, Buffer>;

const rootPages = ['README.md', 'LICENSE', 'SECURITY.md', 'CHANGELOG.md'];
const actionPages = /^actions\/([^/]+)\/(action\.yml|README\.md|report\.schema\.json)$/;
const bundle = /^dist\/([^/]+)\/(.+)$/;
const workflow = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Where a source file goes in the release tree, or undefined when it stays behind. */
function destination(file: string, content: Buffer, names: ReadonlySet<string>): string | undefined {
  if (rootPages.includes(file)) return file;
  const page = actionPages.exec(file);
  if (page) return `${page[1]}/${page[2]}`;
  const built = bundle.exec(file);
  if (built?.[1] && names.has(built[1])) return `${built[1]}/dist/${built[2]}`;
  // Only what consumers can call: our own CI has no place in a release.
  if (workflow.test(file) && /^\s+workflow_call:/m.test(content.toString())) return file;
  return undefined;
}

/** Inside its folder the action finds its bundle in dist/. */
function moveEntries(manifest: string, name: string): string {
  return manifest.replace(/^(\s+(?:main|pre|post):\s*['"]?)\.\.\/\.\.\/dist\/([^/\s]+)\//gm, (line, key, folder) =>
    folder === name ? `${key}dist/` : line,
  );
}

/**
 * @param source commit id that links to files left behind lead to
 * @throws Error when an action has no bundle, or its manifest still points outside its folder
 */
export function lift(sources: Files, source: string): Map<string, Buffer> {
  const names = new Set([...sources.keys()].flatMap((file) => /^actions\/([^/]+)\/action\.yml$/.exec(file)?.[1] ?? []));
  const moves = new Map<string, string>();
  for (const [file, content] of sources) {
    const place = destination(file, content, names);
    if (place) moves.set(file, place);
  }
  const lifted = new Map<string, Buffer>();
  for (const [file, place] of moves) {
    const content = sources.get(file) ?? Buffer.alloc(0);
    if (place.endsWith('.md')) {
      lifted.set(place, Buffer.from(moveLinks(content.toString(), file, place, moves, source)));
    } else if (place.endsWith('/action.yml')) {
      lifted.set(place, Buffer.from(moveEntries(content.toString(), place.split('/')[0] ?? '')));
    } else lifted.set(place, content);
  }
  for (const name of names) refuseBroken(name, lifted);
  lifted.set('action.yml', Buffer.from(frontDoor([...names].sort())));
  return new Map([...lifted].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refuseBroken(name: string, lifted: Files): void {
  const manifest = lifted.get(`${name}/action.yml`)?.toString() ?? '';
  const entries = Array.from(
    manifest.matchAll(/^\s+(?:main|pre|post):\s*['"]?([^'"\s]+)/gm),
    ([, entry = '']) => entry,
  );
  for (const entry of entries) {
    if (entry.includes('..') || !lifted.has(`${name}/${entry}`)) {
      throw new Error(`The entry ${entry} of ${name} is not in its release folder. Run \`npm run build\`.`);
    }
  }
  if (!lifted.has(`${name}/dist/licenses.txt`)) {
    throw new Error(`The bundle of ${name} has no licenses.txt. Run \`npm run build\`.`);
  }
}
