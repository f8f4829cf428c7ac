/** What a variable in `FROM` stands for. Rules: BuildKit, frontend/dockerfile/dockerfile2llb/convert.go. */
import {
  argumentsOf,
  cut,
  type Dockerfile,
  keyAndValue,
  type Stretch,
  unquoted,
} from '../../../../shared/edit/index.ts';

/** The text that a variable comes down to and where it stands, or why nobody can say. */
export type Meaning = { readonly text: Stretch; readonly from: string | undefined } | { readonly because: string };

/** The build arguments before the first FROM, by name. */
export type BuildArguments = ReadonlyMap<string, Meaning>;

const variable = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-?])(.*))?\})$/s;

// Nobody writes three; each one is read to its end again.
const deepestFallback = 20;

/**
 * Reads the arguments that FROM can use: those before the first FROM. Each default is worked out with the ones above
 * it, a later one of the same name replaces it, and a repetition without default changes nothing.
 */
export function readBuildArguments(file: Dockerfile): BuildArguments {
  const known = new Map<string, Meaning>();
  for (const instruction of file.instructions) {
    if (instruction.name === 'FROM' && !instruction.onbuild) break;
    if (instruction.name !== 'ARG' || instruction.onbuild) continue;
    for (const word of argumentsOf(instruction, file.escapeCharacter)) {
      const { key, value } = keyAndValue(word);
      if (value === undefined) continue;
      const meaning = meaningOf(unquoted(value, file.escapeCharacter), known);
      known.set(key, 'text' in meaning && meaning.from === undefined ? { ...meaning, from: key } : meaning);
    }
  }
  return known;
}

/**
 * What the builder makes of an image in FROM (or of a default). A text without variables stands for itself; one that
 * is a single variable stands for the default of that argument, or for the default written behind `:-`.
 */
export function meaningOf(text: Stretch, known: BuildArguments, depth = 0): Meaning {
  if (!text.text.includes('$')) return { text, from: undefined };
  const whole = wholeVariable(text.text);
  if (whole === undefined || depth === deepestFallback) return { because: onlyAPart };
  const { name, operator, fallback } = whole;
  const meaning = known.get(name);
  const empty = meaning !== undefined && 'text' in meaning && meaning.text.text === '';
  if (operator === ':-' || (operator === '-' && !empty)) {
    if (meaning !== undefined && !empty) return meaning;
    const start = text.text.length - 1 - fallback.length;
    return meaningOf(cut(text, start, text.text.length - 1), known, depth + 1);
  }
  if (meaning === undefined)
    return { because: `the build argument ${name} has no default before the first FROM; ${give}` };
  return empty ? { because: `the build argument ${name} is empty; ${give}` } : meaning;
}

/** Names of the arguments that are only a part of a text: `nginx:$VERSION`. */
export function partsOf(text: string, depth = 0): readonly string[] {
  const whole = wholeVariable(text);
  if (whole !== undefined && depth < deepestFallback) return partsOf(whole.fallback, depth + 1);
  return [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map((match) => match[1] ?? '');
}

/** The parts of a text that is one variable and nothing else. */
function wholeVariable(text: string): { name: string; operator: string | undefined; fallback: string } | undefined {
  const match = variable.exec(text);
  const name = match?.[1] ?? match?.[2];
  const fallback = match?.[4] ?? '';
  return name === undefined || !balanced(fallback) ? undefined : { name, operator: match?.[3], fallback };
}

/** Whether the text behind `:-` is one text, and not `a}-${b` of two variables. */
function balanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const give = 'give it the whole reference as its default';
const onlyAPart =
  'only a part of the reference comes from a build argument; put the whole reference into one ARG and use it alone';
