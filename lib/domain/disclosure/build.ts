// Approved snapshots and names → the disclosure document. Pure: the same input gives the same document, byte for byte.
import { type Fen, mulDivRound, sumFen } from '../amount';
import { formatFen, formatPoints, formatRate } from '../format';
import type { Points } from '../points';
import { figureMoney, LIST_UNIT } from './figure-text';
import { type Block, type DisclosureDocument, type DocumentProject, documentSchema } from './model';
import { headingNumeral } from './numerals';
import { coverPrivateNumbers } from './private-numbers';
import { type ProjectSnapshot, projectEntry } from './project-entry';

/** A project of the year that the edition does not print. */
export interface OmittedProject {
  readonly name: string;
  readonly publicity: '公开' | '部分公开' | '不公开';
  /** Why it is left out, as one sentence or phrase. */
  readonly reason: string;
}

/** Everything a document is built from. */
export interface DisclosureInput {
  readonly origin: 'historic' | 'published';
  readonly demo: boolean;
  readonly fiscalYear: number;
  readonly region: {
    readonly code: string;
    readonly name: string;
    readonly financeOffice: string;
    readonly showFindings: boolean;
  };
  /** Code and name of the disclosing body as they are to be printed. */
  readonly department: { readonly code: string; readonly name: string };
  readonly edition: {
    readonly number: number;
    readonly publishedAt: Date;
    readonly correction: { readonly replaces: number; readonly reason: string } | null;
  };
  /** In printed order. */
  readonly projects: readonly ProjectSnapshot[];
  readonly omitted: readonly OmittedProject[];
}

/** Builds the document of one edition. @throws ZodError on a code that cannot stand in an address: names are checked before. */
export function buildDisclosure(given: DisclosureInput): DisclosureDocument {
  // Before a word is written from it: beside the digits of a year a number would no longer be known as one.
  const input = { ...given, department: publicDepartment(given.department) };
  const projects = input.projects.map((snapshot) => projectEntry(snapshot, input.region.showFindings));
  const totals = totalsOf(projects, input.omitted.length);
  return documentSchema.parse({
    ...documentHead(input),
    title: `${input.department.name}${input.fiscalYear}年度项目支出绩效自评公开`,
    totals,
    blocks: blocksOf(input, projects, totals),
    projects,
  } satisfies DisclosureDocument);
}

/** What every document says of itself, whatever it holds. */
export function documentHead(
  input: DisclosureInput,
): Omit<DisclosureDocument, 'title' | 'totals' | 'blocks' | 'projects' | 'data' | 'reports'> {
  const { region, department, edition } = input;
  return {
    schema: 'mingji.document/1',
    fiscalYear: input.fiscalYear,
    origin: input.origin,
    demo: input.demo,
    region: {
      code: region.code,
      name: coverPrivateNumbers(region.name),
      financeOffice: coverPrivateNumbers(region.financeOffice),
    },
    department: publicDepartment(department),
    edition: {
      number: edition.number,
      publishedAt: edition.publishedAt.toISOString(),
      correction: edition.correction && {
        replaces: edition.correction.replaces,
        reason: coverPrivateNumbers(edition.correction.reason),
      },
    },
  };
}

function publicDepartment({ code, name }: DisclosureInput['department']): DisclosureInput['department'] {
  return { code, name: coverPrivateNumbers(name) };
}

/** Money, rate and average score of the projects that are printed, as their forms report them. */
export function totalsOf(
  projects: readonly DocumentProject[],
  omitted: number,
): DisclosureDocument['totals'] {
  const budget = sumFen(projects.map((p) => p.budget.value as Fen | null));
  const executed = sumFen(projects.map((p) => p.executed.value as Fen | null));
  const scores = projects.flatMap((p) => (p.score.value === null ? [] : [p.score.value]));
  return {
    projects: projects.length,
    omitted,
    budget,
    executed,
    rate: budget === null || budget <= 0 || executed === null ? null : mulDivRound(executed, 10000, budget),
    averageScore:
      scores.length === 0
        ? null
        : mulDivRound(
            scores.reduce((sum, s) => sum + s, 0),
            1,
            scores.length,
          ),
  };
}

function blocksOf(
  input: DisclosureInput,
  projects: readonly DocumentProject[],
  totals: DisclosureDocument['totals'],
): Block[] {
  const blocks: Block[] = [...openingNotes(input)];
  let section = 0;
  const heading = (text: string): Block => ({
    kind: 'heading',
    level: 1,
    text: `${headingNumeral((section += 1))}、${text}`,
  });
  blocks.push(heading('总体情况'), { kind: 'paragraph', text: overview(input, totals) });
  if (projects.length > 0) {
    blocks.push(figuresTable(projects, totals), heading('项目绩效自评结果'));
    projects.forEach((project, i) => {
      blocks.push({
        kind: 'project',
        code: project.code,
        heading: `（${headingNumeral(i + 1)}）${project.name}`,
      });
    });
  }
  if (input.omitted.length > 0) blocks.push(heading('未公开的项目'), omittedTable(input.omitted));
  blocks.push({ kind: 'closing', body: input.department.name, at: input.edition.publishedAt.toISOString() });
  return blocks;
}

/** What is said before everything else: demo data, taken over as printed, a correction. */
export function openingNotes({ demo, origin, fiscalYear, edition }: DisclosureInput): Block[] {
  const notes: Block[] = [];
  if (demo) {
    const text =
      origin === 'historic'
        ? `演示数据：表格和数字转录自该部门已公开的 ${fiscalYear} 年度决算文本，长段文字已经改写，不作为正式公开。`
        : '演示（虚构）：地区、部门、项目和数字均为虚构，不作为正式公开。';
    notes.push({ kind: 'note', tone: 'demo', text });
  }
  if (origin === 'historic') {
    notes.push({
      kind: 'note',
      tone: 'plain',
      text: '本文本按原公开文件逐格录入，原文有误之处照录，未作改动。',
    });
  }
  if (edition.correction) {
    const { replaces, reason } = edition.correction;
    const text = `更正说明：本版（第 ${edition.number} 版）替代第 ${replaces} 版。${coverPrivateNumbers(reason)}`;
    notes.push({ kind: 'note', tone: 'correction', text });
  }
  return notes;
}

/** Counts, money, rate and average score in one paragraph; what is unknown is not mentioned. */
function overview(input: DisclosureInput, totals: DisclosureDocument['totals']): string {
  const { projects, omitted, budget, executed, rate, averageScore } = totals;
  const count =
    omitted === 0
      ? `${input.fiscalYear} 年度，${input.department.name}公开 ${projects} 个项目的支出绩效自评结果。`
      : `${input.fiscalYear} 年度，${input.department.name}共有项目 ${projects + omitted} 个，公开 ${projects} 个项目的支出绩效自评结果，未公开 ${omitted} 个，原因列于文末。`;
  const facts = [
    budget === null ? null : `全年预算数合计 ${formatFen(budget as Fen, LIST_UNIT)} 万元`,
    executed === null ? null : `全年执行数合计 ${formatFen(executed as Fen, LIST_UNIT)} 万元`,
    rate === null ? null : `执行率 ${formatRate(rate)}`,
    averageScore === null ? null : `自评得分平均 ${formatPoints(averageScore as Points)} 分`,
  ].filter((fact) => fact !== null);
  if (projects === 0 || facts.length === 0) return count;
  return `${count}公开的项目${facts.join('，')}。以上合计由各项目自评表所载数字加总得出。`;
}

/** 项目支出绩效自评汇总表. */
export function figuresTable(
  projects: readonly DocumentProject[],
  totals: DisclosureDocument['totals'],
): Extract<Block, { kind: 'figures' }> {
  const graded = projects.some((project) => project.grade !== null);
  const grade = <T>(cell: T): T[] => (graded ? [cell] : []);
  return {
    kind: 'figures',
    caption: '项目支出绩效自评汇总表',
    columns: [
      { label: '序号', align: 'center', width: 7 },
      { label: '项目名称', align: 'left', width: 34 },
      { label: '全年预算数（万元）', align: 'right', width: 15 },
      { label: '全年执行数（万元）', align: 'right', width: 15 },
      { label: '执行率', align: 'right', width: 11 },
      { label: '自评得分', align: 'right', width: 14 },
      ...grade({ label: '评价等级', align: 'center', width: 9 } as const),
    ],
    rows: projects.map((project, i) => [
      String(i + 1),
      project.name,
      figureMoney(project.budget),
      figureMoney(project.executed),
      project.rate.text,
      project.score.text,
      ...grade(project.grade ?? ''),
    ]),
    total: [
      '',
      '合计',
      totals.budget === null ? '' : formatFen(totals.budget as Fen, LIST_UNIT),
      totals.executed === null ? '' : formatFen(totals.executed as Fen, LIST_UNIT),
      totals.rate === null ? '' : formatRate(totals.rate),
      totals.averageScore === null ? '' : `平均 ${formatPoints(totals.averageScore as Points)}`,
      ...grade(''),
    ],
  };
}

/** A project that is not public is counted with its reason, never named. */
export function omittedTable(omitted: readonly OmittedProject[]): Extract<Block, { kind: 'omitted' }> {
  return {
    kind: 'omitted',
    projects: omitted.map(({ name, publicity, reason }) => ({
      name: publicity === '不公开' ? null : coverPrivateNumbers(name),
      reason: coverPrivateNumbers(reason),
    })),
  };
}
