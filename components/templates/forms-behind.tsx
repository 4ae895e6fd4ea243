// Said above a filler's list: these forms were made before their year went over to another 年度表样, and may follow.
import type { BehindRow } from '@/components/templates/template-types';
import { Notice } from '@/components/ui/notice';

/** Nothing where no form is behind. */
export function FormsBehind({ rows }: { rows: readonly BehindRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Notice tone="accent" title={`有 ${rows.length} 张自评表还在用原表样`}>
      <p>本年度已启用新表样。原表样仍可填报和提交；需要迁移的，先看清变化。</p>
      <ul>
        {rows.map((row) => (
          <li key={row.evaluationId}>
            <a href={`/desk/templates/move/${row.evaluationId}`}>
              「{row.projectName}」（{row.year} 年度）迁移后有什么变化
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
