// The JavaScript part of the shop: npm workspaces below web/, two apps and two packages. The lockfile is npm's own.
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const ui = { name: '@shop/ui', version: '0.1.0', dependencies: { clsx: '^2.1.0' } };
const client = { name: '@shop/client', version: '0.1.0' };
const admin = { name: '@shop/admin', version: '0.1.0', dependencies: { '@shop/ui': '*' } };
const storefront = {
  name: '@shop/storefront',
  version: '0.1.0',
  dependencies: { '@shop/client': '*', '@shop/ui': '*' },
};

const clsx = {
  '2.1.0': 'sha512-m3iNNWpd9rl3jvvcBnu70ylMdrXt8Vlq4HYadnU5fwcOtvkSQWPmj7amUcDT2qYI7risszBjI5AUIUox9D16pg==',
  '2.1.1': 'sha512-eYm0QWBtUrBWZWG0d386OGAw16Z995PiOVo2B7bjWSbHedGl5e0ZWaq65kOGgUSNesEIDkB9ISbTg/JK9dhCZA==',
} as const;

/** What npm writes for these workspaces with one version or the other of the only package from outside. */
export function packageLock(version: keyof typeof clsx): string {
  return json({
    name: 'web',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'web', workspaces: ['apps/*', 'packages/*'] },
      'apps/admin': admin,
      'apps/storefront': storefront,
      'node_modules/@shop/admin': { resolved: 'apps/admin', link: true },
      'node_modules/@shop/client': { resolved: 'packages/client', link: true },
      'node_modules/@shop/storefront': { resolved: 'apps/storefront', link: true },
      'node_modules/@shop/ui': { resolved: 'packages/ui', link: true },
      'node_modules/clsx': { version, integrity: clsx[version], license: 'MIT', engines: { node: '>=6' } },
      'packages/client': client,
      'packages/ui': ui,
    },
  });
}

/** The button of packages/ui, with the height of its corners. */
export function button(radius: number): string {
  return `import { clsx } from 'clsx';

export function button(label: string, primary: boolean): string {
  return \`<button class="\${clsx('button', { primary })}" style="border-radius: ${radius}px">\${label}</button>\`;
}
`;
}

export const typescript: Readonly<Record<string, string>> = {
  'web/package.json': json({ name: 'web', private: true, workspaces: ['apps/*', 'packages/*'] }),
  'web/package-lock.json': packageLock('2.1.0'),
  'web/packages/ui/package.json': json({ ...ui, type: 'module', exports: './src/button.ts' }),
  'web/packages/ui/src/button.ts': button(4),
  'web/packages/client/package.json': json({ ...client, type: 'module', exports: './src/index.ts' }),
  'web/packages/client/src/index.ts': `import type { Order } from './gen/shop/v1/order_pb.ts';

export async function placeOrder(order: Order): Promise<void> {
  await fetch('/orders', { method: 'POST', body: JSON.stringify(order) });
}
`,
  'web/packages/client/src/gen/shop/v1/order_pb.ts': `export interface Order {
  readonly id: string;
  readonly cents: bigint;
}
`,
  'web/apps/admin/package.json': json({ ...admin, private: true, type: 'module' }),
  'web/apps/admin/src/main.ts': `import { button } from '@shop/ui';

document.body.innerHTML = button('Close the day', true);
`,
  'web/apps/storefront/package.json': json({ ...storefront, private: true, type: 'module' }),
  'web/apps/storefront/src/main.ts': `import { placeOrder } from '@shop/client';
import { button } from '@shop/ui';

document.body.innerHTML = button('Buy', true);
document.body.addEventListener('click', () => placeOrder({ id: crypto.randomUUID(), cents: 1999n }));
`,
};
