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
];
