// What is known of one file, in words a citizen understands.
import { Notice } from '@/components/ui/notice';
import { type VerifyAnswer, verdictOf } from '@/lib/domain/disclosure/verify-answer';
import styles from './verify.module.css';

const KINDS = {
  html: '网页全文',
  docx: 'Word 文档',
  pdf: 'PDF 文档',
  xlsx: 'Excel 工作簿',
  json: '数据文件（JSON）',
  report: '评价报告（PDF）',
  page: '网站页面',
} as const;

/** `file` is the name of the chosen file; absent when a hash was typed. */
export function Verdict({ answer, hash, file }: { answer: VerifyAnswer; hash: string; file?: string }) {
  const { tone, headline, explanation } = verdictOf(answer);
  return (
    <div className={styles.result}>
      <Notice tone={tone} title={headline}>
        {file === undefined ? null : <p>文件：{file}</p>}
        {answer.known ? (
          <p>
            {answer.title}，第 {answer.no} 版，{KINDS[answer.kind]}。
          </p>
        ) : null}
        <p>{explanation}</p>
        {answer.known ? <p>{wayOn(answer)}</p> : null}
        <p className={styles.hash}>SHA-256 {hash}</p>
      </Notice>
    </div>
  );
}

function wayOn({ retracted, no, latest, href }: Extract<VerifyAnswer, { known: true }>) {
  const newest = href.replace(/\/v\d+$/, '');
  if (retracted === null && no === latest) return <a href={href}>查看这一版</a>;
  return <a href={newest}>查看现行版本</a>;
}
