// SE-42: the summary speaks of the project that the table names.
import { fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { isBlank } from '../blank';
import type { Rule } from '../rule';

export const SE_42: Rule = {
  id: 'SE-42',
  title: '综述与表内的项目名称一致',
  severity: 'error',
  needs: 'print',
  silences: [],
  at: ['field/projectName'],
  help: {
    asks: '标题、综述和自评表用同一个项目名称；年度、“项目”“申请”等字样的差别不计。',
    wrong: '综述写“食盐监管公务经费项目”，表内写“食盐宣传服务”。',
    right: '两处都写“食盐宣传服务项目”。',
    basis: '财预〔2016〕143号',
  },
  evaluate: ({ form }) => {
    const told = fieldText(form, 'narrativeName').trim();
    const name = fieldText(form, 'projectName').trim();
    if (isBlank(told)) return { findings: [], notChecked: '没有综述，或综述没有写项目名称' };
    if (isBlank(name)) return { findings: [], notChecked: '表内没有项目名称' };
    const [a, b] = [coreName(told), coreName(name)];
    if (a === b) return { findings: [] };
    const part = a !== '' && b !== '' && (a.includes(b) || b.includes(a));
    return {
      findings: [
        {
          severity: part ? 'hint' : 'error',
          cell: fieldCell('narrativeName'),
          printed: told,
          expected: name,
          message: part
            ? `综述里的项目名称“${told}”与表内“${name}”写法不同，请统一。`
            : `综述里的项目名称“${told}”与表内“${name}”不是同一个名称，请核对是否放错了综述，并改成一致。`,
          quote: told,
        },
      ],
    };
  },
};

/** A project's name without year, 项目, 申请, spaces and marks. */
export function coreName(name: string): string {
  return name
    .replace(/[\s“”"'《》〈〉（）()：:，,。.、·—-]+/g, '')
    .replace(/(?:19|20)\d\d年?度?/g, '')
    .replace(/^(?:关于)?申请/, '')
    .replace(/申请|项目/g, '');
}
