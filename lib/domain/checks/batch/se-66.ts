// SE-66: no two projects of one department and year go by one name, and no heading or summary stands at another project's table.
import { fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { isBlank } from '../blank';
import type { CheckContext, RuleFinding } from '../rule';
import { coreName, toldNames } from '../words/project-name';
import { bareText } from '../words/word-rows';
import type { BatchPlace, BatchRule } from './batch-rule';

export const SE_66: BatchRule = {
  id: 'SE-66',
  title: '项目不重名，标题和综述不放错',
  severity: 'error',
  reader: 'reviewers',
  silences: ['SE-42'],
  at: ['field/projectName'],
  help: {
    asks: '同一部门同一年度的项目名称不重复，确需同名的用项目编码区分；标题、综述和自评表说的是同一个项目。',
    wrong: '两张自评表都叫“职工补偿金项目”，没有编码。',
    right: '一张写“职工补偿金项目”，另一张写“职工失业金补发项目”。',
    basis: '财预〔2016〕143号',
  },
  evaluate: (forms) => ({ findings: [...sharedNames(forms), ...swapped(forms)] }),
};

/** Forms of one department and year by what `nameOf` gives. */
function byName(forms: readonly CheckContext[], nameOf: (name: string) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  forms.forEach(({ form }, i) => {
    const name = fieldText(form, 'projectName');
    if (isBlank(name)) return;
    const key = groupKey(form, nameOf(name));
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return groups;
}

function groupKey(form: CheckContext['form'], name: string): string {
  return [bareText(fieldText(form, 'competentDepartment')), form.fiscalYear, name].join('\n');
}

function sharedNames(forms: readonly CheckContext[]): RuleFinding<BatchPlace>[] {
  return [...byName(forms, bareText).values()].flatMap((group) => {
    if (group.length < 2) return [];
    const seen = new Set<string>();
    const [first, ...others] = group;
    const firstCode = codeOf(forms[first ?? 0]);
    if (firstCode !== '') seen.add(firstCode);
    return others.flatMap((form): RuleFinding<BatchPlace>[] => {
      const code = codeOf(forms[form]);
      const apart = code !== '' && firstCode !== '' && !seen.has(code);
      seen.add(code);
      const context = forms[form];
      if (apart || !context) return [];
      const name = fieldText(context.form, 'projectName').trim();
      const codes = code === '' || firstCode === '' ? '又没有项目编码可以区分' : `项目编码又都是 ${code}`;
      return [
        {
          severity: 'error',
          cell: { form, cell: fieldCell('projectName') },
          printed: name,
          expected: null,
          message: `有 ${group.length} 张自评表都叫「${name}」，${codes}，公开后分不清，请改用不同的名称，或补上各自的项目编码。`,
          quote: name,
        },
      ];
    });
  });
}

function codeOf(context: CheckContext | undefined): string {
  return context?.code?.trim() ?? '';
}

/** Headings and summaries that name another project of the batch. */
function swapped(forms: readonly CheckContext[]): RuleFinding<BatchPlace>[] {
  const tables = byName(forms, coreName);
  return forms.flatMap((context, i): RuleFinding<BatchPlace>[] => {
    const { form } = context;
    const own = fieldText(form, 'projectName').trim();
    if (isBlank(own)) return [];
    const hasTable = (core: string) => tables.has(groupKey(form, core));
    return toldNames(context, hasTable).flatMap(({ by, cell, name: told }): RuleFinding<BatchPlace>[] => {
      const core = coreName(told);
      if (core === '' || core === coreName(own) || !hasTable(core)) return [];
      return [
        {
          severity: 'error',
          cell: { form: i, cell },
          printed: told,
          expected: own,
          message:
            by === '标题'
              ? `标题写的是「${told}」，其后的自评表却是「${own}」，而「${told}」另有一张自评表，请核对自评表是否放错。`
              : `综述写的是「${told}」，自评表却是「${own}」，而「${told}」另有一张自评表，请核对综述是否放错。`,
          quote: told,
        },
      ];
    });
  });
}
