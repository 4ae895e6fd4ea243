// SE-42 and SE-66 read the heading behind which a form is printed: what they say, where, and what is no name of a project.
import { describe, expect, it } from 'vitest';
import { disclosureSchema } from '../interchange/disclosure';
import { checkDocument } from '../interchange/judge-document';
import { sampleDocument } from './sample-document';

interface Printed {
  /** The title of the narrative entry. */
  readonly title: string;
  /** The project names of the forms printed behind it. */
  readonly forms: readonly string[];
  /** The name in the summary of the first of them. */
  readonly told?: string;
}

/** rule, place, printed, expected, `also` and sentence of both rules, over a disclosure with these headings. */
function said(...entries: readonly Printed[]) {
  const disclosure = disclosureSchema.parse({
    schema: 'mingji.disclosure/1',
    fiscalYear: 2021,
    narrative: entries.map(({ title }, i) => ({ id: `2.3.${i}`, level: 4, title, text: '全年按计划办理。' })),
    evaluations: entries.flatMap(({ forms, told }, i) =>
      forms.map((name, n) => ({
        ...sampleDocument(),
        project: { name, leader: '综合科' },
        after: `2.3.${i}`,
        ...(told !== undefined && n === 0 && { narrative: { projectName: told } }),
      })),
    ),
  });
  return checkDocument({ kind: 'disclosure', disclosure })
    .findings.filter(({ rule }) => rule === 'SE-42' || rule === 'SE-66')
    .map(({ rule, severity, at, printed, expected, also, message }) => [
      rule,
      severity,
      at,
      printed,
      expected,
      also.join(),
      message,
    ]);
}

describe('a heading that names another project', () => {
  it('is told at the title', () => {
    expect(said({ title: '3. 食盐监管公务经费项目自评综述', forms: ['食盐宣传服务'] })).toEqual([
      [
        'SE-42',
        'error',
        'narrative[0].title',
        '食盐监管公务经费项目',
        '食盐宣传服务',
        '',
        '标题里的项目名称“食盐监管公务经费项目”与表内“食盐宣传服务”不是同一个名称，请核对是否放错了自评表，并改成一致。',
      ],
    ]);
  });

  it('is told once where the summary says the same, and beside it where it says something else', () => {
    const title = '（二）2021年食盐监管经费项目绩效自评情况';
    const same = said({ title, forms: ['食盐宣传服务'], told: '食盐监管经费' });
    expect(same.map(([, , at]) => at)).toEqual(['narrative[0].title']);
    const apart = said({ title, forms: ['食盐宣传服务'], told: '公共场所抽检' });
    expect(apart.map(([, , at]) => at)).toEqual([
      'narrative[0].title',
      'evaluations[0].narrative.projectName',
    ]);
    const right = said({
      title: '食盐宣传服务项目自评综述',
      forms: ['食盐宣传服务'],
      told: '公共场所抽检',
    });
    expect(right.map(([, , at]) => at)).toEqual(['evaluations[0].narrative.projectName']);
  });

  it('is a hint where one name holds the other', () => {
    expect(said({ title: '6. 2021年招商引资项目', forms: ['招商引资专项经费'] })).toEqual([
      [
        'SE-42',
        'hint',
        'narrative[0].title',
        '2021年招商引资项目',
        '招商引资专项经费',
        '',
        '标题里的项目名称“2021年招商引资项目”与表内“招商引资专项经费”写法不同，请统一。',
      ],
    ]);
  });

  it('is left to SE-66 where that project has a form of its own', () => {
    const swapped = (title: string, form: string, told: string, i: number) => [
      'SE-66',
      'error',
      `narrative[${i}].title`,
      title,
      form,
      'SE-42',
      `标题写的是「${title}」，其后的自评表却是「${form}」，而「${told}」另有一张自评表，请核对自评表是否放错。`,
    ];
    expect(
      said(
        { title: '1.河道清淤项目自评综述', forms: ['水库除险'] },
        { title: '2.水库除险项目自评综述', forms: ['河道清淤'] },
      ),
    ).toEqual([
      swapped('河道清淤项目', '水库除险', '河道清淤项目', 0),
      swapped('水库除险项目', '河道清淤', '水库除险项目', 1),
    ]);
  });

  it('is known by the other form alone, without a word of 项目 or 自评', () => {
    expect(
      said({ title: '1.河道清淤', forms: ['水库除险'] }, { title: '2.其他', forms: ['河道清淤'] }).map(
        ([rule, , at, printed]) => [rule, at, printed],
      ),
    ).toEqual([['SE-66', 'narrative[0].title', '河道清淤']]);
  });
});

describe('a heading is silent', () => {
  it.each<Printed>([
    { title: '1.2021年度河道清淤项目自评综述', forms: ['河道清淤'] },
    { title: '（三）申请河道清淤项目绩效自评结果公开情况说明', forms: ['2021年河道清淤项目'] },
    { title: '河道清淤项目支出绩效自评表', forms: ['河道清淤'] },
    { title: '项目一：河道清淤', forms: ['河道清淤'] },
    { title: '1.5万亩高标准农田建设项目', forms: ['1.5万亩高标准农田建设'] },
    { title: '财政支出绩效评价', forms: ['财政支出绩效评价项目'] },
    { title: '机关运转支出绩效自评情况', forms: ['机关运转支出'] },
    { title: '第一中学改造项目自评情况', forms: ['第一中学改造'] },
    { title: '10.职工办理失业金遗留问题', forms: ['职工办理失业金遗留问题'] },
  ])('where it is the name: $title', (entry) => {
    expect(said(entry)).toEqual([]);
  });

  it.each([
    '（二）部门决算中项目绩效自评结果',
    '项目支出绩效自评表',
    '2021年度部门预算项目支出绩效自评情况说明',
    '（三）部门评价项目绩效评价结果。',
    '一级项目绩效自评综述',
    '财政重点评价项目绩效评价结果',
    '项目绩效自评情况（附表1）',
    '民政项目绩效自评结果',
    '四、其他重要事项的情况说明',
    '国有资产占用情况',
    '第五部分 附件',
    '下一步改进措施',
  ])('where it names no project: %s', (title) => {
    expect(said({ title, forms: ['河道清淤'] })).toEqual([]);
  });

  it('where several forms stand behind it', () => {
    expect(said({ title: '水利工程建设项目自评综述', forms: ['河道清淤', '水库除险'] })).toEqual([]);
  });

  it('where two entries share an id, or a form names none of them', () => {
    const disclosure = (after: string) =>
      disclosureSchema.parse({
        schema: 'mingji.disclosure/1',
        fiscalYear: 2021,
        narrative: ['食盐监管公务经费项目', '公共场所抽检项目'].map((title) => ({ id: '1', title })),
        evaluations: [{ ...sampleDocument(), after }],
      });
    for (const after of ['1', '2']) {
      const { findings } = checkDocument({ kind: 'disclosure', disclosure: disclosure(after) });
      expect(findings.filter(({ rule }) => rule === 'SE-42' || rule === 'SE-66')).toEqual([]);
    }
  });
});
