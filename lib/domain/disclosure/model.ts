// 决算公开文本 as data: the one document every format is drawn from. Frozen as canonical JSON; never migrated, only upcast.
import { z } from 'zod';
import { TABLE_KINDS } from '../accounts/tables';
import { tableGridSchema } from '../accounts/table-grid';
import { layoutSchema } from '../form-layout/layout-schema';
import { CODE_PATTERN } from './addresses';
import { publicDisclosureSchema } from './public-disclosure';
import { documentReportSchema } from './reports';

const code = z.string().regex(CODE_PATTERN);
/** 分 of money. */
const fen = z.int().nullable();
/** Hundredths of a percent, or of a point. */
const hundredths = z.int().nullable();

/** A figure as the document prints it, and the integer behind it (null where there is none to read). */
const figure = z.strictObject({ text: z.string(), value: z.int().nullable() });

const align = z.enum(['left', 'center', 'right']);

/** 硬伤 must be mended, 疑点 asks for an answer, 尾差 is rounding, 提示 is advice. */
export const findingWord = z.enum(['硬伤', '疑点', '尾差', '提示']);
export type FindingWord = z.infer<typeof findingWord>;

const documentFinding = z.strictObject({
  /** Counts from 1 within the project, in the order of mending; the pin on the form. */
  no: z.int().min(1),
  rule: z.string(),
  also: z.array(z.string()),
  word: findingWord,
  cell: z.string().nullable(),
  /** Names the cell: 「办结信访事项」得分. */
  place: z.string(),
  printed: z.string().nullable(),
  expected: z.string().nullable(),
  message: z.string(),
  /** The written answer (审核说明), where the region shows it. */
  explanation: z.string().nullable(),
});
export type DocumentFinding = z.infer<typeof documentFinding>;

/** Where a figure of the text comes from, in words and as a place of this document. */
export const figureSourceSchema = z.strictObject({
  /** 公开01表「本年收入合计」, or 「信访维稳」自评表 执行率. */
  place: z.string(),
  /** The anchor of the block it stands in; null for what no block prints. */
  anchor: z.string().nullable(),
  /** How it was worked out from its places: 本年数－上年数; null where it stands there as it is. */
  rule: z.string().nullable(),
});
export type FigureSource = z.infer<typeof figureSourceSchema>;

/** A figure within a paragraph's text: from `start` (UTF-16) to `end`. */
export const liveFigureSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  /** 分, hundredths of a percent, hundredths of a point, or a count; null where the text is no number. */
  value: z.int().nullable(),
  unit: z.enum(['money', 'percent', 'points', 'count', 'word']),
  source: figureSourceSchema,
});
export type LiveFigure = z.infer<typeof liveFigureSchema>;

/** What the rules say of a paragraph or table of an older publication, shown beside it (核算). */
const remarks = z.array(documentFinding).optional();

/** One bar or point of a chart; `texts` are its values as printed. */
const chartItem = z.strictObject({
  label: z.string(),
  values: z.array(z.int().nullable()),
  texts: z.array(z.string()),
});

/** The kinds of blocks a document is made of; each format has one renderer per kind. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string(),
    /** Named by the table of contents and by the sources of figures. */
    anchor: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text: z.string(),
    /** In order, not overlapping. */
    figures: z.array(liveFigureSchema).optional(),
    remarks,
  }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()).min(1) }),
  /** Small print: about the data, a correction, cells that belong to no row. */
  z.strictObject({
    kind: z.literal('note'),
    tone: z.enum(['plain', 'demo', 'correction']),
    text: z.string(),
  }),
  /** A table of words and figures; the last row is a total when `total` is set. */
  z.strictObject({
    kind: z.literal('figures'),
    caption: z.string(),
    columns: z.array(z.strictObject({ label: z.string(), align, width: z.int().min(1) })).min(1),
    rows: z.array(z.array(z.string())),
    total: z.array(z.string()).nullable(),
  }),
  /** Projects that are not printed, each with its reason; no name where the project itself is not public. */
  z.strictObject({
    kind: z.literal('omitted'),
    projects: z.array(z.strictObject({ name: z.string().nullable(), reason: z.string() })).min(1),
  }),
  /** One of the nine public tables. */
  z.strictObject({
    kind: z.literal('table'),
    table: z.enum(TABLE_KINDS),
    anchor: z.string(),
    /** `公开01表`. */
    printedNo: z.string(),
    title: z.string(),
    /** `部门：示范区民政局`. */
    unitName: z.string(),
    /** `金额单位：万元`. */
    unit: z.string(),
    grid: tableGridSchema,
    notes: z.array(z.string()),
    remarks,
  }),
  /** A drawing of figures that a table or the text says too. */
  z.strictObject({
    kind: z.literal('chart'),
    chart: z.enum(['execution', 'scores', 'change']),
    title: z.string(),
    /** What it shows, in one sentence: read out instead of the drawing. */
    description: z.string(),
    /** `万元`, `分`. */
    unit: z.string(),
    series: z.array(z.string()).min(1),
    items: z.array(chartItem).min(1),
  }),
  /** One 自评表. */
  z.strictObject({ kind: z.literal('form'), layout: layoutSchema }),
  /** Stands for a project of `projects`: its own blocks print here, under this heading. */
  z.strictObject({ kind: z.literal('project'), code, heading: z.string() }),
  /** Who publishes, and when: the end of the document. */
  z.strictObject({ kind: z.literal('closing'), body: z.string(), at: z.iso.datetime() }),
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;

/** 核算: what the figures of one form come to when they are computed again, beside what is printed. */
export const recomputationSchema = z.strictObject({
  figures: z.array(
    z.strictObject({ label: z.string(), printed: z.string(), computed: z.string(), flagged: z.boolean() }),
  ),
  /** Findings by what lies behind them, in the order of mending. */
  causes: z.array(z.strictObject({ title: z.string(), findings: z.array(documentFinding).min(1) })),
  notChecked: z.array(z.strictObject({ rule: z.string(), why: z.string() })),
});
export type Recomputation = z.infer<typeof recomputationSchema>;

const projectSchema = z.strictObject({
  code,
  name: z.string(),
  budget: figure,
  executed: figure,
  /** `text` as printed; `value` from the money. */
  rate: figure,
  /** The score as reported, whatever the rule would give. */
  score: figure,
  grade: z.string().nullable(),
  blocks: z.array(blockSchema),
  /** Null where the region keeps findings inside the house. */
  recomputation: recomputationSchema.nullable(),
});
export type DocumentProject = z.infer<typeof projectSchema>;

/** The schema of a disclosure document. */
export const documentSchema = z.strictObject({
  schema: z.literal('mingji.document/1'),
  title: z.string(),
  fiscalYear: z.int().min(1990).max(2100),
  /** Taken over from an older publication, or published here. */
  origin: z.enum(['historic', 'published']),
  demo: z.boolean(),
  region: z.strictObject({ code: z.string(), name: z.string(), financeOffice: z.string() }),
  department: z.strictObject({ code, name: z.string() }),
  edition: z.strictObject({
    number: z.int().min(1),
    publishedAt: z.iso.datetime(),
    correction: z.strictObject({ replaces: z.int().min(1), reason: z.string() }).nullable(),
  }),
  totals: z.strictObject({
    projects: z.int().min(0),
    omitted: z.int().min(0),
    budget: fen,
    executed: fen,
    rate: hundredths,
    averageScore: hundredths,
  }),
  blocks: z.array(blockSchema),
  projects: z.array(projectSchema),
  /** The same disclosure in the interchange format, without any phone of a person: written with the document, from the same figures. */
  data: publicDisclosureSchema.optional(),
  /** 评价报告 that are files of the edition beside the text; absent where there are none. */
  reports: z.array(documentReportSchema).min(1).optional(),
});

/** One 部门决算公开文本. */
export type DisclosureDocument = z.infer<typeof documentSchema>;

/** A stored document's text as a value. @throws ZodError when it is none: frozen records are never wrong, so that is a bug. */
export function readDisclosureDocument(content: string): DisclosureDocument {
  return documentSchema.parse(JSON.parse(content));
}

/** The project a `project` block stands for. @throws RangeError when the document names one it does not hold. */
export function projectOf(
  document: { readonly projects: readonly DocumentProject[] },
  projectCode: string,
): DocumentProject {
  const project = document.projects.find((p) => p.code === projectCode);
  if (!project) throw new RangeError(`no project ${projectCode} in the document`);
  return project;
}
