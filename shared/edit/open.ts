import { SourceMalformed } from './errors.ts';
import type { EditableSource } from './model.ts';

// Far above what anyone writes; a parser takes about a second for each mebibyte.
const mostCharacters = 10 * 1024 * 1024;

/** Parses a file. @throws SourceMalformed */
export async function openSource(format: 'yaml' | 'json' | 'toml', text: string): Promise<EditableSource> {
  if (text.length > mostCharacters) {
    throw new SourceMalformed(`it has ${text.length} characters, and at most ${mostCharacters} are read`, 1, 1, true);
  }
  // Each with its parser: only what is needed gets loaded.
  if (format === 'yaml') return (await import('./yaml/open.ts')).openYaml(text);
  if (format === 'json') return (await import('./json/open.ts')).openJson(text);
  return (await import('./toml/open.ts')).openToml(text);
}
