// Which level of a template a printed heading names: 产出指标（50分） is its 产出指标.
import { settled } from '../template/settled';
import type { Template } from '../template/template';

/** A heading without spaces, points in brackets, and the word 指标. */
export function plainHeading(name: string): string {
  return name
    .replace(/\s+/g, '')
    .replace(/[（(][^）)]*[）)]?$/, '')
    .replace(/[:：]$/, '')
    .replace(/指标$/, '');
}

/** Whether a form has several goals, each with levels of its own. */
export function hasGoals(template: Template): boolean {
  return settled(template).goals.length > 1;
}

/** The goal a 一级指标 belongs to, by the template's key; null in a form with one goal. */
export function goalOf(template: Template, dimension: string | null): string | null {
  if (!hasGoals(template)) return null;
  const first = settled(template).goals[0]?.key ?? null;
  return template.dimensions.find((d) => d.key === dimension)?.goal ?? first;
}

/** The goal a document names, by its name or its number; null where it names none of the template's. */
export function goalNamed(template: Template, name: string): string | null {
  if (!hasGoals(template)) return null;
  const { goals } = settled(template);
  const plain = name.replace(/\s+/g, '');
  return (goals.find((goal) => goal.name === plain) ?? goals[Number(plain) - 1])?.key ?? null;
}

/** The template's key of a 一级指标 under the given goal; null where the printed name is none of its. */
export function dimensionKey(template: Template, name: string, goal: string | null): string | null {
  const plain = plainHeading(name);
  if (plain === '') return null;
  const all = template.dimensions
    .filter((d) => goal === null || goalOf(template, d.key) === goal)
    .map((d) => ({ key: d.key, plain: plainHeading(d.name) }));
  return (all.find((d) => d.plain === plain) ?? all.find((d) => plain.endsWith(d.plain)))?.key ?? null;
}

/** The template's key of a 二级指标 under the given 一级指标; null where the printed name is none of its. */
export function groupKey(template: Template, dimension: string | null, name: string): string | null {
  const plain = plainHeading(name);
  const groups = template.dimensions.find((d) => d.key === dimension)?.groups ?? [];
  return groups.find((g) => plainHeading(g.name) === plain)?.key ?? null;
}
