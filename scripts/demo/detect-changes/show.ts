// How a scene's answer looks in the terminal.
import type { Stage } from '../stage.ts';
import type { Answer, Project, Track } from './answer.ts';

/** @param measured what was counted beside the answer, such as fetches and time */
export function show(stage: Stage, answer: Answer, measured: string): void {
  const { outputs, tracks, projects } = answer;
  stage.blank();
  stage.table(
    ['track', 'runs', 'files', 'because'],
    tracks.map((track) => [
      { text: track.name },
      track.changed ? { text: 'yes', format: 'green' } : { text: 'no', format: 'dim' },
      { text: String(track.count) },
      { text: reasonOf(track, outputs.degraded === 'true'), format: 'dim' },
    ]),
  );
  stage.blank();
  const everything = outputs.degraded === 'true' || outputs.strategy === 'everything';
  if (everything) stage.paragraph(`All ${projects.length} projects: ${projects.map(({ name }) => name).join(', ')}.`);
  else showProjects(stage, projects);
  stage.blank();
  const range = outputs.base === '' ? `head ${short(outputs.head)}` : `${short(outputs.base)}..${short(outputs.head)}`;
  const strategy = outputs.strategy === '' ? 'no base' : outputs.strategy;
  stage.paragraph(outputs.reason ?? '', outputs.degraded === 'true' ? 'yellow' : undefined);
  stage.paragraph(`${range} (${strategy}), degraded ${outputs.degraded}, result ${outputs.result}; ${measured}`, 'dim');
}

/** Those that the change touches itself come first. */
function showProjects(stage: Stage, projects: readonly Project[]): void {
  stage.table(
    ['project', 'language', 'concerned because'],
    projects
      .toSorted((left, right) => left.distance - right.distance)
      .map(({ name, language, because }) => [{ text: name }, { text: language }, { text: because, format: 'dim' }]),
  );
}

function reasonOf({ because, changed, count }: Track, unknown: boolean): string {
  const [first] = because;
  if (unknown && changed) return 'not known to be unchanged';
  if (first === undefined) return '';
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  return `${first.path} matches ${first.pattern}${more}`;
}

function short(id: string | undefined): string {
  return (id ?? '').slice(0, 9);
}
