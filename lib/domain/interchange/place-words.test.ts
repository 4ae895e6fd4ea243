// Places in words: what a report calls them, and that every key of the formats has a name.
import { describe, expect, it } from 'vitest';
import { disclosureSchema } from './disclosure';
import { evaluationSchema } from './evaluation';
import { placeWords } from './place-words';
import { FIELD_PATHS, FUND_KEYS, INDICATOR_KEYS } from './places';

describe('placeWords', () => {
  it.each([
    ['funds[0].score', '项目资金第 1 行，得分'],
    ['indicators[3].level3', '第 4 行指标，三级指标'],
    ['dimensions[1].groups[0].weight', '第 2 个一级指标，第 1 个二级指标，分值'],
    ['boxes.存在问题', '存在问题'],
    ['narrative.text', '自评综述'],
    ['narrative.projectName', '自评综述，项目名称'],
    ['total.score', '总分'],
    ['looseCells', '无归属的内容'],
    ['$', '整个文件'],
  ])('of a form: %s', (at, words) => {
    expect(placeWords(at, 'evaluation')).toBe(words);
  });

  it.each([
    ['tables[2].blocks[0].rows[4].cells[1]', '第 3 张决算表，第 5 行，第 2 栏'],
    ['tables[0].blocks[1].rows[0].name', '第 1 张决算表，第 2 部分，第 1 行，名称'],
    ['tables', '决算表'],
    ['narrative[3].text', '正文第 4 段'],
    ['evaluations[9].boxes.改进措施', '第 10 张自评表，改进措施'],
    ['facts.procurement.services.amount', '决算数据'],
    ['cover[0]', '封面第 1 行'],
  ])('of a disclosure: %s', (at, words) => {
    expect(placeWords(at, 'disclosure')).toBe(words);
  });

  it('names every key of both formats, and every cell of a form', () => {
    const cells = [
      ...Object.values(FIELD_PATHS),
      ...Object.values(FUND_KEYS).map((key) => `funds[0]${key}`),
      ...Object.values(INDICATOR_KEYS).map((key) => `indicators[0]${key}`),
    ];
    for (const at of [...Object.keys(evaluationSchema.shape), ...cells]) {
      // A record of several fields is named by these.
      if (['project', 'goal', 'total', 'boxes'].includes(at)) continue;
      expect(placeWords(at, 'evaluation'), at).toMatch(/^[^A-Za-z]+$/);
    }
    for (const at of Object.keys(disclosureSchema.shape))
      expect(placeWords(at, 'disclosure'), at).toMatch(/^[^A-Za-z]+$/);
    expect(placeWords('funds[0].score', 'evaluation')).not.toBe(placeWords('funds[0]', 'evaluation'));
  });
});
