// What the two national layouts have in common: levels, bands, grades and the scoring rule of 财预〔2020〕10号.
import type { Template } from './template';

/** Levels 1 and 2 of the national framework, 10/50/30/10 (财预〔2020〕10号). */
export const NATIONAL_DIMENSIONS: Template['dimensions'] = [
  {
    key: 'output',
    name: '产出指标',
    weight: 5000,
    groups: [
      { key: 'quantity', name: '数量指标' },
      { key: 'quality', name: '质量指标' },
      { key: 'timeliness', name: '时效指标' },
      { key: 'cost', name: '成本指标' },
    ],
  },
  {
    key: 'benefit',
    name: '效益指标',
    weight: 3000,
    groups: [
      { key: 'economic', name: '经济效益指标' },
      { key: 'social', name: '社会效益指标' },
      { key: 'ecological', name: '生态效益指标' },
      { key: 'sustained', name: '可持续影响指标' },
    ],
  },
  {
    key: 'satisfaction',
    name: '满意度指标',
    weight: 1000,
    groups: [{ key: 'served', name: '服务对象满意度指标' }],
  },
];

/** Proportional execution score, ratio for reverse indicators, bands 100–80, 80–60, 60–0 (财预〔2020〕10号). */
export const NATIONAL_SCORING: Template['scoring'] = {
  quantitative: 'editable',
  qualitative: 'manual',
  execution: 'editable',
  reverse: 'ratio',
  bands: [
    { attainment: 'met', label: '达成年度指标', from: 80, to: 100 },
    { attainment: 'partial', label: '部分达成年度指标并具有一定效果', from: 60, to: 80 },
    { attainment: 'unmet', label: '未达成年度指标且效果较差', from: 0, to: 60 },
  ],
};

/** 优 良 中 差 at 90, 80, 60. */
export const NATIONAL_GRADES: Template['grades'] = [
  { name: '优', from: 9000 },
  { name: '良', from: 8000 },
  { name: '中', from: 6000 },
  { name: '差', from: 0 },
];
