// Many small reports, each with a trap of its own, through one run of the bundle: what came of each file is asked later.
import { type Covered, checkout, cover } from './cover.ts';

/** The name reads like the sentence it proves. `@` in the report stands for the path of the trap's own file. */
export interface Trap {
  readonly name: string;
  readonly report: string | Buffer;
  /** `lines 1/2, branches 0/2`: what is measured of the file. */
  readonly counts: string;
  /** Part of a warning that has to be given about this report; empty: there may be one. Without it there must be none. */
  readonly warning?: string;
}

export interface Sprung {
  readonly answer: Covered;
  countsOf(trap: Trap): string;
  warningsOf(trap: Trap): readonly string[];
}

interface Row {
  readonly path: string;
  readonly [metric: string]: unknown;
}

/** @param folder where the source files lie; the reports lie beside it */
export async function spring(traps: readonly Trap[], extension: string): Promise<Sprung> {
  const file = (trap: Trap) => `src/t${traps.indexOf(trap)}.x`;
  const named = (trap: Trap) => `reports/t${traps.indexOf(trap)}.${extension}`;
  await using repository = await checkout(Object.fromEntries(traps.map((trap) => [file(trap), 'x\n'])));
  const filled = (trap: Trap) => {
    const { report } = trap;
    if (typeof report !== 'string') return report;
    return report.replaceAll('@TOP', repository.path).replaceAll('@', file(trap));
  };
  await repository.write(Object.fromEntries(traps.map((trap) => [named(trap), filled(trap)])));
  const answer = await cover({ workspace: repository.path, with: { files: `reports/*.${extension}` } });
  const rows = (answer.report.files ?? []) as Row[];
  return {
    answer,
    countsOf(trap) {
      const row = rows.find(({ path }) => path === file(trap));
      return ['lines', 'branches', 'functions', 'statements']
        .flatMap((metric) => {
          const count = row?.[metric] as { covered: number; total: number } | undefined;
          return count === undefined ? [] : [`${metric} ${count.covered}/${count.total}`];
        })
        .join(', ');
    },
    // Of all that was logged: no more than ten warnings become annotations.
    warningsOf(trap) {
      const said = answer.run.commands.filter(({ name }) => name === 'warning').map(({ data }) => data);
      return [...said, ...answer.run.log.split('\n')].filter(
        (text) => text.includes(`${named(trap)}: `) && !text.includes(' bytes'),
      );
    },
  };
}
