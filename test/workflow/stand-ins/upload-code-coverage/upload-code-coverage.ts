// Prints what GitHub's own coverage would get. A report that is no Cobertura, or that names files which the repository
// does not have, fails here: GitHub maps no paths.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const input = (name: string): string => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();

for (const name of ['file', 'language', 'label']) if (input(name) === '') throw new Error(`${name} is required`);
const report = readFileSync(input('file'), 'utf8');
const [, covered, valid] = /<coverage [^>]*lines-covered="(\d+)" lines-valid="(\d+)"/.exec(report) ?? [];
const files = Array.from(report.matchAll(/ filename="([^"]+)"/g), ([, file = '']) => file);
if (covered === undefined || !report.includes('coverage-04.dtd')) throw new Error('This is no Cobertura report.');
const strange = files.find((file) => !existsSync(path.join(process.env.GITHUB_WORKSPACE ?? '', file)));
if (strange !== undefined) throw new Error(`There is no file ${strange} in the repository.`);
process.stdout.write(`${input('label')} (${input('language')}): ${covered} of ${valid} lines, ${files.join(' ')}\n`);
