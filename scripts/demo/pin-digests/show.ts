// How the chapter looks in the terminal.
import type { Stage } from '../stage.ts';

/** What the report says of one reference, as far as it is shown. */
export interface Reference {
  readonly file: string;
  readonly line: number;
  readonly original: string;
  readonly status: string;
  readonly reason: string;
}

/** The changed lines of a patch, file by file, without their context. Long digests are shortened to fit. */
export function showPatch(stage: Stage, patch: string): void {
  for (const line of patch.split('\n')) {
    if (line.startsWith('+++ b/')) {
      stage.blank();
      stage.paragraph(line.slice('+++ b/'.length), 'bold');
    } else if (/^[-+](?![-+]{2} )/.test(line)) {
      stage.paragraph(shorten(line), line.startsWith('-') ? 'red' : 'green');
    }
  }
  stage.blank();
}

export function showFindings(stage: Stage, findings: readonly Reference[]): void {
  stage.blank();
  stage.table(
    ['place', 'status', 'why'],
    findings.map(({ file, line, original, status, reason }) => [
      { text: `${file}:${line}` },
      { text: status, format: 'red' },
      { text: shorten(`${original}: ${reason}`), format: 'dim' },
    ]),
  );
  stage.blank();
}

const shorten = (text: string): string => text.replace(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, '$1…');
