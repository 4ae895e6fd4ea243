// The report on one file: its figures, what is wrong in the order of mending, and what was not checked.
import { RuleLinks } from '@/components/help/rule-links';
import { Pill, type Tone } from '@/components/ui/pill';
import { SEVERITY_WORDS } from '@/lib/domain/checks/severity';
import { formatPoints, formatRate } from '@/lib/domain/format';
import type { Computed, Findings, PlacedFinding } from '@/lib/domain/interchange/findings';
import { placeWords } from '@/lib/domain/interchange/place-words';
import type { Points } from '@/lib/domain/points';
import type { FileReport } from './checked-file';
import styles from './check.module.css';

const TONES: Record<PlacedFinding['severity'], Tone> = { error: 'bad', warning: 'warn', hint: 'plain' };

/** One file. */
export function Report({ report }: { report: FileReport }) {
  if ('problems' in report) {
    return (
      <article className={styles.report}>
        <h2>{report.file}</h2>
        <p className={styles.unreadable}>这个文件不能读取：</p>
        <ul>
          {report.problems.map((problem) => (
            <li key={problem}>{problem}。</li>
          ))}
        </ul>
      </article>
    );
  }
  const { findings } = report;
  return (
    <article className={styles.report}>
      <h2>{findings.document.name ?? report.file}</h2>
      <p className={styles.small}>文件：{report.file}</p>
      <p className={styles.counts}>{verdict(findings.summary)}</p>
      <Figures computed={findings.computed} />
      <Items findings={findings.findings} kind={kindOf(findings.document.schema)} />
      <NotChecked entries={findings.notChecked} />
    </article>
  );
}

function verdict({ error, warning, hint }: Findings['summary']): string {
  if (error + warning + hint === 0) return '没有发现问题。';
  const words = [
    error > 0 ? `硬伤 ${error} 处` : '',
    warning > 0 ? `疑点 ${warning} 处` : '',
    hint > 0 ? `提示 ${hint} 处` : '',
  ].filter(Boolean);
  return `发现${words.join('，')}。`;
}

/** A narrow window scrolls the table alone; nothing in it takes the focus, so the region itself must. */
const byKeyboard = { tabIndex: 0 } as const;

function Figures({ computed }: { computed: Findings['computed'] }) {
  const rows = 'evaluations' in computed ? computed.evaluations : [{ name: null, ...computed }];
  if (rows.length === 0) return null;
  return (
    <section className={styles.scroll} aria-label="核算结果" {...byKeyboard}>
      <table className={styles.figures}>
        <thead>
          <tr>
            {rows.length > 1 ? <th scope="col">项目</th> : null}
            <th scope="col">执行率</th>
            <th scope="col">分值合计</th>
            <th scope="col">填报总分</th>
            <th scope="col">各项得分合计</th>
            <th scope="col">按规则计算</th>
            <th scope="col">等级</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={`${i} ${row.name ?? ''}`}>
              {rows.length > 1 ? <th scope="row">{row.name ?? `第 ${i + 1} 张表`}</th> : null}
              <td>{row.executionRate === null ? '—' : formatRate(Math.round(row.executionRate * 10_000))}</td>
              <td>{points(row.totalWeight)}</td>
              <td>{points(row.totalPrinted)}</td>
              <td>{points(row.total)}</td>
              <td>{points(row.totalByRule)}</td>
              <td>{row.grade ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function points(value: Computed['total']): string {
  return value === null ? '—' : formatPoints(Math.round(value * 100) as Points);
}

type Kind = Parameters<typeof placeWords>[1];

function kindOf(schema: string | null): Kind {
  return schema?.startsWith('mingji.disclosure/') ? 'disclosure' : 'evaluation';
}

/** Where a finding stands, after the rule; nothing where the document has no words for it. */
function placed(at: string, kind: Kind): string {
  const words = placeWords(at, kind);
  return words === '' ? '' : `　位置：${words}`;
}

function Items({ findings, kind }: { findings: readonly PlacedFinding[]; kind: Kind }) {
  if (findings.length === 0) return null;
  return (
    <ol className={styles.items}>
      {findings.map((finding, i) => (
        <li key={`${i} ${finding.rule} ${finding.at}`}>
          <Pill tone={TONES[finding.severity]}>{SEVERITY_WORDS[finding.severity].plain}</Pill>{' '}
          {finding.message}
          <p className={styles.small}>
            规则：
            <RuleLinks ids={[finding.rule, ...finding.also]} />
            {placed(finding.at, kind)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What was left unchecked, said as plainly as what was found: rules of the same reason together. */
function NotChecked({ entries }: { entries: Findings['notChecked'] }) {
  if (entries.length === 0) return null;
  const byReason = new Map<string, string[]>();
  for (const { rule, why } of entries) byReason.set(why, [...(byReason.get(why) ?? []), rule]);
  return (
    <details className={styles.unchecked}>
      <summary>没有核对的规则 {entries.length} 条，及原因</summary>
      <ul>
        {[...byReason].map(([why, rules]) => (
          <li key={why}>
            {rules.join('、')}：{why}
          </li>
        ))}
      </ul>
    </details>
  );
}
