// Which level of a template a printed heading names: 产出指标（50分） is its 产出指标.
import type { Template } from '../template/template';

/** A heading without spaces, points in brackets, and the word 指标. */
export function plainHeading(name: string): string {
  return name
    .replace(/\s+/g, '')
    .replace(/[（(][^）)]*[）)]?$/, '')
    .replace(/[:：]$/, '')
    .replace(/指标$/, '');
}

/** The template's key of a 一级指标; null where the printed name is none of its. */
export function dimensionKey(template: Template, name: string): string | null {
  const plain = plainHeading(name);
  if (plain === '') return null;
  const all = template.dimensions.map((d) => ({ key: d.key, plain: plainHeading(d.name) }));
  return (all.find((d) => d.plain === plain) ?? all.find((d) => plain.endsWith(d.plain)))?.key ?? null;
}

/** The template's key of a 二级指标 under the given 一级指标; null where the printed name is none of its. */
export function groupKey(template: Template, dimension: string | null, name: string): string | null {
  const plain = plainHeading(name);
  const groups = template.dimensions.find((d) => d.key === dimension)?.groups ?? [];
  return groups.find((g) => plainHeading(g.name) === plain)?.key ?? null;
}
