// SE-42: the heading above a form and its summary speak of the project that the table names.
import { fieldText } from '../../evaluation/form';
import { isBlank } from '../blank';
import type { Rule, RuleFinding } from '../rule';
import { coreName, type ToldName, toldNames } from '../words/project-name';

export const SE_42: Rule = {
  id: 'SE-42',
  title: '标题、综述与表内的项目名称一致',
  severity: 'error',
  needs: 'print',
  silences: [],
  at: ['field/projectName'],
  help: {
    asks: '标题、综述和自评表用同一个项目名称；年度、“项目”“申请”等字样的差别不计。',
    wrong: '综述写“食盐监管公务经费项目”，表内写“食盐宣传服务”。',
    right: '两处都写“食盐宣传服务项目”。',
    basis: '财预〔2016〕143号',
    misses:
      '一个标题下有几张自评表，或标题看不出是项目名称（没有“项目”“自评”等字样，又不是别处写过的名称）的，不比较。',
  },
  evaluate: (context) => {
    const name = fieldText(context.form, 'projectName').trim();
    const told = toldNames(context, () => false);
    if (told.length === 0) return { findings: [], notChecked: '没有综述，或综述没有写项目名称' };
    if (isBlank(name)) return { findings: [], notChecked: '表内没有项目名称' };
    return { findings: told.flatMap((one) => compared(one, name)) };
  },
};

function compared({ by, cell, name: told }: ToldName, name: string): RuleFinding[] {
  const [a, b] = [coreName(told), coreName(name)];
  if (a === b) return [];
  const part = a !== '' && b !== '' && (a.includes(b) || b.includes(a));
  return [
    {
      severity: part ? 'hint' : 'error',
      cell,
      printed: told,
      expected: name,
      message: part
        ? `${by}里的项目名称“${told}”与表内“${name}”写法不同，请统一。`
        : `${by}里的项目名称“${told}”与表内“${name}”不是同一个名称，请核对是否放错了${by === '标题' ? '自评表' : '综述'}，并改成一致。`,
      quote: told,
    },
  ];
}
