// What `docker login` leaves in the home folder where no credential store is set up.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const input = (name: string): string => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();

const folder = path.join(process.env.HOME ?? '', '.docker');
const auth = Buffer.from(`${input('username')}:${input('password')}`).toString('base64');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ auths: { [input('registry')]: { auth } } }), {
  mode: 0o600,
});
