// Counts with the thing counted, as goals and indicator rows state them: 培训教师 320 人次, 为 1141 名职工.
import type { Amount, Count } from '../../prose/figure';
import { readFigures } from '../../prose/read-figures';
import { remembered } from './remembered';

/** A count of something: value in units of one, the kind of unit, and the words around it. */
export interface NamedCount {
  readonly value: number;
  /** 人, 次, 户, 元 …: near synonyms are one kind. */
  readonly unit: string;
  /** The words before it in its clause, without verbs of comparison. */
  readonly before: string;
  /** Two characters behind it, where words follow: 职工 in 168名职工. */
  readonly after: string;
  readonly printed: string;
  /** 不少于, 约, 余: the figure is a bound or rough. */
  readonly rough: boolean;
}

const KINDS: readonly (readonly [kind: string, units: string])[] = [
  ['人', '人 名 位'],
  ['人次', '人次 人/次'],
  ['户', '户 家'],
  ['次', '次 场 场次'],
  ['个', '个 件 项'],
  ['所', '所 座 处'],
  ['台', '台 套 台（套） 辆'],
];
const kindOf = new Map(
  KINDS.flatMap(([kind, units]) => units.split(' ').map((unit) => [unit, kind] as const)),
);
const ROUGH_BEFORE = /(?:约|近|超|超过|逾|达|不少于|不低于|不超过|至少|控制在|以上|大于|小于|力争|计划|拟)$/;
const ROUGH_AFTER = /^(?:余|多|左右|以上|以内|以下)/;
const FILLER =
  /(?:约|近|共|共计|合计|累计|总计|全年|达到?|为|不少于|不低于|不超过|至少|控制在|超过|逾|完成|实现|计划|拟|数量|总数)+$/;

/** Every count and amount of a text. */
export const namedCounts: (text: string) => readonly NamedCount[] = remembered(readNamedCounts);

function readNamedCounts(text: string): NamedCount[] {
  return readFigures(text).flatMap((figure) => {
    if (figure.kind !== 'count' && figure.kind !== 'amount') return [];
    if (figure.direction !== null || figure.negative) return [];
    const scaled = inOnes(figure);
    if (scaled === null) return [];
    const behind = text.slice(figure.end).replace(/^\s+/, '');
    return [
      {
        ...scaled,
        before: figure.before.replace(FILLER, ''),
        after: /^[\u4e00-\u9fff]{2}/.exec(behind)?.[0] ?? '',
        printed: figure.printed,
        rough: ROUGH_BEFORE.test(figure.before) || ROUGH_AFTER.test(behind) || /[余多]/.test(figure.printed),
      },
    ];
  });
}

/** 2.52万吨 as 25200 吨, money in 分. */
function inOnes(figure: Amount | Count): { value: number; unit: string } | null {
  if (figure.kind === 'amount') return figure.per === null ? { value: figure.value, unit: '元' } : null;
  const tens = /^[万亿千]/.exec(figure.unit)?.[0] ?? '';
  const unit = figure.unit.slice(tens.length);
  const power = tens === '亿' ? 8 : tens === '万' ? 4 : tens === '千' ? 3 : 0;
  const value = figure.value * 10 ** power;
  return Number.isSafeInteger(value) ? { value, unit: kindOf.get(unit) ?? unit } : null;
}
