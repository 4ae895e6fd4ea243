// What the rules on names say of the 2020 disclosure, worked by hand: the ten headings and summaries against the ten tables.
import type { ExpectedOfText } from './expected-narrative';

/** In the order of the text; `at` is the id of the entry whose title is wrong, or a path. Headings 1, 4, 7, 8, 9 name their tables. */
export const EXPECTED_OF_NAMES: readonly ExpectedOfText[] = [
  ['SE-42', 'error', '2.3.2.2', '2020年度民用洁净燃料型煤补贴项目', '民用型煤供应项目'],
  ['SE-42', 'error', '2.3.2.3', '食盐监管公务经费项目', '食盐宣传服务'],
  ['SE-42', 'error', '2.3.2.5', '拨付退休人员2020年大病医疗保险单位部分项目', '退管中心大病保险'],
  // 招商引资 within 招商引资专项经费.
  ['SE-42', 'hint', '2.3.2.6', '2020年招商引资项目', '申请2020年招商引资专项经费'],
  // The heading speaks of 失业金, the table under it prints the name of the seventh once more.
  [
    'SE-42',
    'error',
    '2.3.2.10',
    '包头稀土铁合金厂职工办理失业金遗留问题',
    '包头稀土铁合金厂等转制破产企业职工解除劳动关系补偿金项目',
  ],
  [
    'SE-66',
    'error',
    'evaluations[9].project.name',
    '包头稀土铁合金厂等转制破产企业职工解除劳动关系补偿金项目',
    null,
  ],
];
