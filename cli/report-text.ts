// Answers of check and score for people to read.
import { SEVERITY_WORDS } from '@/lib/domain/checks/severity';
import { formatPoints, formatRate } from '@/lib/domain/format';
import type { Computed, Findings, Scores } from '@/lib/domain/interchange/findings';
import type { Points } from '@/lib/domain/points';

/** The findings of one document, in order of mending. */
export function findingsText({ document, computed, findings, notChecked, summary }: Findings): string {
  const lines = [title(document.name), ...computedLines(computed), ''];
  if (findings.length === 0) lines.push('没有发现问题。', '');
  for (const [i, { rule, severity, at, also, message }] of findings.entries()) {
    const gaveWay = also.length > 0 ? `（同一原因：${also.join('、')}）` : '';
    lines.push(`${i + 1}. ${SEVERITY_WORDS[severity].formal} ${rule} ${at}${gaveWay}`, `   ${message}`);
  }
  if (findings.length > 0) lines.push('');
  if (notChecked.length > 0) lines.push('没有核对的规则：', ...notCheckedLines(notChecked), '');
  lines.push(
    `合计：强制性 ${summary.error}，核实性 ${summary.warning}，提示性 ${summary.hint}，没有核对 ${summary.notChecked}。`,
  );
  return lines.join('\n');
}

/** The figures of one document, with their sums. */
export function scoresText({ document, computed, explanations }: Scores): string {
  const sums = explanations.map(({ at, printed, text }) => `  ${at}  填报 ${printed ?? '空'}；${text}`);
  return [title(document.name), ...computedLines(computed), '', ...sums].join('\n');
}

function title(name: string | null): string {
  return name ? `《${name}》` : '（没有名称）';
}

function computedLines(computed: Findings['computed']): string[] {
  if (!('evaluations' in computed)) return [figures(computed)];
  return computed.evaluations.map((one, i) => `  ${i + 1}. ${one.name ?? '（没有名称）'}：${figures(one)}`);
}

function figures(computed: Computed): string {
  const rate =
    computed.executionRate === null ? '—' : formatRate(Math.round(computed.executionRate * 10_000));
  return [
    `执行率 ${rate}`,
    `分值合计 ${shown(computed.totalWeight)}`,
    `各项得分合计 ${shown(computed.total)}（填报总分 ${shown(computed.totalPrinted)}）`,
    `按规则计算 ${shown(computed.totalByRule)}`,
    `等级 ${computed.grade ?? '—'}`,
  ].join('，');
}

function shown(points: number | null): string {
  return points === null ? '—' : formatPoints(Math.round(points * 100) as Points);
}

/** One line per reason; neighbouring rules of the same reason together. */
function notCheckedLines(notChecked: Findings['notChecked']): string[] {
  const byReason = new Map<string, string[]>();
  for (const { rule, why } of notChecked) byReason.set(why, [...(byReason.get(why) ?? []), rule]);
  return [...byReason].map(([why, rules]) => `  ${ruleList(rules)}：${why}`);
}

function ruleList(rules: readonly string[]): string {
  const [first] = rules;
  return rules.length > 5 ? `${first} 等 ${rules.length} 条` : rules.join('、');
}
