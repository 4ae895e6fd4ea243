// The portal's tokens are the product's: one palette, written down in two forms.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DESIGN_TOKENS } from './design-tokens';

test('each token has the value that components/ui/tokens.css gives it', () => {
  const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
  const values = new Map(
    [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name,
      value?.replace(/\s+/g, ' '),
    ]),
  );
  expect(values.size).toBeGreaterThan(20);
  for (const [name, value] of Object.entries(DESIGN_TOKENS))
    expect([name, values.get(name)]).toEqual([name, value]);
});
