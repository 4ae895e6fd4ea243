// The indicator rows of a form as the rules see them: texts, readings and places, taken once per run and shared by all rules.
import type { Attainment } from '../evaluation/cells';
import type { Form, IndicatorRow, NodeRow } from '../evaluation/form';
import { cellText, liveIndicators } from '../evaluation/form';
import { indicatorCell, type IndicatorField, nodeCell } from '../evaluation/cells';
import { suggest } from '../evaluation/indicator-rule';
import type { IndicatorScore, Suggestion } from '../evaluation/scorecard';
import { type Reading, readValue, side } from '../evaluation/target-value';
import { plainHeading } from '../interchange/node-key';
import { FULL_MARKS, type Points } from '../points';
import { isBlank } from './blank';
import { perRun } from './per-run';
import type { CheckContext } from './rule';

/** What a row is about, as far as its 一级 and 二级指标 tell. */
export type RowTheme = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'satisfaction' | 'other';

/** One 三级指标 with everything the rules ask of it. Texts are trimmed; readings are made when first asked for. */
export class RowView {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly unit: string;
  readonly reason: string;
  readonly direction: string;
  readonly attainment: Attainment | '';
  /** The score cell as it stands. */
  readonly scoreText: string;
  readonly weightText: string;
  private targetRead: Reading | undefined;
  private actualRead: Reading | undefined;
  private alone: Suggestion | undefined;

  constructor(
    private readonly form: Form,
    readonly row: IndicatorRow,
    /** What scoring made of it. */
    readonly result: IndicatorScore,
    /** Its 二级指标, and that one's 一级指标. */
    readonly group: NodeView,
    readonly dimension: NodeView,
    /** 不适用: neither scored nor judged. */
    readonly notApplicable: boolean,
    /** Its score, its reason or its weight stands in a cell it shares with other rows. */
    readonly isMerged: boolean,
    /** Its score is one for several rows. */
    readonly sharesScore: boolean,
  ) {
    const text = (field: IndicatorField) => cellText(form, indicatorCell(row.id, field));
    this.id = row.id;
    this.name = text('name').trim();
    this.target = text('target').trim();
    this.actual = text('actual').trim();
    this.unit = text('unit').trim();
    this.reason = text('reason').trim();
    this.direction = text('direction');
    this.attainment = text('attainment') as Attainment | '';
    this.scoreText = text('score');
    this.weightText = text('weight');
  }

  get weight(): Points | null {
    return this.result.weight;
  }

  /** The score that counts; null when there is none. */
  get score(): Points | null {
    return this.result.score;
  }

  get targetReading(): Reading {
    this.targetRead ??= recall(this.target, this.unit);
    return this.targetRead;
  }

  get actualReading(): Reading {
    this.actualRead ??= recall(this.actual, this.unit);
    return this.actualRead;
  }

  /** What its own figures say; a row that shares its score is compared all the same. */
  get outcome(): Suggestion {
    const { suggestion } = this.result;
    if (suggestion.kind !== 'none' || suggestion.why !== 'merged') return suggestion;
    this.alone ??= suggest(FULL_MARKS, this, this.form.template, this.form.fiscalYear);
    return this.alone;
  }

  get theme(): RowTheme {
    return this.group.theme;
  }

  /** Which way the target points: 1 more is better, -1 less is better, 0 neither, null where nobody said. */
  get aim(): 1 | 0 | -1 | null {
    const { direction, targetReading } = this;
    if (direction === '≥' || direction === '>') return 1;
    if (direction === '≤' || direction === '<') return -1;
    if (direction === '=') return 0;
    if (direction === 'qualitative' || targetReading.kind !== 'quantity') return null;
    return targetReading.operator === null ? null : side(targetReading.operator);
  }

  /** True where more than a name stands in it. */
  get isFilled(): boolean {
    return (
      !(isBlank(this.target) && isBlank(this.actual) && isBlank(this.scoreText)) || this.attainment !== ''
    );
  }
}

/** A 一级 or 二级指标 with its name as printed. */
export interface NodeView {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly theme: RowTheme;
}

const NOWHERE: NodeView = { id: '', key: null, name: '', theme: 'other' };

/** The live rows of the form in printed order. */
export const viewRows: (context: CheckContext) => readonly RowView[] = perRun(makeRows);

function makeRows({ form, scorecard, print }: CheckContext): RowView[] {
  const results = new Map(scorecard.indicators.map((result) => [result.id, result]));
  const nodes = new Map(form.nodes.map((node) => [node.id, node]));
  const seen = new Map<string, NodeView>();
  const viewOf = (node: NodeRow): NodeView => {
    let view = seen.get(node.id);
    if (!view) {
      const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
      const name = cellText(form, nodeCell(node.id, 'name'));
      view = { id: node.id, key: node.key, name, theme: themeOf(node, name, parent && viewOf(parent)) };
      seen.set(node.id, view);
    }
    return view;
  };
  return liveIndicators(form).flatMap((row) => {
    const result = results.get(row.id);
    const node = nodes.get(row.nodeId);
    const parent = node?.parentId ? nodes.get(node.parentId) : node;
    const group = node ? viewOf(node) : NOWHERE;
    if (!result) return [];
    const why = result.suggestion.kind === 'none' ? result.suggestion.why : null;
    const merged = print?.merged.get(row.id);
    return [
      new RowView(
        form,
        row,
        result,
        group,
        parent ? viewOf(parent) : NOWHERE,
        why === 'notApplicable' || Boolean(print?.notApplicable.has(row.id)),
        why === 'merged' || merged !== undefined,
        why === 'merged' || (merged !== undefined && Boolean(print?.mergedScores.has(merged))),
      ),
    ];
  });
}

const THEMES: readonly (readonly [RowTheme, RegExp])[] = [
  ['satisfaction', /满意/],
  ['cost', /成本/],
  ['timeliness', /时效/],
  ['quantity', /数量/],
  ['quality', /质量/],
];

const KEYS: Readonly<Record<string, RowTheme>> = {
  quantity: 'quantity',
  quality: 'quality',
  timeliness: 'timeliness',
  cost: 'cost',
  satisfaction: 'satisfaction',
};

function themeOf({ key }: NodeRow, name: string, parent: NodeView | undefined): RowTheme {
  const byKey = key === null ? undefined : KEYS[key];
  if (byKey) return byKey;
  const heading = plainHeading(name);
  return THEMES.find(([, words]) => words.test(heading))?.[0] ?? parent?.theme ?? 'other';
}

/** Texts read before, by unit and text: the same few hundred come again at each key press. */
const remembered = new Map<string, Reading>();
const MOST_REMEMBERED = 4000;

function recall(text: string, unit: string): Reading {
  const key = `${unit}\n${text}`;
  let reading = remembered.get(key);
  if (!reading) {
    reading = readValue(text, unit);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, reading);
  }
  return reading;
}
