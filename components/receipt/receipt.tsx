// 回执 of a submission: a sheet to print and keep.
import { RuleLinks } from '@/components/help/rule-links';
import styles from '@/components/receipt/receipt.module.css';
import { roundText } from '@/components/review/queue-row';
import type { Fen, MoneyUnit } from '@/lib/domain/amount';
import { formatDate, formatFen, formatFenExact, formatPoints, formatTime } from '@/lib/domain/format';
import type { Points } from '@/lib/domain/points';

/** What a receipt says, as frozen. Amounts in 分, total in hundredths of a point. */
export interface ReceiptProps {
  readonly no: number;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly submittedBy: string | null;
  readonly late: boolean;
  readonly fiscalYear: number;
  readonly projectCode: string;
  readonly projectName: string;
  readonly departmentName: string;
  readonly implementingUnit: string;
  readonly receivedBy: string;
  /** As on the form. */
  readonly moneyUnit: MoneyUnit;
  readonly budget: number | null;
  readonly executed: number | null;
  /** Null for a form without points. */
  readonly total: number | null;
  readonly grade: string | null;
  readonly doubts: readonly {
    readonly rule: string;
    readonly message: string;
    readonly text: string | null;
  }[];
  readonly demo: boolean;
}

/** As the form prints it: two decimals, more where the amount has more. */
function money(fen: number | null, unit: MoneyUnit): string {
  if (fen === null) return '未填';
  const [short, exact] = [formatFen(fen as Fen, unit), formatFenExact(fen as Fen, unit)];
  return `${exact.length > short.length ? exact : short} ${unit}`;
}

function score({ total, grade }: Pick<ReceiptProps, 'total' | 'grade'>): string {
  if (total === null) return '本表样不评分';
  return `${formatPoints(total as Points)} 分${grade === null ? '' : `，${grade}`}`;
}

export function Receipt(props: ReceiptProps) {
  const lines: readonly (readonly [string, React.ReactNode])[] = [
    ['项目名称', `${props.projectName}（${props.projectCode}）`],
    ['主管部门', props.departmentName],
    ['实施单位', props.implementingUnit || '未填'],
    ['年度', `${props.fiscalYear} 年度`],
    ['送审次数', roundText(props.no)],
    [
      '送审时间',
      <span key="at">
        {formatDate(props.submittedAt)} {formatTime(props.submittedAt)}
        {props.late ? <strong className={styles.late}>　逾期送审</strong> : null}
      </span>,
    ],
    ['送审人', props.submittedBy ?? '系统'],
    ['全年预算数', money(props.budget, props.moneyUnit)],
    ['全年执行数', money(props.executed, props.moneyUnit)],
    ['自评总分', score(props)],
    ['受理单位', props.receivedBy],
    [
      '送审稿指纹（SHA-256）',
      <span key="sha256" className={styles.fingerprint}>
        {props.sha256.slice(0, 32)}
        <wbr />
        {props.sha256.slice(32)}
      </span>,
    ],
  ];
  return (
    <section className={styles.receipt} aria-labelledby="receipt-title">
      <header className={styles.heading}>
        {props.demo ? <p className={styles.demo}>演示数据</p> : null}
        <h2 id="receipt-title">项目支出绩效自评送审回执</h2>
      </header>
      <table className={styles.lines} aria-labelledby="receipt-title">
        <tbody>
          {lines.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.doubts.length === 0 ? null : (
        <section className={styles.doubts} aria-labelledby="doubts-head">
          <h3 id="doubts-head">随表送审的疑点和审核说明（{props.doubts.length} 条）</h3>
          <ol>
            {props.doubts.map(({ rule, message, text }) => (
              <li key={`${rule} ${message}`}>
                <p>
                  {message} <RuleLinks ids={[rule]} />
                </p>
                <p className={styles.answer}>审核说明：{text ?? '未写'}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className={styles.note}>
        本回执由系统在收到送审稿时生成。送审稿内容如有任何改动，指纹即不相同，可据此核对。
      </p>
    </section>
  );
}
