import { invalidInput, UserError } from '../../../shared/action/index.ts';
import { compilePatterns } from '../../../shared/action/patterns/index.ts';
import {
  decodeSource,
  type EditableSource,
  openSource,
  PathMalformed,
  parsePath,
  SourceMalformed,
} from '../../../shared/edit/index.ts';
import { quoteForMessage } from '../../../shared/text/index.ts';
import { chooseFiles } from './files/choose.ts';
import type { Named, Skipped } from './files/classify.ts';
import { kindByContents, looksLikeManifest, mayBeManifest } from './files/contents.ts';
import { duplicateKey } from './files/duplicate-keys.ts';
import type { Files } from './files/files.ts';
import { lockedWorkflows, lockFile } from './files/locked.ts';
import { findInDockerfile } from './find/dockerfile.ts';
import { findInFile, missingFields, oddFields } from './find/index.ts';
import type { Settings } from './inputs.ts';
import type { FileProblem } from './judged.ts';
import type { FileKind, Reference } from './model.ts';

/** A file that was read, with what was found in it. */
export interface OpenFile {
  /** Relative to the working directory. */
  readonly path: string;
  /** Where it lies, with links resolved. */
  readonly place: string;
  readonly kind: FileKind;
  readonly bytes: Buffer;
  readonly executable: boolean;
  readonly text: string;
  readonly encode: (text: string) => Buffer;
  /** Undefined for a Dockerfile. */
  readonly source: EditableSource | undefined;
  readonly references: readonly Reference[];
}

export interface Gathered {
  readonly files: readonly OpenFile[];
  readonly problems: readonly FileProblem[];
  readonly skipped: readonly Skipped[];
  /** Patterns of `files` that match nothing. */
  readonly unused: readonly string[];
}

/**
 * Finds and reads the files, and the references in them.
 * @param onOpen told of each file as it was read; it gets time to ask for what the file needs
 * @throws UserError no-files, unknown-field, invalid-input
 */
export async function gather(
  settings: Settings,
  files: Files,
  onOpen?: (file: OpenFile) => void | Promise<void>,
): Promise<Gathered> {
  const exclude = compilePatterns('exclude', settings.exclude);
  checkFields(settings.fields);
  const all = await files.list();
  if (all.length === 0) {
    throw new UserError(
      'no-files',
      'The working directory holds no file, so there is nothing that could be judged.',
      'Check the repository out with actions/checkout before this step, or correct `working-directory`.',
    );
  }
  const { named, skipped, unused } = chooseFiles(settings, all, files);
  const gathering = new Gathering(settings, files);
  await gathering.readLock();
  for (const one of named) {
    if (exclude.matches(one.path)) continue;
    const file = await gathering.open(one);
    if (file !== undefined) await onOpen?.(file);
  }
  gathering.refuseUnknownFields();
  return { files: gathering.opened, problems: gathering.problems, skipped: [...skipped, ...gathering.skipped], unused };
}

class Gathering {
  readonly opened: OpenFile[] = [];
  readonly problems: FileProblem[] = [];
  readonly skipped: Skipped[] = [];
  readonly #settings: Settings;
  readonly #files: Files;
  readonly #places = new Set<string>();
  readonly #seenFields = new Set<string>();
  #locked: ReadonlySet<string> = new Set();

  constructor(settings: Settings, files: Files) {
    this.#settings = settings;
    this.#files = files;
  }

  async readLock(): Promise<void> {
    const read = this.#files.read(lockFile);
    if (read.kind === 'none') return;
    const refuse = (message: string) => this.problems.push({ path: lockFile, message });
    if (read.kind === 'refused') return void refuse(read.message);
    try {
      const locked = lockedWorkflows(await openSource('yaml', decodeSource(read.bytes).text));
      if (locked === undefined) refuse('it has not the shape of a lock file; run `gh actions-lock` again');
      else this.#locked = locked;
    } catch (error) {
      refuse(whyMalformed(error).message);
    }
  }

  async open(named: Named): Promise<OpenFile | undefined> {
    const { path, strict } = named;
    const refuse = (message: string, line?: number) => {
      if (strict) this.problems.push({ path, message, ...(line === undefined ? {} : { line }) });
      else this.skipped.push({ path, because: message, doubtful: true });
      return undefined;
    };
    const read = this.#files.read(path);
    if (read.kind === 'none') return undefined;
    if (read.kind === 'refused') {
      // Nobody has looked inside, and others would read it.
      if (read.tooLarge && !strict) this.problems.push({ path, message: read.message });
      else refuse(read.message);
      return undefined;
    }
    // Two names of one file: what was found under the first is all there is.
    if (this.#places.has(read.place)) return undefined;
    let text = '';
    try {
      const { encode, ...decoded } = decodeSource(read.bytes);
      text = decoded.text;
      const found = await this.#find(named, text);
      if (found === undefined) return undefined;
      this.#places.add(read.place);
      // Under the name of the file itself, whatever link led to it: that is what changes.
      const file = { ...read, path: this.#files.nameOf(read.place), ...found, text, encode };
      this.opened.push(file);
      return file;
    } catch (error) {
      const { message, line, ourLimit } = whyMalformed(error);
      const counts = looksLikeManifest(text) || named.kind === 'helm-values';
      if (!strict && ourLimit && counts) {
        this.problems.push({ path, message, ...(line === undefined ? {} : { line }) });
        return undefined;
      }
      if (strict || counts) return refuse(message, line);
      return undefined;
    }
  }

  /** Undefined when the file turns out to be none of ours. */
  async #find(named: Named, text: string): Promise<Pick<OpenFile, 'kind' | 'source' | 'references'> | undefined> {
    if (named.kind === 'dockerfile') {
      return {
        kind: 'dockerfile',
        source: undefined,
        references: findInDockerfile(text).filter((one) => this.#wants(one)),
      };
    }
    const chosen = this.#settings.files !== undefined;
    if (named.kind === 'yaml' && !chosen && !mayBeManifest(text)) return undefined;
    const source = await openSource(named.kind === 'json' || named.kind === 'toml' ? named.kind : 'yaml', text);
    const kind = this.#kindOf(named, source);
    if (kind === undefined) return undefined;
    const twice = duplicateKey(source);
    if (twice !== undefined) {
      // Also where an unreadable file is no failure: it may hide a reference that somebody will run.
      const message = `the key ${quoteForMessage(twice.text)} stands twice in one mapping`;
      this.problems.push({ path: named.path, message, line: source.place(twice.start).line });
      return undefined;
    }
    const fields = chosen ? this.#settings.fields : [];
    const context = { locked: this.#locked.has(named.path), fields };
    const found = kind === 'fields' ? [] : findInFile(kind, source, context);
    if (fields.length > 0) {
      const missing = new Set(missingFields(source, fields));
      for (const field of fields) if (!missing.has(field)) this.#seenFields.add(field);
      found.push(...findInFile('fields', source, context));
      for (const { path, line } of oddFields(source, fields)) {
        this.problems.push({
          path: named.path,
          line,
          message: `${path} is a list or a map, where an image should stand`,
        });
      }
    }
    if (chosen && fields.length === 0 && found.length === 0 && kindByContents(source) === undefined) {
      const because =
        'it is of no kind that is known, and has no key called `image`; say with `fields` where images stand';
      this.skipped.push({ path: named.path, because, doubtful: true });
    }
    return { kind, source, references: distinct(found).filter((one) => this.#wants(one)) };
  }

  #kindOf(named: Named, source: EditableSource): FileKind | undefined {
    const { kind } = named;
    if (kind !== 'yaml' && kind !== 'json' && kind !== 'toml') return kind as FileKind;
    const known = kindByContents(source);
    if (this.#settings.files === undefined)
      return known === 'kubernetes' || known === 'kustomization' ? known : undefined;
    // Fields say where to look; without them, a file that the user names is read as values are.
    return known ?? (this.#settings.fields.length > 0 ? 'fields' : 'helm-values');
  }

  #wants(reference: Reference): boolean {
    return reference.kind === 'image' ? this.#settings.images : this.#settings.actions;
  }

  refuseUnknownFields(): void {
    // A file that could not be read may have held it.
    const unknown = this.#settings.fields.filter((field) => !this.#seenFields.has(field));
    if (unknown.length === 0 || this.problems.length > 0) return;
    throw new UserError(
      'unknown-field',
      `No file has a text or an empty value at the field ${unknown.map((field) => `\`${field}\``).join(', ')}; ${this.opened.length} were read.`,
      'Check the path: keys joined by dots, `[*]` for every item of a list, such as `processors[*].image.oci`.',
    );
  }
}

/** @throws UserError invalid-input */
function checkFields(fields: readonly string[]): void {
  for (const field of fields) {
    try {
      parsePath(field);
    } catch (error) {
      if (!(error instanceof PathMalformed)) throw error;
      throw invalidInput('fields', field, `keys joined by dots, \`[*]\` for every item; ${error.message}`);
    }
  }
}

/** In the order of the file. A place that is found as a field and otherwise counts as the field. */
function distinct(found: readonly Reference[]): Reference[] {
  const placeOf = ({ line, column }: Reference) => `${line}:${column}`;
  const fields = new Set(found.filter(({ siblings }) => siblings !== undefined).map(placeOf));
  return found
    .filter((one) => one.siblings !== undefined || !fields.has(placeOf(one)))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function whyMalformed(error: unknown): Pick<SourceMalformed, 'message' | 'line' | 'ourLimit'> {
  if (!(error instanceof SourceMalformed)) throw error;
  return error;
}
