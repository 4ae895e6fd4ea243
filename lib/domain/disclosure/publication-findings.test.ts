// Before publication: every finding has its place, errors stop it, warnings want an answer to the figures they name.
import { describe, expect, it, test } from 'vitest';
import { amountCell, beforeCell, factCell, itemCell, textCell } from '../accounts/cells';
import type { CellId } from '../evaluation/cells';
import { figuresOf } from '../evaluation/explanations';
import type { PlacedFinding } from '../interchange/findings';
import { composeDisclosure } from './compose';
import { locateFinding } from './locate-finding';
import { projectOf } from './model';
import { disclosureFindings, isAnswered, publicationRefusal } from './publication-findings';
import { sampleInput, sampleProjects, sampleRecord } from './sample-accounts';

function findingsWith(cells: Readonly<Record<string, string>>) {
  const composed = composeDisclosure(sampleInput({ accounts: sampleRecord(cells) }));
  return { composed, ...disclosureFindings(composed) };
}

const none = new Map<CellId, string>();

test('hints alone do not stop publication', () => {
  const { findings, notChecked } = findingsWith({});
  expect(findings.map(({ severity }) => severity)).toEqual(['hint', 'hint', 'hint']);
  expect(publicationRefusal(findings, none)).toBeNull();
  expect(notChecked.map(({ rule }) => rule)).toContain('FA-40');
});

describe('where a finding stands', () => {
  it('in the paragraph that prints the words', () => {
    const { composed, findings } = findingsWith({ [factCell('operatingFunds.reason')]: '' });
    const finding = findings.find(({ rule }) => rule === 'FA-27');
    const block = composed.document.blocks[finding?.place.block ?? -1];
    expect(block?.kind === 'paragraph' && block.text).toMatch(/^本部门2021年度机关运行经费/);
    expect(finding?.place.words).toBe('「机关运行经费支出情况说明」一节');
    expect(finding?.place.cell).toBe(factCell('operatingFunds.reason'));
  });

  it('in the table, with the cell to mend', () => {
    const cell = amountCell('incomeExpenditureTotal', 'income', 'total', 'amount');
    const { composed, findings } = findingsWith({ [cell]: '771.43' });
    const finding = findings.find(({ at }) => at.startsWith('tables['));
    const block = composed.document.blocks[finding?.place.block ?? -1];
    expect(block?.kind === 'table' && block.table).toBe('incomeExpenditureTotal');
    expect(finding?.place.cell).toBe(cell);
  });

  it.each([
    ['facts.operatingFunds.amount', factCell('operatingFunds.amount')],
    ['facts.operatingFunds.changePercent', beforeCell('operatingFunds.amount')],
    ['facts.overall.incomeTotal', amountCell('incomeExpenditureTotal', 'income', 'total', 'amount')],
    [
      'facts.generalPublicBudget.subjects[2].reason',
      itemCell('generalPublicBudget.subjects', '2150599', 'reason'),
    ],
    ['facts.stateAssets.vehicles[2].count', itemCell('stateAssets.vehicles', 'confidential', 'count')],
    ['facts.overall.reasons[1].amount', itemCell('overall.reasons', 'r2', 'amount')],
    ['department.staffing.retired', textCell('staffing.retired')],
    ['department.units[1].nature', textCell('units')],
    ['departmentEvaluations[0].grade', itemCell('departmentEvaluations', 'e1', 'grade')],
    ['glossary[3].term', textCell('glossary')],
    ['facts.performance.work.selfEvaluation.averageScore', null],
    ['$', null],
  ])('behind %s, in the cell that was typed', (at, cell) => {
    const finding: PlacedFinding = {
      rule: 'FA-01',
      severity: 'error',
      at,
      printed: null,
      expected: null,
      also: [],
      message: '',
    };
    expect(locateFinding(composeDisclosure(sampleInput()), finding)).toMatchObject({
      cell,
      block: null,
      project: null,
    });
  });

  it('in the summary of a project, or in its form', () => {
    const { composed, findings } = findingsWith({
      'summary/x01/text':
        '自评得分98分，全年预算数300万元，执行数290万元，执行率96.67%，已完成，问题是支付慢，下一步改进。',
    });
    const finding = findings.find(({ rule }) => rule === 'SE-44');
    expect(finding?.place.project?.code).toBe('x01');
    const { blocks } = projectOf(composed.document, 'x01');
    const block = blocks[finding?.place.project?.block ?? -1];
    expect(block?.kind === 'paragraph' && block.text).toMatch(/^自评得分98分/);
    expect(finding?.place.words).toBe('「企业技术改造补助」自评综述');
    expect(finding?.place.cell).toBe('summary/x01/text');
  });

  it('in typed words, with the cell that holds them', () => {
    const { findings } = findingsWith({ [textCell('duties')]: '负责负责全区工业经济运行监测。' });
    const finding = findings.find(({ rule }) => rule === 'TX-03');
    expect(finding?.place.cell).toBe(textCell('duties'));
  });

  it('errors come first', () => {
    const { findings } = findingsWith({ [factCell('operatingFunds.reason')]: '' });
    const ranks = findings.map(({ severity }) => ['error', 'warning', 'hint'].indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks[0]).toBe(0);
  });
});

describe('what stops publication', () => {
  it('an error, whatever is written beside it', () => {
    const { findings } = findingsWith({ [factCell('operatingFunds.reason')]: '' });
    const answers = new Map(findings.map(({ answer }) => [answer, '已核实。']));
    expect(publicationRefusal(findings, answers)).toMatchObject({
      code: 'notReady',
      message: '公开文本还有 1 处错误没有更正，暂不能公开。请在预览页逐条更正或填写审核说明后再公开。',
    });
  });

  it('a warning, until its present figures are answered', () => {
    const vehicles = (count: string) =>
      findingsWith({ [factCell('threePublic.detail.vehicles.vehicleCount')]: count });
    const three = vehicles('3').findings;
    const [warning] = three.filter(({ severity }) => severity === 'warning');
    expect(warning?.rule).toBe('FA-31');
    expect(publicationRefusal(three, none)).toMatchObject({ message: expect.stringContaining('1 处疑点') });
    const answers = new Map([[warning?.answer ?? ('' as CellId), '一辆已划转，账未销。']]);
    expect(publicationRefusal(three, answers)).toBeNull();
    expect(publicationRefusal(vehicles('3').findings, answers)).toBeNull();
    // Four vehicles are other figures: the answer to three does not cover them.
    expect(publicationRefusal(vehicles('4').findings, answers)).not.toBeNull();
    expect(warning?.answer).toMatch(/^answer\/FA-31\/[0-9a-f]{16}$/);
  });

  it('an answer of blanks is none', () => {
    const { findings } = findingsWith({ [factCell('threePublic.detail.vehicles.vehicleCount')]: '3' });
    const [warning] = findings.filter(({ severity }) => severity === 'warning');
    if (!warning) throw new RangeError('no warning');
    expect(isAnswered(warning, new Map([[warning.answer, '  ']]))).toBe(false);
  });
});

test('what the filler of a form answered before approval counts, as long as the figures are those', () => {
  const cells = {
    'summary/x01/text': '项目自评得分99.67分，已按计划完成。',
  };
  const asked = (explanations: ReturnType<typeof sampleProjects>[number]['explanations']) => {
    const [first, ...others] = sampleProjects();
    if (!first) throw new RangeError('no project');
    const composed = composeDisclosure(
      sampleInput({ accounts: sampleRecord(cells), projects: [{ ...first, explanations }, ...others] }),
    );
    return disclosureFindings(composed).findings.filter(({ rule }) => rule === 'SE-48');
  };
  const [open] = asked([]);
  if (!open) throw new RangeError('no warning');
  expect(open.answeredInForm).toBeNull();
  const answer = {
    rule: 'SE-48',
    cell: 'field/summary',
    text: '全部完成。',
    by: '经办人',
    at: '2022-03-01T00:00:00Z',
  };
  expect(asked([{ ...answer, figures: figuresOf({ ...open, cell: null }) }])[0]?.answeredInForm).toBe(
    '全部完成。',
  );
  expect(asked([{ ...answer, figures: '1→2' }])[0]?.answeredInForm).toBeNull();
});
