// 示范区 2021: two departments, sixteen projects on the kinds of work of the historic year, every state of a form.
// The plan of 十四五, finished in 2020, is not carried over; 中小企业数字化改造 is new; 中和渣处置 brings 上年结转资金.
import type { WorkingRegion } from '../demo-types';
import { careStationOperation } from './civil-affairs/care-station-operation';
import { childProtection } from './civil-affairs/child-protection';
import { elderlyAllowance } from './civil-affairs/elderly-allowance';
import { memorialFacility } from './civil-affairs/memorial-facility';
import { vagrantAssistance } from './civil-affairs/vagrant-assistance';
import { winterHeatingRelief } from './civil-affairs/winter-heating-relief';
import { cleanCoal } from './industry/clean-coal';
import { digitalUpgrade } from './industry/digital-upgrade';
import { investmentPromotion } from './industry/investment-promotion';
import { majorIllnessInsurance } from './industry/major-illness-insurance';
import { petitionStability } from './industry/petition-stability';
import { saltOutreach } from './industry/salt-outreach';
import { severanceCompensation } from './industry/severance-compensation';
import { slagDisposal } from './industry/slag-disposal';
import { socialInsurance } from './industry/social-insurance';
import { unemploymentSettlement } from './industry/unemployment-settlement';
import { civilAffairsAccounts, industryAccounts } from './accounts/stories';
import { people } from './people';

const leftOut = [
  {
    project: '2021-204',
    reason: '不公开：涉及未成年人个人隐私，依据《中华人民共和国政府信息公开条例》第十五条。',
  },
  { project: '2021-205', reason: '未审核通过：竣工结算审计尚未完成，自评表仍在填报。' },
];

/** The working year of the demo. No province begins with 99, so the code can never be a real one (GB/T 2260). */
export const exampleRegion: WorkingRegion = {
  code: '999901',
  name: '示范区',
  financeOffice: '示范区财政局',
  demo: true,
  showFindings: true,
  year: 2021,
  template: 'national-2020',
  opensOn: '2022-02-14',
  closesOn: '2022-04-29',
  targetsLocked: true,
  today: '2022-03-18',
  users: people,
  departments: [
    {
      code: 'sfq-gxj',
      name: '示范区工业和信息化局',
      shortName: '工业和信息化局',
      units: [
        { code: 'bj', name: '示范区工业和信息化局本级', nature: '行政' },
        { code: 'zxqy', name: '示范区中小企业服务中心', nature: '事业' },
        { code: 'tgzx', name: '示范区企业退休人员管理中心', nature: '事业' },
      ],
      projects: [
        petitionStability,
        cleanCoal,
        saltOutreach,
        socialInsurance,
        majorIllnessInsurance,
        investmentPromotion,
        severanceCompensation,
        slagDisposal,
        unemploymentSettlement,
        digitalUpgrade,
      ],
      accounts: industryAccounts,
      publications: [],
    },
    {
      code: 'sfq-mzj',
      name: '示范区民政局',
      shortName: '民政局',
      units: [
        { code: 'bj', name: '示范区民政局本级', nature: '行政' },
        { code: 'jzzx', name: '示范区社会救助服务中心', nature: '事业' },
        { code: 'ylzx', name: '示范区养老服务指导中心', nature: '事业' },
      ],
      projects: [
        winterHeatingRelief,
        elderlyAllowance,
        careStationOperation,
        childProtection,
        memorialFacility,
        vagrantAssistance,
      ],
      accounts: civilAffairsAccounts,
      publications: [
        {
          unit: 'ylzx',
          at: '2022-03-01T15:20:00+08:00',
          by: 'mzpublisher',
          confidentiality: { by: '民政局办公室 保密审查员', at: '2022-02-28T10:30:00+08:00' },
          signOff: { by: '民政局 分管负责人', at: '2022-03-01T09:20:00+08:00' },
          leftOut: [],
        },
        {
          at: '2022-03-02T16:00:00+08:00',
          by: 'mzpublisher',
          confidentiality: { by: '民政局办公室 保密审查员', at: '2022-03-01T10:30:00+08:00' },
          signOff: { by: '民政局 分管负责人', at: '2022-03-02T09:20:00+08:00' },
          leftOut,
        },
        {
          at: '2022-03-11T15:30:00+08:00',
          by: 'mzpublisher',
          confidentiality: { by: '民政局办公室 保密审查员', at: '2022-03-10T14:40:00+08:00' },
          signOff: { by: '民政局 分管负责人', at: '2022-03-11T09:05:00+08:00' },
          leftOut,
          correction:
            '高龄津贴发放项目的全年执行数录入时数字颠倒，308.94万元更正为309.84万元，执行率由99.02%更正为99.31%，自评得分由99.90分更正为99.93分，其余内容不变。',
        },
      ],
    },
  ],
};
