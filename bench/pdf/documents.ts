// Disclosures of so many forms, each with texts of its own: nothing that was laid out before is of use again.
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { type CellId, fieldCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { sampleDocument, sampleForm, workingSnapshot } from '@/testing/sample-disclosure';

const ids = sampleForm(NATIONAL_2020, '').indicators.map(({ id }) => id);

/** `round` makes the texts other ones each time. */
export function documentOf(projects: number, round: number): DisclosureDocument {
  return sampleDocument({
    projects: Array.from({ length: projects }, (_, i) => {
      const own = `第 ${round} 轮第 ${i + 1} 项`;
      const texts: (readonly [CellId, string])[] = ids.map((id, k) => [
        indicatorCell(id, 'reason'),
        k % 3 === 0 ? `${own}：受供货周期影响推迟，已在次年一季度补齐。` : '',
      ]);
      const snapshot = workingSnapshot([
        ...texts,
        [fieldCell('goalActual'), `${own}：全年为 ${2582 + i} 名老年人按月发放津贴，资金足额到账。`],
        [
          fieldCell('summary'),
          `${own}自评得分 99.93 分，等级为优，全年预算数 312 万元，执行数 309.84 万元。`,
        ],
      ]);
      const code = `2021-${String(i + 1).padStart(3, '0')}`;
      return { ...snapshot, project: { ...snapshot.project, code, name: `高龄津贴发放项目（${own}）` } };
    }),
  });
}
