// SE-51: project, department, unit and year stand in the head of every form.
import { type CellId, type FormField, fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { isBlank } from '../blank';
import { FISCAL_YEAR_PLACE } from '../place';
import type { Rule, RuleFinding } from '../rule';

/** The cells of the head that must be filled, with their names. */
export const HEAD_CELLS = {
  projectName: '项目名称',
  competentDepartment: '主管部门',
  implementingUnit: '实施单位',
} as const satisfies Partial<Record<FormField, string>>;

export const SE_51: Rule = {
  id: 'SE-51',
  title: '表头填写完整',
  severity: 'error',
  silences: [],
  at: ['field/projectName', 'field/competentDepartment', 'field/implementingUnit'],
  help: {
    asks: '项目名称、主管部门、实施单位和年度都要填写。',
    wrong: '实施单位空着。',
    right: '实施单位填本单位全称。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: ({ form }) => {
    const findings = (Object.keys(HEAD_CELLS) as (keyof typeof HEAD_CELLS)[])
      .filter((field) => isBlank(fieldText(form, field)))
      .map((field) => empty(fieldCell(field), HEAD_CELLS[field]));
    if (form.fiscalYear <= 0) findings.push(empty(FISCAL_YEAR_PLACE, '年度'));
    return { findings };
  },
};

function empty(cell: CellId, name: string): RuleFinding {
  return { severity: 'error', cell, printed: null, expected: null, message: `${name}没有填写，请补填。` };
}
