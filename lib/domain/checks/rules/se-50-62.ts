// SE-50, SE-62: rows and cells that stand in the print without being anything: unused rows of the template, strays.
import { fieldCell, indicatorCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { isBlank } from '../blank';
import { type RowView, viewRows } from '../row-view';
import type { Rule, RuleFinding } from '../rule';

/** What a template prints where a name is to be written. */
const PLACEHOLDER =
  /^(?:(?:三级)?指标\s*(?:\d+|[一二三四五六七八九十]+)?|(?:…|\.{3,}|。{3,}|·{3,})+|[xX×*]+)[:：]?$/;

export const SE_50: Rule = {
  id: 'SE-50',
  title: '没有使用的表样行已经删去',
  severity: 'hint',
  silences: [],
  at: ['indicator/name'],
  help: {
    asks: '公开前删去没有填写的表样行。',
    wrong: '表中留着“指标2”“……”等空行。',
    right: '只保留填写了内容的指标行。',
    basis: '财预〔2016〕143号',
  },
  evaluate: (context) => {
    const printed = context.form.origin === 'printed';
    const unused = viewRows(context).filter(
      (row) =>
        !row.isFilled &&
        isBlank(row.weightText) &&
        isBlank(row.reason) &&
        !row.isMerged &&
        (isPlaceholder(row) || (printed && isBlank(row.name))),
    );
    const [first] = unused;
    if (!first) return { findings: [] };
    const names = [...new Set(unused.map((row) => (isBlank(row.name) ? '空行' : row.name)))].slice(0, 3);
    const finding: RuleFinding = {
      severity: 'hint',
      cell: indicatorCell(first.id, 'name'),
      printed: first.name === '' ? null : first.name,
      expected: null,
      message: `有 ${unused.length} 行没有使用的表样行（${names.join('、')}），公开前请删去。`,
    };
    return { findings: [finding] };
  },
};

export const SE_62: Rule = {
  id: 'SE-62',
  title: '表中没有无归属的内容',
  severity: 'warning',
  needs: 'print',
  silences: [],
  at: ['field/looseCells'],
  help: {
    asks: '每一格都属于某一行，每一行都有分值、目标、完成值和得分。',
    wrong: '成本指标下面多出两格“100%”，没有指标名称。',
    right: '删去多余的格，或补上它们所属的指标。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    const findings: RuleFinding[] = [];
    const loose = fieldText(context.form, 'looseCells')
      .split('\n')
      .filter((text) => !isBlank(text));
    if (loose.length > 0) findings.push(looseFinding(loose));
    const bare = viewRows(context).filter(isBare);
    if (bare.length === 0) return { findings };
    // Without a word on merged cells a bare row may share those of its neighbour.
    const mergesKnown = context.print !== undefined && context.print.merged.size > 0;
    const names = bare.map((row) => `「${row.name}」`).join('、');
    if (!mergesKnown) return { findings, notChecked: `${names}没有分值和得分，不知道是否与上一行合并` };
    return { findings: [...findings, ...bare.map(bareFinding)] };
  },
};

function isPlaceholder({ name }: RowView): boolean {
  return PLACEHOLDER.test(name.replace(/\s+/g, ''));
}

/** A named row that says nothing. */
function isBare(row: RowView): boolean {
  return (
    !isBlank(row.name) &&
    !isPlaceholder(row) &&
    !row.isFilled &&
    isBlank(row.weightText) &&
    !row.isMerged &&
    !row.notApplicable
  );
}

function looseFinding(loose: readonly string[]): RuleFinding {
  const texts = loose.slice(0, 4).join('、');
  return {
    severity: 'warning',
    cell: fieldCell('looseCells'),
    printed: loose.join('、'),
    expected: null,
    message: `有 ${loose.length} 格内容（${texts}）不属于任何一项指标，请补上所属的指标，或删去。`,
  };
}

function bareFinding(row: RowView): RuleFinding {
  return {
    severity: 'warning',
    cell: indicatorCell(row.id, 'name'),
    printed: row.name,
    expected: null,
    message: `「${row.name}」一行没有分值、目标、完成值和得分，请补填，或删去这一行。`,
  };
}
