// How differences between two versions read: what is new, what is gone, what became something else.
import { describe, expect, it } from 'vitest';
import { NATIONAL_2020 } from './national-2020';
import { draftOf, templateChanges } from './template-changes';

describe('templateChanges', () => {
  const whole = draftOf(NATIONAL_2020);
  const without = draftOf({
    ...NATIONAL_2020,
    name: '甲区表样',
    dimensions: NATIONAL_2020.dimensions.filter(({ name }) => name !== '满意度指标'),
  });

  it('says of a row that it is gone, or new, and nothing of what stands in it', () => {
    const gone = templateChanges(whole, without);
    expect(gone).toContainEqual({ label: '一级指标「满意度指标」', from: '', to: '删去' });
    expect(gone).toHaveLength(2);
    expect(templateChanges(without, whole)).toContainEqual({
      label: '一级指标「满意度指标」',
      from: '',
      to: '新增',
    });
  });

  it('says of a field what it was and what it is', () => {
    expect(templateChanges(whole, without)[0]).toEqual({
      label: '基本信息的「表样名称」',
      from: NATIONAL_2020.name,
      to: '甲区表样',
    });
    expect(templateChanges(whole, whole)).toEqual([]);
  });
});
