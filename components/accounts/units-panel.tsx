// 部门决算 out of its units: whether it is summed up from them, and how far each unit is.
'use client';
import { useState } from 'react';
import side from '@/components/drafting/side.module.css';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { accountsStatusName } from './status-name';
import styles from './panels.module.css';
import { useAccounts } from './use-accounts';

/** The switch and the list; nothing for a body without units. */
export function UnitsPanel() {
  const editor = useAccounts();
  const { units, source, rights, record } = editor.props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (units.length === 0) return null;
  const change = async (fromUnits: boolean) => {
    setBusy(true);
    setProblem(null);
    const failed = await editor.decide('source', { source: fromUnits ? 'units' : 'entered' });
    if (failed === null) window.location.reload();
    else {
      setBusy(false);
      setProblem(failed);
    }
  };
  const approved = units.filter((unit) => unit.approved).length;
  return (
    <section className={side.panel} aria-labelledby="units-head">
      <h3 id="units-head" className={side.head}>
        所属单位{' '}
        <span>
          已批复 {approved}／{units.length}
        </span>
      </h3>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={source === 'units'}
          disabled={busy || !rights.edit}
          onChange={(event) => void change(event.target.checked)}
        />
        由所属单位汇总
      </label>
      {source === 'units' ? (
        <p className={side.quiet}>各表金额由已批复的单位决算相加得出，请在单位决算里修改。</p>
      ) : null}
      <ul className={styles.units}>
        {units.map(({ bodyId, name, status, approved: done }) => (
          <li key={bodyId}>
            <a href={`/desk/accounts/${bodyId}/${record.fiscalYear}`}>{name}</a>
            <Pill tone={done ? 'ok' : 'plain'}>{accountsStatusName(status)}</Pill>
          </li>
        ))}
      </ul>
      {problem === null ? null : (
        <Notice tone="bad" alert>
          <p>{problem}</p>
        </Notice>
      )}
    </section>
  );
}
