// The options of a choice: the empty one says what counts, and nothing is offered twice.
import { describe, expect, it } from 'vitest';
import { optionsOf } from './field-text';
import type { TemplateField } from './template-fields';

const choices = [
  { value: 'none', label: '不评级' },
  { value: 'scaled', label: '折算后评级' },
];
const field: TemplateField = { step: ['zeroBudget'], label: '预算为 0 时', kind: 'choice', choices };
const labels = (absent: string | undefined, value?: string) =>
  optionsOf(absent === undefined ? field : { ...field, absent }, {}, value).map(
    (one) => `${one.value}:${one.label}`,
  );

describe('optionsOf', () => {
  it('offers what counts where nothing is chosen once, as stored', () => {
    expect(labels('不评级')).toEqual([':不评级', 'scaled:折算后评级']);
    expect(labels('不评级', 'scaled')).toEqual([':不评级', 'scaled:折算后评级']);
    expect(labels('不评级', 'none')).toEqual(['none:不评级', 'scaled:折算后评级']);
  });

  it('names what counts where no choice says it', () => {
    expect(labels('从指标值读出', 'none')).toEqual([':从指标值读出', 'none:不评级', 'scaled:折算后评级']);
  });

  it('asks for a choice only until one is made', () => {
    expect(labels(undefined)).toEqual([':请选择', 'none:不评级', 'scaled:折算后评级']);
    expect(labels(undefined, 'scaled')).toEqual(['none:不评级', 'scaled:折算后评级']);
  });
});
