// The help page tells of every rule, each once, with everything a reader is owed, and every link to a rule arrives.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BATCH_RULES } from '@/lib/domain/checks/batch/all';
import { DISCLOSURE_RULES } from '@/lib/domain/checks/disclosure/all';
import { RULES } from '@/lib/domain/checks/rules/all';
import { ruleFamilies } from './catalogue';
import { RuleCatalogue } from './rule-catalogue';
import { RuleLinks, ruleHref } from './rule-links';

const all = [...RULES, ...BATCH_RULES, ...DISCLOSURE_RULES];
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');

describe('the help page', () => {
  const page = renderToStaticMarkup(<RuleCatalogue />);

  it('has every rule of every list exactly once', () => {
    const told = ruleFamilies().flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(told.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    expect(new Set(told).size).toBe(told.length);
    expect(page).toContain(`共 ${all.length} 条`);
  });

  it.each(all.map((rule) => [rule.id, rule] as const))('tells all of %s', (id, rule) => {
    const start = page.indexOf(`id="${id}"`);
    expect(start).toBeGreaterThan(0);
    const entry = page.slice(start, page.indexOf('</article>', start));
    const { asks, wrong, right, basis, misses } = rule.help;
    for (const text of [rule.title, asks, wrong, right, basis, misses ?? '']) {
      expect(entry).toContain(escaped(text));
    }
    for (const text of [asks, wrong, right, basis]) expect(text.trim()).not.toBe('');
    expect(right).not.toBe(wrong);
  });

  it('names the rules on forms in the order in which mistakes are mended', () => {
    const [forms] = ruleFamilies();
    expect(forms?.rules.slice(0, RULES.length)).toEqual(RULES);
  });
});

it('a link to a rule leads to its place there', () => {
  const links = renderToStaticMarkup(<RuleLinks ids={['SE-11', 'SE-18']} />);
  expect(links).toContain('href="/help/rules#SE-11"');
  expect(links).toContain('、');
  expect(ruleHref('SE-11')).toBe('/help/rules#SE-11');
});
