// Which form family a document was printed in, where it does not say so itself: by what it prints, else by its year.
import { BUILT_IN_TEMPLATES, builtInTemplate } from '../template/built-in';
import { NATIONAL_2017 } from '../template/national-2017';
import { NATIONAL_2020 } from '../template/national-2020';
import { settled } from '../template/settled';
import type { Template } from '../template/template';
import { declaredPlaces } from './declared-places';
import { plainLabel } from './document-reader';
import { type Evaluation, fiscalYearOf } from './evaluation';
import { plainHeading } from './node-key';
import { figureText, type PrintedFigure } from './printed-value';

/** The year from which the annex of 财预〔2020〕10号 is the national form. */
const ANNEX_SINCE = 2020;

/** The template a document names; recognised by its labels and year when it names none; null for a name nobody knows. */
export function templateOf(evaluation: Evaluation): Template | null {
  if (evaluation.template) return builtInTemplate(evaluation.template) ?? null;
  return recognise(evaluation);
}

/** The family that has most of what is printed and lacks least of it; among equals the national one of the year. */
function recognise(evaluation: Evaluation): Template {
  const printed = marksOf(evaluation);
  const isOlder = (fiscalYearOf(evaluation) ?? ANNEX_SINCE) < ANNEX_SINCE;
  const nationals = isOlder ? [NATIONAL_2017, NATIONAL_2020] : [NATIONAL_2020, NATIONAL_2017];
  const candidates = [
    ...nationals,
    ...BUILT_IN_TEMPLATES.filter((template) => !nationals.includes(template)),
  ];
  let best = nationals[0] ?? NATIONAL_2020;
  let most = Number.NEGATIVE_INFINITY;
  for (const template of candidates) {
    const own = templateMarks(template);
    let likeness = 0;
    for (const mark of printed) likeness += own.has(mark) ? 1 : -1;
    if (likeness > most) [best, most] = [template, likeness];
  }
  return best;
}

/** What a document prints that tells families apart, one word each. */
function marksOf(evaluation: Evaluation): ReadonlySet<string> {
  const { project, funds, dimensions, indicators, boxes, goals, management, department } = evaluation;
  const marks = new Set<string>();
  const rows = indicators ?? [];
  if (project?.leader || project?.phone) marks.add('head leader');
  for (const { source, label, initialBudget, weight } of funds ?? []) {
    if (source) marks.add(`money ${source}`);
    if (label) marks.add(`money ${plainLabel(label)}`);
    if (says(initialBudget)) marks.add('column initialBudget');
    if (source === 'total' && says(weight)) marks.add(`execution ${figureText(weight)}`);
  }
  for (const name of [...(dimensions ?? []).map(({ name: n }) => n), ...rows.map(({ level1 }) => level1)]) {
    if (name) marks.add(`level ${plainHeading(name)}`);
  }
  for (const [name, text] of Object.entries(boxes ?? {})) if (text) marks.add(`box ${name}`);
  for (const topic of Object.keys(management ?? {})) marks.add(`topic ${topic}`);
  if ((goals ?? []).length > 1) marks.add('goals');
  if (department) marks.add('divided');
  // Rows without any points tell nothing: they may not have been given any yet.
  if (rows.some(({ score }) => says(score)) && rows.every(({ weight }) => !says(weight))) {
    marks.add('points of levels');
  }
  return marks;
}

function says(figure: PrintedFigure): boolean {
  return !/^[-—–/\s]*$/.test(figureText(figure));
}

const known = new WeakMap<Template, ReadonlySet<string>>();

/** The same of a form as its template prints it. */
function templateMarks(template: Template): ReadonlySet<string> {
  let marks = known.get(template);
  if (!marks) {
    marks = collect(template);
    known.set(template, marks);
  }
  return marks;
}

function collect(template: Template): Set<string> {
  const { weights, goals, divisions, management } = settled(template);
  const marks = new Set<string>();
  if (template.header.flat().some(({ fields }) => fields.includes('leader'))) marks.add('head leader');
  for (const { source, label } of template.funds.rows) {
    marks.add(`money ${source}`).add(`money ${plainLabel(label)}`);
  }
  if (template.funds.columns.some(({ key }) => key === 'initialBudget')) marks.add('column initialBudget');
  marks.add(`execution ${template.execution.weight / 100}`);
  for (const { name } of template.dimensions) marks.add(`level ${plainHeading(name)}`);
  for (const { members } of declaredPlaces(template)) {
    if (members[0] === 'boxes') marks.add(`box ${members[1]}`);
  }
  for (const { label } of management?.rows ?? []) marks.add(`topic ${label}`);
  if (goals.length > 1) marks.add('goals');
  if (divisions.length > 1) marks.add('divided');
  if (weights === 'dimension') marks.add('points of levels');
  return marks;
}
