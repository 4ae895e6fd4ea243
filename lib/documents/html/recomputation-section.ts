// The 核算 layer of one project: figures computed again beside the printed ones, findings by what lies behind them.
import type { DocumentFinding, FindingWord, Recomputation } from '../../domain/disclosure/model';
import { findingId } from './form-table';
import { headingElement } from './heading-element';
import { type Html, html } from './html';
import { runningText } from './paragraph-text';

/** The words of the legend, gravest first. */
export const LEGEND: Record<FindingWord, string> = {
  硬伤: '与计算规则或加总不符，应当更正',
  疑点: '不一定有误，需要说明',
  尾差: '四舍五入造成，不算错误',
  提示: '供改进填报参考',
};

const TONES: Record<FindingWord, 'bad' | 'warn' | 'calm'> = {
  硬伤: 'bad',
  疑点: 'warn',
  尾差: 'calm',
  提示: 'calm',
};

/** The word of a finding as a small label. */
export function wordLabel(word: FindingWord): Html {
  return html`<span class="word word-${TONES[word]}">${word}</span>`;
}

/** What the three words mean. */
export function legend(): Html {
  const words: FindingWord[] = ['硬伤', '疑点', '尾差'];
  return html`<dl class="legend">${words.map((word) => html`<div><dt>${wordLabel(word)}</dt><dd>${LEGEND[word]}</dd></div>`)}</dl>`;
}

/** The section below a form; its heading is an element of level `headingBase`. */
export function recomputationSection(
  formId: string,
  recomputation: Recomputation,
  headingBase: number,
): Html {
  const { figures, causes, notChecked } = recomputation;
  return html`<section class="audit recomputation">
${headingElement(headingBase, '核算')}
<table class="compare"><thead><tr><th scope="col">数字</th><th scope="col" class="right">原文</th><th scope="col" class="right">核算</th></tr></thead>
<tbody>${figures.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th><td class="right">${row.printed === '' ? '—' : row.printed}</td><td class="right${row.flagged ? ' differs' : ''}">${row.computed === '' ? '—' : row.computed}</td></tr>`,
  )}</tbody></table>
${
  causes.length === 0
    ? html`<p class="calm">未发现需要说明之处。</p>`
    : causes.map(
        (cause) =>
          html`${headingElement(headingBase + 1, cause.title)}<ol class="findings">${cause.findings.map((f) => drawFinding(formId, f))}</ol>`,
      )
}
${
  notChecked.length > 0 &&
  html`<details><summary>未能核对的事项</summary><ul>${notChecked.map(({ rule, why }) => html`<li>${why}（${rule}）</li>`)}</ul></details>`
}
</section>`;
}

function drawFinding(formId: string, finding: DocumentFinding): Html {
  const rules = [finding.rule, ...finding.also].join('、');
  return html`<li id="${findingId(formId, finding.no)}"><span class="pin">${finding.no}</span><div><p>${wordLabel(finding.word)} <span class="place">${finding.place}</span></p><p>${runningText(finding.message)} <span class="rule">${rules}</span></p>${
    finding.explanation !== null &&
    html`<p class="explanation">部门说明：${runningText(finding.explanation)}</p>`
  }</div></li>`;
}
