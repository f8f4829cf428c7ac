// Prints one line for each finding. What code scanning refuses fails here, too (GitHub's documentation, "SARIF support
// for code scanning"): another version, a run without a tool, a finding without a message or a place in the repository.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Finding {
  readonly ruleId?: string;
  readonly message?: { readonly text?: string };
  readonly locations?: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation?: { readonly uri?: string };
      readonly region?: { readonly startLine?: number };
    };
  }[];
}
interface Sarif {
  readonly version: string;
  readonly runs: readonly { readonly tool: { readonly driver: { readonly name: string } }; results: Finding[] }[];
}

const { version, runs } = JSON.parse(readFileSync((process.env.INPUT_SARIF_FILE ?? '').trim(), 'utf8')) as Sarif;
if (version !== '2.1.0') throw new Error(`SARIF ${version} is not supported.`);
for (const { tool, results } of runs) {
  if (!tool.driver.name) throw new Error('A run names no tool.');
  for (const { ruleId, message, locations } of results) {
    const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
    const file = decodeURI(artifactLocation?.uri ?? '');
    const known = file !== '' && existsSync(path.join(process.env.GITHUB_WORKSPACE ?? '', file));
    if (!message?.text || !known || !region?.startLine) throw new Error(`Not a finding at a place: ${ruleId}`);
    process.stdout.write(`finding ${ruleId} ${file}:${region.startLine}\n`);
  }
  process.stdout.write(`uploaded ${results.length} findings of ${tool.driver.name}\n`);
}
