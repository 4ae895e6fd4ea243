// Every command there is; a new one is a new row.
import type { Command } from './command';

/** The commands, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    usage: 'check 文件… [--json] [--template 表样]',
    does: '审核自评表或公开文本',
    load: () => import('./commands/check'),
  },
  {
    name: 'score',
    usage: 'score 文件… [--json] [--template 表样]',
    does: '计算得分、总分和等级，并列出算式',
    load: () => import('./commands/score'),
  },
  {
    name: 'demo',
    usage: 'demo load [--beside] 或 demo remove',
    does: '载入演示数据，或把它移走',
    load: () => import('./commands/demo'),
  },
  {
    name: 'rebuild',
    usage: 'rebuild public 或 rebuild projections',
    does: '重建公开文件副本，或重算列表数据',
    load: () => import('./commands/rebuild'),
  },
  {
    name: 'verify',
    usage: 'verify [文件…]',
    does: '核对下载的文件；不写文件时核对全部公开版本',
    load: () => import('./commands/verify'),
  },
  {
    name: 'export-portal',
    usage: 'export-portal --out 文件夹 [--region 地区代码]',
    does: '把已公开的内容导出为静态网站',
    load: () => import('./commands/export-portal'),
  },
  {
    name: 'erase',
    usage: 'erase --edition 主体代码/年度/版次 --path 文件… --ground 依据 [--by 经办人]',
    does: '依法删除已撤下版本的文件（--all 为全部）',
    load: () => import('./commands/erase'),
  },
];
