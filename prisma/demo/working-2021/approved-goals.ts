// Short ways to write down what was approved with the budget.
import type { Direction } from '@/lib/domain/evaluation/cells';
import type { DemoFund, DemoIndicator } from '../demo-types';

/** A measurable indicator: `measured('quantity', '办结信访事项', 20, '≥', '42', '件')`; weight in whole 分. */
export function measured(
  group: string,
  name: string,
  weight: number,
  direction: Exclude<Direction, 'qualitative'>,
  target: string,
  unit: string,
): DemoIndicator {
  // A bare 100% is read as 等值: nobody prints =100%.
  return { group, name, weight, direction, target: `${direction === '=' ? '' : direction}${target}${unit}` };
}

/** 定性指标: the target is what must be in place; weight in whole 分. */
export function qualitative(group: string, name: string, weight: number, target: string): DemoIndicator {
  return { group, name, weight, direction: 'qualitative', target };
}

/** The usual case: all money is 当年财政拨款 and the year changed nothing. In 万元. */
export function fiscalOnly(budget: string): readonly DemoFund[] {
  return [
    { source: 'total', initialBudget: budget, budget },
    { source: 'fiscal', initialBudget: budget, budget },
  ];
}
