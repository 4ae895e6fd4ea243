// The rules on text stay quick on long and strange texts: their work grows with the text, not with its square.
import { expect, it } from 'vitest';
import { disclosureSchema } from '../../interchange/disclosure';
import { NARRATIVE_RULES } from './narrative-rules';
import { sampleNarrative } from './sample-narrative';

const PARAGRAPH = sampleNarrative()
  .map(({ text }) => text ?? '')
  .join('');
const STRANGE = [
  PARAGRAPH,
  '（',
  '(类',
  '占1.00%，',
  '比上年增加1.00万元，',
  '其中：基本支出1.00万元，',
  '主要包括：办公费1.00万元、',
  '主要原因是一是1.00万元；',
  '，，',
  '项目项',
  '增加（减少）',
  '一',
  '2020年',
  '示范区',
  '（一）',
  'X',
];
const LENGTH = 200_000;
it.each(STRANGE.map((piece) => [piece.slice(0, 16), piece] as const))(
  'reads a long text of %s',
  (_, piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
    const disclosure = disclosureSchema.parse({
      schema: 'mingji.disclosure/1',
      fiscalYear: 2021,
      department: { name: '示范区工业和信息化局' },
      narrative: [
        { level: 1, title: '关于一般公共预算财政拨款支出决算情况说明', text },
        { level: 1, title: '关于“三公”经费支出决算情况说明', text },
      ],
    });
    // Work that grows with the square would take minutes, and the test would be given up.
    for (const rule of NARRATIVE_RULES) {
      expect(() => rule.evaluate({ disclosure, forms: [] }), rule.id).not.toThrow();
    }
  },
);
