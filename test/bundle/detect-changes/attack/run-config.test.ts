// A hostile .git/config of a dirty self-hosted checkout: nothing that it names is ever started.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cloneShallow, folder, NAME, push, run, servers, simple, TOKEN } from './world.ts';

const FILTERS = 'src: src/**\ndocs: "*.md"';

/** Settings, with `CMD` for a program that leaves a marker. */
const CONFIGS: Record<string, readonly (readonly [string, string])[]> = {
  fsmonitor: [['core.fsmonitor', 'CMD']],
  'fsmonitor version 1': [
    ['core.fsmonitor', 'CMD'],
    ['core.fsmonitorHookVersion', '1'],
  ],
  'external diff': [['diff.external', 'CMD']],
  'diff driver, textconv': [
    ['diff.evil.command', 'CMD'],
    ['diff.evil.textconv', 'CMD'],
    ['core.attributesFile', 'ATTR'],
  ],
  'clean filter': [
    ['filter.evil.clean', 'CMD'],
    ['filter.evil.smudge', 'CMD'],
    ['filter.evil.required', 'true'],
    ['core.attributesFile', 'ATTR'],
  ],
  'process filter': [
    ['filter.evil.process', 'CMD'],
    ['filter.evil.required', 'true'],
    ['core.attributesFile', 'ATTR'],
  ],
  'ssh command': [
    ['core.sshCommand', 'CMD'],
    ['remote.origin.url', 'ssh://evil.invalid/x'],
  ],
  'ext transport': [
    ['protocol.ext.allow', 'always'],
    ['protocol.allow', 'always'],
    ['remote.origin.url', 'ext::CMD %S'],
  ],
  'ext transport by insteadOf': [
    ['protocol.ext.allow', 'always'],
    ['url.ext::CMD .insteadOf', 'http://'],
  ],
  'credential helper': [
    ['credential.helper', '!CMD'],
    ['credential.http://127.0.0.1.helper', '!CMD'],
  ],
  askpass: [['core.askPass', 'CMD']],
  'upload-pack of the remote': [
    ['remote.origin.uploadpack', 'CMD'],
    ['remote.origin.vcs', 'evil'],
  ],
  'pack objects hook': [['uploadpack.packObjectsHook', 'CMD']],
  'alternate refs command': [['core.alternateRefsCommand', 'CMD']],
  'aliases, pager, editor': [
    ['alias.diff-tree', '!CMD'],
    ['alias.status', '!CMD'],
    ['core.pager', 'CMD'],
    ['pager.diff', 'CMD'],
    ['core.editor', 'CMD'],
  ],
  'git proxy': [
    ['core.gitProxy', 'CMD'],
    ['remote.origin.url', 'git://127.0.0.1/x'],
  ],
  'submodule update': [
    ['submodule.recurse', 'true'],
    ['fetch.recurseSubmodules', 'yes'],
    ['submodule.x.update', '!CMD'],
    ['submodule.x.url', 'ext::CMD'],
  ],
  'partial clone of an ext remote': [
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['protocol.ext.allow', 'always'],
    ['remote.origin.url', 'ext::CMD %S'],
  ],
  signatures: [
    ['log.showSignature', 'true'],
    ['gpg.program', 'CMD'],
    ['gpg.ssh.program', 'CMD'],
  ],
  'hooks path': [['core.hooksPath', 'HOOKS']],
  include: [['include.path', 'INCLUDED']],
  'bundle uri, maintenance': [
    ['fetch.bundleURI', 'ext::CMD'],
    ['gc.auto', '1'],
    ['gc.recentObjectsHook', 'CMD'],
    ['maintenance.auto', 'true'],
  ],
};

const HOOKS = [
  'post-checkout',
  'reference-transaction',
  'post-index-change',
  'fsmonitor-watchman',
  'pre-auto-gc',
  'post-merge',
  'pre-commit',
  'update',
  'post-rewrite',
];

async function arm(
  _git: (...args: string[]) => Promise<string>,
  gitFolder: string,
  place: string,
  settings: readonly (readonly [string, string])[],
) {
  const marker = path.join(place, 'marker');
  const program = path.join(place, 'evil.sh');
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >>${marker}\ncat 2>/dev/null\nexit 0\n`);
  chmodSync(program, 0o755);
  mkdirSync(path.join(place, 'hooks'), { recursive: true });
  mkdirSync(path.join(gitFolder, 'hooks'), { recursive: true });
  for (const hook of HOOKS) {
    for (const base of [path.join(place, 'hooks'), path.join(gitFolder, 'hooks')]) {
      writeFileSync(path.join(base, hook), `#!/bin/sh\necho "hook ${hook}" >>${marker}\n`, { mode: 0o755 });
    }
  }
  writeFileSync(path.join(place, 'attributes'), '* diff=evil filter=evil merge=evil\n');
  writeFileSync(
    path.join(place, 'included'),
    `[core]\n\tfsmonitor = ${program}\n\tsshCommand = ${program}\n[diff]\n\texternal = ${program}\n[credential]\n\thelper = !${program}\n`,
  );
  const fill = (text: string) =>
    text
      .replaceAll('CMD', program)
      .replaceAll('ATTR', path.join(place, 'attributes'))
      .replaceAll('HOOKS', path.join(place, 'hooks'))
      .replaceAll('INCLUDED', path.join(place, 'included'));
  let lines = '';
  for (const [key, value] of settings) {
    const first = key.indexOf('.');
    const last = key.lastIndexOf('.');
    const section = key.slice(0, first);
    const sub = first === last ? '' : ` "${fill(key.slice(first + 1, last))}"`;
    lines += `[${section}${sub}]\n\t${key.slice(last + 1)} = "${fill(value)}"\n`;
  }
  const config = path.join(gitFolder, 'config');
  // git takes the first url of a remote: the true one goes.
  const kept = readFileSync(config, 'utf8');
  const all =
    (settings.some(([key]) => key === 'remote.origin.url') ? kept.replaceAll(/\turl = .*\n/g, '') : kept) + lines;
  writeFileSync(config, all);
  return {
    marker,
    unchanged: () => readFileSync(config, 'utf8') === all,
    ran: () => (existsSync(marker) ? readFileSync(marker, 'utf8') : ''),
  };
}

describe.each(Object.entries(CONFIGS))('git runs with foreign programs off: %s', (_name, settings) => {
  test('in a full checkout, between commits and against the working tree', async () => {
    using place = folder();
    await using s = await simple();
    writeFileSync(path.join(s.repository.path, '.git/info-note'), '');
    const armed = await arm(
      s.repository.git.bind(s.repository),
      path.join(s.repository.path, '.git'),
      place.path,
      settings,
    );
    const one = await run({
      workspace: s.repository.path,
      event: push(s.before, s.after),
      with: { filters: FILTERS },
      token: TOKEN,
    });
    expect
      .soft([one.outputs.src, one.outputs.docs, one.outputs.degraded, armed.ran()].join())
      .toMatch(/^true,(false,false|true,true),$/);
    writeFileSync(path.join(s.repository.path, 'README.md'), 'dirty, and longer\n');
    const two = await run({
      workspace: s.repository.path,
      event: push(s.before, s.after),
      with: { filters: FILTERS, base: 'HEAD' },
      token: TOKEN,
    });
    expect.soft([two.outputs.docs, armed.ran()]).toEqual(['true', '']);
    const three = await run({
      workspace: s.repository.path,
      event: push(s.before, s.after),
      with: { workspace: 'auto' },
      token: TOKEN,
    });
    expect.soft([three.outputs.any, armed.ran()]).toEqual(['true', '']);
    expect(armed.unchanged()).toBe(true);
  });

  test('in a shallow checkout that needs a fetch, with the token sent to the server of the event alone', async () => {
    using place = folder();
    await using s = await simple();
    await using w = await servers(s.repository, { token: TOKEN });
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/main', token: TOKEN });
    const armed = await arm(c.git, path.join(c.path, '.git'), place.path, settings);
    const r = await run({
      workspace: c.path,
      event: push(s.before, s.after),
      with: { filters: FILTERS },
      token: TOKEN,
      env: w.env,
    });
    expect
      .soft([r.outputs.src, r.outputs.docs, r.outputs.degraded, armed.ran()].join())
      .toMatch(/^true,(false,false|true,true),$/);
    expect(armed.unchanged()).toBe(true);
  });
});
