import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeFiles, notices, packageFolder } from '../../../../scripts/bundle/notices.ts';

describe('packageFolder', () => {
  it('finds the package of a file, scoped or not, on either kind of path', () => {
    expect(packageFolder('/s/node_modules/yaml/dist/index.js')).toBe('/s/node_modules/yaml');
    expect(packageFolder('/s/node_modules/@actions/core/lib/core.js')).toBe('/s/node_modules/@actions/core');
    expect(packageFolder('C:\\s\\node_modules\\@a\\b\\x.js')).toBe('C:/s/node_modules/@a/b');
  });

  it('takes the innermost package when one is installed below another', () => {
    expect(packageFolder('/s/node_modules/a/node_modules/b/x.js')).toBe('/s/node_modules/a/node_modules/b');
  });

  it('says that a file of our own belongs to none', () => {
    expect(packageFolder('/s/shared/text/glob.js')).toBeUndefined();
  });
});

describe('noticeFiles', () => {
  it('knows every usual spelling, with or without an extension', () => {
    const names = ['COPYING', 'LICENSE', 'LICENSE-MIT', 'LICENSE-MIT.txt', 'LICENSE.md', 'NOTICE', 'licence.txt'];
    expect(noticeFiles([...names].reverse())).toEqual(names);
    expect(noticeFiles(['licenses.js', 'license.js', 'README.md'])).toEqual([]);
  });
});

describe('notices', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'notices-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const add = (name: string, manifest: object, files: Record<string, string>): string => {
    const place = path.join(folder, name);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(place, file), text);
    return place;
  };

  it('holds the whole text of every package, in an order that does not depend on the caller', () => {
    const a = add('alpha', { license: 'MIT' }, { 'LICENSE.md': 'terms of alpha\r\nsecond line\n' });
    const b = add('beta', { license: 'ISC' }, { LICENSE: 'terms of beta', NOTICE: 'credits of beta' });
    const text = notices([b, a]);
    expect(text).toBe(notices([a, b]));
    expect(text).toContain('alpha@1.0.0 (MIT)');
    expect(text).toContain('terms of alpha\nsecond line');
    expect(text).toContain('terms of beta\n\ncredits of beta');
    expect(text.indexOf('alpha')).toBeLessThan(text.indexOf('beta'));
  });

  it('leaves out private packages, which are our own stubs', () => {
    expect(notices([add('stub', { private: true }, {})])).not.toContain('stub');
  });

  it('refuses a package without a licence text instead of shipping it silently', () => {
    const place = add('bare', {}, { 'index.js': '' });
    expect(() => notices([place])).toThrow(/bare@1\.0\.0 .*ships no licence text/);
  });
});
