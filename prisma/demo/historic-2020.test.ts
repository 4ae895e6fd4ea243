// The historic demo year: what its ten forms print, which no later hand may put right.
import { describe, expect, it } from 'vitest';
import { type Evaluation, evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { kundulunRegion } from './historic-2020';

const [department] = kundulunRegion.departments;
const forms: Evaluation[] = (department?.projects ?? []).map((p) => evaluationSchema.parse(p.evaluation));

const points = (figure: unknown) => Math.round(Number(figure) * 100);

/** Σ printed weights, Σ printed scores (execution included), in hundredths. */
function sums(form: Evaluation): { weight: number; score: number } {
  const rows = form.indicators ?? [];
  const total = form.funds?.find((fund) => fund.source === 'total');
  const add = (figures: unknown[]) => figures.reduce<number>((sum, f) => sum + points(f ?? 0), 0);
  return {
    weight: add([total?.weight, ...rows.map((row) => row.weight)]),
    score: add([total?.score, ...rows.map((row) => row.score)]),
  };
}

describe('the ten forms of 2020', () => {
  it.each([
    // code, 全年预算数, 执行数, 执行率 as printed, 预算执行得分, Σ 分值, Σ 得分, 总分 as printed, 综述中的得分
    ['2020-01', 5, 0.5, '10%', 9, 100, 95, 95, 98],
    ['2020-02', 450, 169, '38%', 7, 110, 96, 96, 96],
    ['2020-03', 4, 0, '0', 10, 110, 107, 97, 97],
    ['2020-04', 40, 13.86, '35', 7, 110, 102, 92, 92],
    ['2020-05', 2.4, 2.28, '95.08', 9.5, 100, 96.5, 96.5, 96.5],
    ['2020-06', 30, 4.62, '15', 4, 100, 83, 83, 83],
    ['2020-07', 112, 20, '20%', 7, 100, 92, 92, 92],
    ['2020-08', 300, 300, '100%', 10, 110, 97, 97, 97],
    ['2020-09', 12, 12, '100%', 10, 100, 98, 98, 98],
    ['2020-10', 30.4, 0, '0%', 7, 100, 93, 93, 93],
  ])(
    '%s prints %d, %d, %s, %d',
    (code, budget, executed, rate, executionScore, weight, score, total, told) => {
      const form = forms.find((f) => f.project?.code === code);
      if (!form) throw new RangeError(code);
      const [funds] = form.funds ?? [];
      expect(funds).toMatchObject({
        source: 'total',
        budget,
        executed,
        rate,
        score: executionScore,
        weight: 10,
      });
      expect(sums(form)).toEqual({ weight: weight * 100, score: score * 100 });
      expect(form.total).toEqual({ weight: 100, score: total, grade: null });
      expect(form.narrative?.score).toBe(told);
    },
  );

  it('carry the score, budget, spending and rate of the summary in its words too', () => {
    for (const { project, narrative } of forms) {
      const text = narrative?.text ?? '';
      expect(text).toContain(`得分${narrative?.score}分`);
      // 失业金 states its budget as 年初预算安排 and its spending in 元.
      const [budget, executed] =
        project?.code === '2020-10' ? ['年初预算安排', '执行数0元'] : ['全年预算数', `执行数`];
      expect(text).toMatch(new RegExp(`${budget}为?${narrative?.budget}万元`));
      expect(text).toMatch(
        new RegExp(project?.code === '2020-10' ? executed : `${executed}为?${narrative?.executed}万元`),
      );
      expect(text).toMatch(new RegExp(`(执行率|完成预算的)为?${narrative?.rate}`));
    }
  });

  it('keep the two loose cells, the row without figures and the misprints of their cells', () => {
    expect(forms.filter((form) => form.looseCells?.length === 2).map((form) => form.project?.code)).toEqual([
      '2020-02',
      '2020-08',
    ]);
    expect(forms[1]?.indicators?.find((row) => row.level3 === '挥发分指标')?.weight).toBeUndefined();
    expect(forms[8]?.indicators?.filter((row) => row.level3?.includes('红叶和信息化'))).toHaveLength(4);
    expect(forms[6]?.project?.name).toBe(forms[9]?.project?.name);
  });

  it('name offices of the bureau instead of people, and no telephone', () => {
    for (const { project } of forms) {
      expect(['综合科', '项目科', '企业服务科', '信息化科']).toContain(project?.leader);
      expect(project?.phone).toBeNull();
    }
    expect(JSON.stringify(forms)).not.toMatch(/\d{7}/);
  });
});
