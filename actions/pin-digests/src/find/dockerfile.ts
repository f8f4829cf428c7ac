import {
  argumentsOf,
  cut,
  type Dockerfile,
  type Instruction,
  keyAndValue,
  listFields,
  parseDockerfile,
  type Stretch,
  unquoted,
} from '../../../../shared/edit/index.ts';
import type { ImageFound } from '../model.ts';
import { type BuildArguments, meaningOf, partsOf, readBuildArguments } from './dockerfile-arguments.ts';
import { type ImagePlace, imageAt } from './dockerfile-reference.ts';

/**
 * The images that a Dockerfile is built from: `# syntax=`, `FROM` (through its build arguments), `COPY --from`,
 * `RUN --mount=from`, each also under `ONBUILD`. Stages, `scratch` and stage numbers are no images.
 *
 * @throws SourceMalformed when the file cannot be read
 */
export function findInDockerfile(text: string): ImageFound[] {
  const file = parseDockerfile(text);
  const places = [...syntaxImages(file), ...baseImages(file), ...borrowedImages(file)];
  return places.map((place) => imageAt(file, place)).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The frontend is the first word behind `# syntax=`; the builder leaves the others alone. */
function syntaxImages(file: Dockerfile): ImagePlace[] {
  const directive = file.directives.find(({ name }) => name === 'syntax');
  if (directive === undefined) return [];
  const { value, line } = directive;
  const [image = ''] = value.text.split(' ', 1);
  return [{ text: cut(value, 0, image.length), where: '# syntax', line, behind: value.text.slice(image.length) }];
}

/** The images of FROM. One that stands in an argument is found there, once, whatever number of FROMs use it. */
function baseImages(file: Dockerfile): ImagePlace[] {
  const known = readBuildArguments(file);
  const inPart = argumentsUsedInPart(file, known);
  const stages = new Set<string>();
  const places = new Map<number, ImagePlace>();
  for (const instruction of file.instructions) {
    if (instruction.name !== 'FROM' || instruction.onbuild) continue;
    const [image, as, name] = argumentsOf(instruction, file.escapeCharacter);
    if (image === undefined) continue;
    const place = baseImage(unquoted(image, file.escapeCharacter), instruction, known, inPart, file);
    const platform = literalPlatform(instruction);
    if (!isStage(place.text.text, stages)) places.set(place.text.start, { ...place, ...(platform && { platform }) });
    if (as?.text.toLowerCase() === 'as' && name !== undefined) stages.add(name.text.toLowerCase());
  }
  return [...places.values()];
}

function literalPlatform({ flags }: Instruction): string | undefined {
  const platform = flags.find(({ name }) => name === 'platform')?.value?.text;
  return platform === undefined || platform.includes('$') ? undefined : platform;
}

function baseImage(
  image: Stretch,
  instruction: Instruction,
  known: BuildArguments,
  inPart: ReadonlySet<string>,
  file: Dockerfile,
): ImagePlace {
  const meaning = meaningOf(image, known);
  if ('because' in meaning) return { text: image, where: 'FROM', line: instruction.line, dynamic: meaning.because };
  if (meaning.from === undefined) return { text: meaning.text, where: 'FROM', line: instruction.line };
  const line = file.place(meaning.text.start).line;
  const dynamic = inPart.has(meaning.from)
    ? `the build argument ${meaning.from} is also a part of another reference, which a digest in it would break`
    : undefined;
  return { text: meaning.text, where: `ARG ${meaning.from}`, line, dynamic };
}

/** The arguments that somewhere stand for a part of a base image: a digest in their default would break that one. */
function argumentsUsedInPart(file: Dockerfile, known: BuildArguments): ReadonlySet<string> {
  const names = new Set<string>();
  let stageBegan = false;
  for (const instruction of file.instructions) {
    if (instruction.onbuild) continue;
    const isFrom = instruction.name === 'FROM';
    stageBegan ||= isFrom;
    if (!isFrom && (stageBegan || instruction.name !== 'ARG')) continue;
    for (const word of argumentsOf(instruction, file.escapeCharacter)) {
      const text = isFrom ? word : keyAndValue(word).value;
      if (text !== undefined) for (const name of partsOf(unquoted(text, file.escapeCharacter).text)) names.add(name);
    }
  }
  for (const name of [...names]) {
    const meaning = known.get(name);
    if (meaning !== undefined && 'text' in meaning && meaning.from !== undefined) names.add(meaning.from);
  }
  return names;
}

/** The images that COPY and RUN take files from. They can name every stage of the file. */
function borrowedImages(file: Dockerfile): ImagePlace[] {
  const stages = new Set<string>();
  for (const instruction of file.instructions) {
    const [, as, name] = instruction.name === 'FROM' ? argumentsOf(instruction, file.escapeCharacter) : [];
    if (as?.text.toLowerCase() === 'as' && name !== undefined) stages.add(name.text.toLowerCase());
  }
  return file.instructions.flatMap((instruction) =>
    sourcesOf(instruction)
      .filter(({ text }) => !isStage(text.text, stages) && !/^[+-]?\d+$/.test(text.text))
      .map((source) => ({ ...source, line: instruction.line, dynamic: variableIn(source.text.text) })),
  );
}

function sourcesOf(instruction: Instruction): { text: Stretch; where: string }[] {
  const prefix = instruction.onbuild ? 'ONBUILD ' : '';
  return instruction.flags.flatMap(({ name, value }): { text: Stretch; where: string }[] => {
    if (value === undefined) return [];
    if (instruction.name === 'COPY' && name === 'from') return [{ text: value, where: `${prefix}COPY --from` }];
    if (instruction.name !== 'RUN' || name !== 'mount') return [];
    return listFields(value).flatMap((field) => {
      const { key, value: source } = keyAndValue(field);
      return key.toLowerCase() === 'from' && source !== undefined
        ? [{ text: source, where: `${prefix}RUN --mount from` }]
        : [];
    });
  });
}

function variableIn(text: string): string | undefined {
  if (!text.includes('$')) return undefined;
  return 'builders know no variables here; name a stage with FROM <image> AS <name> and take the files from that';
}

function isStage(text: string, stages: ReadonlySet<string>): boolean {
  return text === '' || text === 'scratch' || stages.has(text.toLowerCase());
}
