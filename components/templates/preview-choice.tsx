// Which real form a template is looked at on. A plain form: it works by its address.
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import styles from '@/components/templates/template-editor.module.css';

export function PreviewChoice({
  forms,
  chosen,
  regionCode,
}: {
  forms: readonly { readonly id: string; readonly name: string }[];
  chosen: string | null;
  regionCode: string;
}) {
  if (forms.length === 0)
    return (
      <Notice title="没有可以用来预览的自评表">
        <p>系统管理员看不到自评表，请财政审核人员预览；本地区还没有自评表的，请先登记项目。</p>
      </Notice>
    );
  return (
    <form method="get" className={styles.choice}>
      <input type="hidden" name="region" value={regionCode} />
      <SelectField label="用哪张自评表预览" name="evaluation" required defaultValue={chosen ?? undefined}>
        {forms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit">预览</Button>
    </form>
  );
}
