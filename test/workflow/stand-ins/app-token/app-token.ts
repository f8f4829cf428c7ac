// Like actions/create-github-app-token (its lib/main.js): masks the token, then sets it as an output. Instead of asking
// GitHub for one, it derives it from the inputs; the test gives the same token its rights.
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';

const input = (name: string): string => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();

const [id, key] = [input('app-id'), input('private-key')];
if (id === '' || key === '') throw new Error('app-id and private-key are required.');
const token = `ghs_${createHash('sha256').update(`${id}\n${key}`).digest('hex').slice(0, 36)}`;
process.stdout.write(`::add-mask::${token}\n`);
appendFileSync(process.env.GITHUB_OUTPUT ?? '', `token=${token}\n`);
