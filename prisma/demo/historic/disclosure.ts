// The 2020 disclosure of 包头市昆都仑区工业和信息化局 as one document: figures as printed, prose told afresh, its ten forms.
import { TABLE_KINDS } from '@/lib/domain/accounts/tables';
import { evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { type Disclosure, disclosureSchema } from '@/lib/domain/interchange/disclosure';
import facts from './facts.json';
import { referenceNarrative } from './narrative';
import { historicProjects } from './projects';

/** A fresh copy each time. Its nine tables were published, but nobody has transcribed them. */
export function referenceDisclosure(): Disclosure {
  return disclosureSchema.parse({
    schema: 'mingji.disclosure/1',
    title: '包头市昆都仑区工业和信息化局2020年度部门决算公开',
    fiscalYear: 2020,
    moneyUnit: '万元',
    outline: 'reference-2020',
    department: {
      name: '包头市昆都仑区工业和信息化局',
      offices: ['综合科', '项目科', '企业服务科', '信息化科'],
      units: [
        { name: '包头市昆都仑区工业和信息化局', nature: '行政' },
        { name: '包头市昆都仑区中小企业服务中心', nature: '事业' },
      ],
      staffing: {
        establishment: 17,
        administrative: 8,
        institutional: 9,
        actual: 26,
        inService: 26,
        retired: 28,
        survivors: 1,
      },
    },
    tables: TABLE_KINDS.map((kind) => ({ kind, state: 'notTranscribed' })),
    narrative: referenceNarrative(),
    // Each stands behind its summary; the codes it has in the demo were never printed.
    evaluations: historicProjects.map(({ evaluation }, i) => {
      const form = evaluationSchema.parse(evaluation);
      return { ...form, project: { ...form.project, code: null }, after: `2.3.2.${i + 1}` };
    }),
    facts,
  });
}
