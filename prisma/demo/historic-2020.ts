// 昆都仑区 2020: the ten forms of 工业和信息化局 as they were published, cell for cell, right or wrong.
// Longer prose is told afresh with the same facts and figures; people appear by their office.
import type { DemoRegion, HistoricDepartment, HistoricProject } from './demo-types';
import form01 from './historic/2020-01.json';
import form02 from './historic/2020-02.json';
import form03 from './historic/2020-03.json';
import form04 from './historic/2020-04.json';
import form05 from './historic/2020-05.json';
import form06 from './historic/2020-06.json';
import form07 from './historic/2020-07.json';
import form08 from './historic/2020-08.json';
import form09 from './historic/2020-09.json';
import form10 from './historic/2020-10.json';

type PrintedForm = { readonly project: { readonly code: string; readonly name: string } };

/** A project as far as its document tells: one 一级项目 of 一般公共预算, class and tier not stated. */
function printed(
  evaluation: PrintedForm,
  lineage: string,
  state: HistoricProject['state'] = '实施中',
): HistoricProject {
  return {
    code: evaluation.project.code,
    name: evaluation.project.name,
    unit: 'bj',
    level: '一级',
    category: null,
    fundingTier: null,
    fundKind: '一般公共预算',
    publicity: '公开',
    state,
    lineage,
    evaluation,
  };
}

/** The historic year of the demo. Code per GB/T 2260: 15 内蒙古, 02 包头, 03 昆都仑区. */
export const kundulunRegion: DemoRegion<HistoricDepartment> = {
  code: '150203',
  name: '昆都仑区',
  financeOffice: '昆都仑区财政局',
  demo: true,
  showFindings: true,
  year: 2020,
  template: 'national-2017',
  opensOn: '2021-02-01',
  closesOn: '2021-04-30',
  targetsLocked: false,
  departments: [
    {
      code: 'kdl-gxj',
      name: '包头市昆都仑区工业和信息化局',
      shortName: '昆区工业和信息化局',
      units: [
        { code: 'bj', name: '包头市昆都仑区工业和信息化局', nature: '行政' },
        { code: 'zxqy', name: '包头市昆都仑区中小企业服务中心', nature: '事业' },
      ],
      projects: [
        printed(form01, 'petition-stability'),
        printed(form02, 'clean-coal'),
        printed(form03, 'salt-outreach'),
        printed(form04, 'social-insurance'),
        printed(form05, 'major-illness-insurance'),
        printed(form06, 'investment-promotion'),
        printed(form07, 'severance-compensation'),
        printed(form08, 'slag-disposal'),
        printed(form09, 'five-year-plan', '已结项'),
        printed(form10, 'unemployment-settlement'),
      ],
    },
  ],
};
