// SE-53: a form that lost points or left money unspent has problems to name and measures to take, where it has boxes for them.
import type { CellId } from '../../evaluation/cells';
import { cellText } from '../../evaluation/form';
import { formatPointsShort, formatRate } from '../../format';
import { settled } from '../../template/settled';
import { saysNoReason } from '../blank';
import type { CheckContext, Rule, RuleFinding } from '../rule';

/** 执行率 below which there is something to say, in hundredths of a percent. */
const GOOD_RATE = 9000;
const BOXES = /存在.{0,4}问题|改进措施|整改措施/;
const NOTHING = /^(本项目)?(不存在|未发现|没有发现)(任何)?(明显)?问题$/;

export const SE_53: Rule = {
  id: 'SE-53',
  title: '扣分的项目写明存在问题和改进措施',
  severity: 'warning',
  silences: [],
  help: {
    asks: '总分不满 100 分或执行率低于 90% 的，要写明存在问题和改进措施。',
    wrong: '总分 86 分，存在问题填“无”。',
    right: '存在问题：两户企业验收推迟，补助没有兑付；改进措施：下年五月底前完成验收。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { form, scorecard } = context;
    const boxes = settled(form.template).boxes.filter(({ name, label }) => BOXES.test(name + label));
    if (boxes.length === 0) return { findings: [], notChecked: '本表样没有存在问题和改进措施栏' };
    const why = reasonToSpeak(context);
    if (why === null) {
      const open = form.origin === 'working' && scorecard.missing > 0;
      return { findings: [], ...(open && { notChecked: `还有 ${scorecard.missing} 项没有得分` }) };
    }
    const findings = boxes.flatMap(({ key, label }): RuleFinding[] => {
      const cell = `field/${key}` as CellId;
      const text = cellText(form, cell);
      const plain = text.trim().replace(/[。.]$/, '');
      if (!saysNoReason(text) && !NOTHING.test(plain)) return [];
      return [
        {
          severity: 'warning',
          cell,
          printed: text === '' ? null : text,
          expected: null,
          message: `${why}，“${label}”却${text.trim() === '' ? '没有填写' : `填“${plain}”`}，请补写。`,
        },
      ];
    });
    return { findings };
  },
};

/** What there is to explain; null where all is well, or not known yet. */
function reasonToSpeak({ form, scorecard }: CheckContext): string | null {
  const { rate } = scorecard.execution;
  const printed = form.origin === 'printed' ? scorecard.totalPrinted : null;
  const known = form.origin === 'printed' || scorecard.missing === 0;
  const total = printed ?? scorecard.total;
  const scored = printed !== null || scorecard.indicators.some((row) => row.score !== null);
  if (known && scored && total < form.template.totalWeight) return `总分 ${formatPointsShort(total)} 分`;
  return rate !== null && rate < GOOD_RATE ? `执行率 ${formatRate(rate)}` : null;
}
