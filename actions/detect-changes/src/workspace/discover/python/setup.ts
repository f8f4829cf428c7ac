/** Projects of the time before `pyproject.toml`: `setup.cfg` and `setup.py`, read without running anything. */
import { type Requirement, readRequirement } from './requirement.ts';

export interface SetupFile {
  readonly name: string | undefined;
  readonly requirements: readonly Requirement[];
}

/** A file that tools merely keep their settings in has no `[metadata]` and is no project. */
export function readSetupCfg(folder: string, source: string): SetupFile | undefined {
  if (!/^\[(?:metadata|options)\]/m.test(source)) return undefined;
  const lines = source.split('\n');
  const name = lines.map((line) => /^name\s*=\s*(\S+)\s*$/.exec(line)?.[1]).find((each) => each !== undefined);
  // Requirements stand alone on indented lines below `install_requires =`; other indented lines name no project of ours.
  const values = lines.map((line) => line.replace(/^[\w.-]+\s*=/, '')).filter((line) => !line.startsWith('['));
  return { name, requirements: values.flatMap((line) => readRequirement(folder, line) ?? []) };
}

/** `setup.py` is a program: every string in it that reads like a requirement counts as one. */
export function readSetupPy(folder: string, source: string): SetupFile {
  const strings = [...source.matchAll(/"([^"\n\\]{1,200})"|'([^'\n\\]{1,200})'/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return {
    name: /\bname\s*=\s*["']([^"'\n]+)["']/.exec(source)?.[1],
    requirements: strings.flatMap((each) => readRequirement(folder, each) ?? []),
  };
}
