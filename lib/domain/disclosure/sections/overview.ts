// 部门概况: duties, offices and units, staff. Words as typed; nothing is counted that nobody listed.
import type { AccountsText } from '../../accounts/cells';
import type { AnnualContext } from '../figures/annual-context';
import type { Block } from '../model';
import { type Figure, joined, type Part, say } from '../wording/sentence';
import { names } from '../wording/list-words';
import { clauseOf, paragraphsOf, sentenceLine } from '../wording/typed-text';
import { paragraphs, type SectionContext } from './section';

/** 部门职责, a paragraph a line, as typed. */
export function duties({ annual }: SectionContext): Block[] {
  return paragraphsOf(annual.text('duties')).map((text, i, all) => ({
    kind: 'paragraph',
    text: sentenceLine(text, i === all.length - 1),
  }));
}

/** 内设机构, and the units whose accounts are in these. */
export function organisation({ annual, body, bodyKind }: SectionContext): Block[] {
  const offices = annual.lines('offices').map(clauseOf);
  const count = annual.figure('organisation.officeCount');
  const { units } = annual.lists;
  const unitCount = annual.figure('organisation.unitCount');
  // A unit that lists itself alone needs no table of one row.
  const alone = bodyKind === 'unit' && units.length === 1;
  return [
    ...paragraphs(
      offices.length > 0 && count ? say`本${body}内设机构${count}个，分别为${names(offices)}。` : null,
      alone ? say`本单位没有所属单位，${String(annual.fiscalYear)}年度单位决算只包括本单位。` : null,
      units.length > 0 && unitCount && !alone
        ? say`纳入本${body}${String(annual.fiscalYear)}年度${body}决算编制范围的${
            bodyKind === 'department' ? '单位' : '预算单位'
          }共${unitCount}个，详见下表。`
        : null,
    ),
    ...(units.length > 0 && !alone ? [unitTable(units, annual.fiscalYear, body)] : []),
  ];
}

function unitTable(units: AnnualContext['lists']['units'], year: number, body: string): Block {
  return {
    kind: 'figures',
    caption: `纳入${year}年度${body}决算编制范围的单位`,
    columns: [
      { label: '序号', align: 'center', width: 10 },
      { label: '单位名称', align: 'left', width: 65 },
      { label: '单位性质', align: 'center', width: 25 },
    ],
    rows: units.map(({ name, nature }, i) => [String(i + 1), name, nature]),
    total: null,
  };
}

type StaffText = Extract<AccountsText, `staffing.${string}`>;

/** Posts and persons, each with the kinds that were filled in. */
export function staffing({ annual }: SectionContext): Block[] {
  const persons = (name: StaffText) => annual.persons(name);
  const kinds = (list: readonly (readonly [string, StaffText])[]) =>
    list.flatMap(([words, name]): Part[] => {
      const count = persons(name);
      return count === null || count.value === 0 ? [] : [say`${words}${count}人`];
    });
  const posts = kinds([
    ['行政编制', 'staffing.administrative'],
    ['事业编制', 'staffing.institutional'],
    ['工勤编制', 'staffing.support'],
  ]);
  const others = kinds([
    ['离休人员', 'staffing.retiredCadres'],
    ['退休人员', 'staffing.retired'],
    ['遗属', 'staffing.survivors'],
  ]);
  const ofWhich = (parts: readonly Part[]) => (parts.length > 0 ? say`，其中：${joined(parts, '，')}` : null);
  const establishment = persons('staffing.establishment');
  const actual = persons('staffing.actual');
  const inService = persons('staffing.inService');
  const everybody = actual !== null && inService !== null && actual.value !== inService.value;
  const serving = inService === null ? [] : [say`在职人员${inService}人`];
  const present =
    actual === null
      ? named('', [...serving, ...others])
      : everybody || inService === null
        ? say`实有人数${actual}人${ofWhich([...serving, ...others])}。`
        : say`实有在职人员${actual}人${others.length > 0 ? say`；另有${joined(others, '、')}` : null}。`;
  return paragraphs(
    joined([
      establishment === null ? named('核定', posts) : say`核定编制${establishment}人${ofWhich(posts)}。`,
      present,
    ]),
  );
}

function named(words: string, parts: readonly (Part | Figure)[]) {
  return parts.length === 0 ? null : say`${words}${joined(parts, '，')}。`;
}
