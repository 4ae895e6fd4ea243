// 昆都仑区 2020: the year of 工业和信息化局 as it was published, right or wrong.
import type { DemoRegion, HistoricDepartment } from './demo-types';
import { referenceDisclosure } from './historic/disclosure';
import { historicProjects } from './historic/projects';

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
      disclosure: referenceDisclosure,
      projects: historicProjects,
    },
  ],
};
