// Files of the repository that steer git (.gitattributes, .gitmodules, .mailmap, hostile trees) steer no answer and start nothing.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cloneShallow,
  createRepository,
  gitlink,
  NAME,
  pullRequest,
  push,
  run,
  servers,
  symlink,
  TOKEN,
} from './world2.ts';

describe('files that steer git', () => {
  test('.gitmodules with ignore=all, and update and url of evil, hides no submodule bump', async () => {
    const modules =
      '[submodule "s"]\n\tpath = s\n\turl = ext::sh -c "touch pwned"\n\tignore = all\n\tupdate = !touch pwned\n\tfetchRecurseSubmodules = true\n[submodule "../../x"]\n\tpath = ../x\n\turl = -u./payload\n';
    await using repository = await createRepository({ '.gitmodules': modules, s: gitlink('1'.repeat(40)) });
    const before = await repository.head();
    const after = await repository.commit({ s: gitlink('2'.repeat(40)) });
    for (const base of ['', 'HEAD']) {
      if (base === 'HEAD') await repository.gitWith(['update-index', '--index-info'], `160000 ${'3'.repeat(40)}\ts\n`);
      const r = await run({
        workspace: repository.path,
        event: push(before, after),
        with: { filters: 's: s', base },
        token: TOKEN,
      });
      expect.soft([r.outputs.s, r.outputs.s_count], r.log).toEqual(['true', '1']);
    }
    await using w = await servers(repository);
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/main' });
    const r = await run({
      workspace: c.path,
      event: push(before, after),
      with: { filters: 's: s/**\nt: s' },
      token: TOKEN,
      env: w.env,
    });
    expect.soft(r.outputs.t, r.log).toBe('true');
    expect(existsSync(`${repository.path}/pwned`)).toBe(false);
  });

  test('.gitattributes at base and head hides nothing', async () => {
    await using repository = await createRepository({ 'src/a': 'one\n' });
    const before = await repository.head();
    const after = await repository.commit({
      '.gitattributes':
        '* -diff export-ignore binary filter=lfs diff=lfs merge=lfs ident linguist-generated\nsrc/** !diff\n',
      'src/.gitattributes': '* -text\n',
      'src/a': 'two\n',
      '.lfsconfig': '[lfs]\n\turl = http://evil.invalid/\n',
      '.git-blame-ignore-revs': 'x',
      '.mailmap': 'x',
      '.gitignore': '*\n',
    });
    const r = await run({
      workspace: repository.path,
      event: push(before, after),
      with: { filters: 'a: src/a\nall: "**"' },
      token: TOKEN,
    });
    expect(r.outputs.a, r.log).toBe('true');
    expect(r.outputs.all_count).toBe('7');
  });

  test('a link loop and links outside are paths, not doors', async () => {
    await using repository = await createRepository({
      'src/a': 'one',
      'package.json': '{"name":"r","workspaces":["**"]}',
    });
    const before = await repository.head();
    const after = await repository.commit({
      'src/loop': symlink('.'),
      'src/up': symlink('../..'),
      'src/etc': symlink('/etc'),
      'src/self': symlink('self'),
      'src/dev': symlink('/dev/zero'),
      'src/package.json': symlink('/dev/zero'),
      'x/package.json': symlink('../package.json'),
    });
    const one = await run({
      workspace: repository.path,
      event: push(before, after),
      with: { filters: 'f: "src/**"\ng: "**/passwd"' },
      token: TOKEN,
      timeoutMs: 20_000,
    });
    expect.soft([one.outputs.f_count, one.outputs.g], one.log).toEqual(['6', 'false']);
    const two = await run({
      workspace: repository.path,
      event: push(before, after),
      with: { workspace: 'auto' },
      token: TOKEN,
      timeoutMs: 20_000,
    });
    expect.soft(two.outputs.any, two.log).toBe('true');
    const three = await run({
      workspace: repository.path,
      event: push(before, after),
      with: { filters: 'f: src/**', base: 'HEAD' },
      token: TOKEN,
      timeoutMs: 20_000,
    });
    expect.soft(three.outputs.result, three.log).toBe('unchanged');
    expect(two.durationMs + three.durationMs).toBeLessThan(10_000);
  });

  test.each(['.GIT', 'git~1', '.gitmodules', '.git\u200c'])(
    'a tree with the forbidden entry %j is read as it is, and never written out',
    async (name) => {
      await using repository = await createRepository({ 'README.md': 'x', 'src/a': 'one' });
      const before = await repository.head();
      const blob = (await repository.gitWith(['hash-object', '-w', '--stdin'], 'x')).toString().trim();
      const tree = (
        await repository.gitWith(
          ['mktree', '-z', '--missing'],
          `100644 blob ${blob}\t${name.split('/')[0]}\x00100644 blob ${blob}\tz\0`,
        )
      )
        .toString()
        .trim();
      const after = await repository.git('commit-tree', '-p', before, '-m', 'x', tree);
      for (const event of [push(before, after), pullRequest(before, after, after)]) {
        const r = await run({
          workspace: repository.path,
          event,
          with: { filters: 'src: src/**\nz: z', 'list-files': 'json' },
          token: TOKEN,
        });
        expect.soft([r.outputs.src, r.outputs.z], r.log).toEqual(['true', 'true']);
      }
    },
  );

  test('a file in the work tree named like an option or a revision changes no answer', async () => {
    await using repository = await createRepository({ 'src/a': 'one' });
    const before = await repository.head();
    const after = await repository.commit({ 'src/a': 'two' });
    for (const name of [before, after, '--output=pwned', 'HEAD', 'main', '-z', ':(exclude)**'])
      writeFileSync(path.join(repository.path, name), '');
    for (const base of ['', 'HEAD~1', before]) {
      const r = await run({
        workspace: repository.path,
        event: push(before, after),
        with: { filters: 'src: src/**', ...(base === '' ? {} : { base }) },
        token: TOKEN,
      });
      expect.soft(r.outputs.src, r.log).toBe('true');
    }
    expect(existsSync(path.join(repository.path, 'pwned'))).toBe(false);
  });
});
