// SE-31, SE-32: a target of 100% says something of a share only; a table of nothing but 100% says nothing.
import { indicatorCell } from '../../evaluation/cells';
import type { Reading } from '../../evaluation/target-value';
import type { RowView } from '../row-view';
import type { Rule } from '../rule';
import { isCountName, isShareName } from '../words/measure-words';
import { mendGoals, sayRows, wordRows } from '../words/word-rows';

/** 100 as target-value.ts holds it. */
const HUNDRED = 100_000_000;
/** With fewer rows nothing can be said of the table. */
const FEWEST_ROWS = 3;

export const SE_31: Rule = {
  id: 'SE-31',
  title: '不是比率的指标不填 100%',
  severity: 'warning',
  mendedWithGoals: true,
  silences: [],
  at: ['indicator/target'],
  help: {
    asks: '指标值填 100% 的，名称要说清是什么的 100%，如“……率”“……比例”；数量、时间、金额按实际单位填写。',
    wrong: '“全年供应量”的指标值填 100%。',
    right: '“全年供应量”的指标值填“≥6500吨”。',
    basis: '财预〔2021〕101号',
    misses: '名称里有“满意”“合格”“及时性”“完成情况”等字样的按比率看待；单独一行只填 100、没有百分号的不算。',
  },
  evaluate: (context) => {
    const all = wordRows(context);
    const withoutSign = all.filter(isBareHundred).length;
    // A form that leaves out every percent sign means 100% by its 100s; a lone 100 may count something.
    const habit = withoutSign >= FEWEST_ROWS && withoutSign * 2 >= all.length;
    const rows = all.filter((row) => saysHundred(row, habit) && !isShareName(row.name));
    const [first] = rows;
    if (!first) return { findings: [] };
    return {
      findings: [
        {
          severity: 'warning',
          cell: indicatorCell(first.id, 'target'),
          printed: first.target,
          expected: null,
          message: `${sayRows(rows.map(({ name }) => name))}不是比率，指标值却填 100%，看不出要做到多少，${mendGoals(context, '填写数量、金额或日期，或者把名称改成“……率”')}`,
          quote: first.target,
        },
      ],
    };
  },
};

/** 100%, or 100 where it cannot be a count. */
function saysHundred(row: RowView, habit: boolean): boolean {
  const { targetReading: reading } = row;
  if (isHundred(reading) && reading.quantity.unit.base === '%') return true;
  return isBareHundred(row) && !isCountName(row.name) && (habit || /[%％]/.test(row.actual));
}

function isBareHundred({ targetReading: reading }: RowView): boolean {
  return isHundred(reading) && reading.quantity.unit.base === '' && reading.quantity.unit.tens === 0;
}

function isHundred(reading: Reading): reading is Extract<Reading, { kind: 'quantity' }> {
  return reading.kind === 'quantity' && reading.quantity.value === HUNDRED;
}

export const SE_32: Rule = {
  id: 'SE-32',
  title: '不能每一行都是 100% 完成 100%',
  severity: 'warning',
  silences: [],
  at: ['indicator/target', 'indicator/actual'],
  help: {
    asks: '整张表的指标值和完成值都是 100%，看不出做了多少，请至少把数量和成本按实际单位填写。',
    wrong: '九行指标全部是目标 100%、完成 100%。',
    right: '供应量“≥6500吨”，完成“6642吨”。',
    basis: '财预〔2021〕101号',
  },
  evaluate: (context) => {
    const rows = wordRows(context).filter(({ target, actual }) => target !== '' || actual !== '');
    const [first] = rows;
    if (!first || rows.length < FEWEST_ROWS) return { findings: [] };
    const full = (reading: Reading) => isHundred(reading) && reading.quantity.unit.base === '%';
    if (!rows.every((row) => full(row.targetReading) && full(row.actualReading))) {
      return { findings: [] };
    }
    return {
      findings: [
        {
          severity: 'warning',
          cell: indicatorCell(first.id, 'actual'),
          printed: first.actual,
          expected: null,
          message: `${rows.length} 行指标全部是目标 100%、完成 100%，看不出实际做了多少，请在完成值里写明数量、金额或日期。`,
        },
      ],
    };
  },
};
