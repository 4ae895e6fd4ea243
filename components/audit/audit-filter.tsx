// Narrows the log to an action or a project. A plain form: the answer is a page with an address of its own.
import styles from '@/components/audit/audit-filter.module.css';
import { actionName } from '@/components/audit/action-names';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';

export function AuditFilter({
  region,
  action,
  project,
  actions,
}: {
  region: string;
  action: string;
  project: string;
  actions: readonly string[];
}) {
  return (
    <form className={styles.filter} action="/desk/audit">
      <input type="hidden" name="region" value={region} />
      <SelectField label="操作" name="action" defaultValue={action} required>
        <option value="">全部操作</option>
        {actions.map((one) => (
          <option key={one} value={one}>
            {actionName(one)}
          </option>
        ))}
      </SelectField>
      <TextField label="项目名称或代码" name="project" defaultValue={project} maxLength={100} />
      <Button type="submit">查询</Button>
    </form>
  );
}
