// 更正了什么: two editions of a disclosure compared, place by place in printed order. Pure: what the public reads is worked out, never typed.
import { type Change, CHANGE_PARTS, type ChangePart, replaced } from './change';
import { changedFacts } from './changed-facts';
import { changedFigures, changedForm, changedTable } from './changed-grids';
import { changedTexts } from './changed-texts';
import type { Block, BlockOf, DisclosureDocument, DocumentProject } from './model';
import { changedReports } from './changed-reports';
import { type Aligned, align } from './sequence-alignment';

/** Everything that differs between two editions. */
export interface Changes {
  /** In printed order; facts last. */
  readonly changes: readonly Change[];
  readonly counts: Readonly<Record<ChangePart, number>>;
}

/**
 * What `now` prints otherwise than `before`: text by sentence, public tables by table, row and column, forms by cell, projects
 * that came and went. What every edition has of its own (number, day, the note about the correction) is no change, nor is what
 * is drawn or counted again from compared figures (charts, 核算).
 */
export function documentChanges(before: DisclosureDocument, now: DisclosureDocument): Changes {
  const title = before.title === now.title ? [] : [replaced('text', '标题', before.title, now.title)];
  const aligned = align(
    unitsOf(before.blocks, before.projects),
    unitsOf(now.blocks, now.projects),
    ({ key }) => key,
  );
  const changes = [
    ...title,
    ...together(aligned).flatMap((pair) => changedUnit(pair.before, pair.now, '')),
    ...changedReports(before, now),
    ...changedFacts(before, now),
  ];
  const counts = Object.fromEntries(
    Object.keys(CHANGE_PARTS).map((part) => [part, changes.filter((change) => change.part === part).length]),
  ) as Record<ChangePart, number>;
  return { changes, counts };
}

/** What is compared as a whole: the text under one heading, a table, a project. */
type Unit = { readonly key: string } & (
  | { readonly of: 'text'; readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly of: 'table'; readonly block: BlockOf<'table'> }
  | { readonly of: 'figures'; readonly block: BlockOf<'figures'> }
  | { readonly of: 'omitted'; readonly block: BlockOf<'omitted'> }
  | { readonly of: 'form'; readonly block: BlockOf<'form'> }
  | { readonly of: 'project'; readonly project: DocumentProject }
);

/** A unit that moved is compared with itself, not read as gone and come. */
function together(aligned: readonly Aligned<Unit>[]): Aligned<Unit>[] {
  const keys = (side: 'before' | 'now') =>
    new Map(aligned.flatMap(({ [side]: unit }) => (unit === null ? [] : [[unit.key, unit] as const])));
  const [old, fresh] = [keys('before'), keys('now')];
  return aligned.flatMap((pair): Aligned<Unit>[] => {
    if (pair.now !== null) return [{ before: old.get(pair.now.key) ?? null, now: pair.now }];
    return pair.before === null || fresh.has(pair.before.key) ? [] : [pair];
  });
}

/** The blocks as units; the text under a heading is one, whatever stands between its paragraphs. */
function unitsOf(blocks: readonly Block[], projects: readonly DocumentProject[]): Unit[] {
  const units: Unit[] = [];
  const seen = new Map<string, number>();
  /** The n-th of its name: two headings of the same words are not the same. */
  const unique = (name: string) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return `${name} ${n}`;
  };
  const path: string[] = [];
  let paragraphs: string[] = [];
  const open = (heading: string) => {
    paragraphs = [];
    units.push({ key: unique(`text ${unnumbered(heading)}`), of: 'text', heading, paragraphs });
  };
  open('');
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        path.length = Math.min(path.length, block.level - 1);
        path[block.level - 1] = block.text;
        // Deep headings are short and alike; the one above tells them apart.
        open(block.level > 2 ? [path[block.level - 2], block.text].filter(Boolean).join(' › ') : block.text);
        break;
      case 'paragraph':
        paragraphs.push(block.text);
        break;
      case 'list':
        paragraphs.push(...block.items);
        break;
      case 'note':
        if (block.tone === 'plain') paragraphs.push(block.text);
        break;
      case 'table':
        units.push({ key: unique(`table ${block.table}`), of: 'table', block });
        break;
      case 'figures':
        units.push({ key: unique(`figures ${block.caption}`), of: 'figures', block });
        break;
      case 'omitted':
        units.push({ key: unique('omitted'), of: 'omitted', block });
        break;
      case 'form':
        units.push({ key: unique('form'), of: 'form', block });
        break;
      case 'project': {
        const project = projects.find(({ code }) => code === block.code);
        if (project) units.push({ key: `project ${block.code}`, of: 'project', project });
        break;
      }
      default:
        break;
    }
  }
  return units;
}

/** A heading without its number, which moves when one is put in before it. */
function unnumbered(heading: string): string {
  return heading.replace(
    /(^|› )(?:第[一二三四五六七八九十百]+部分|[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d+[.．、])\s*/g,
    '$1',
  );
}

/** `within` begins the places of a project's own blocks: 「信访维稳」. */
function changedUnit(before: Unit | null, now: Unit | null, within: string): Change[] {
  const unit = now ?? before;
  switch (unit?.of) {
    case 'text': {
      const [old, fresh] = [before?.of === 'text' ? before : null, now?.of === 'text' ? now : null];
      const place = `${within}${unit.heading || (within === '' ? '开头' : '')}`;
      if (old && fresh) return changedTexts('text', place, old.paragraphs, fresh.paragraphs);
      const heading = replaced('text', `${place}（整节）`, old && unit.heading, fresh && unit.heading);
      return [
        ...(unit.heading === '' ? [] : [heading]),
        ...changedTexts('text', place, old?.paragraphs ?? [], fresh?.paragraphs ?? []),
      ];
    }
    case 'table':
      return changedTable(
        before?.of === 'table' ? before.block : null,
        now?.of === 'table' ? now.block : null,
      );
    case 'figures':
      return changedFigures(
        before?.of === 'figures' ? before.block : null,
        now?.of === 'figures' ? now.block : null,
      );
    case 'omitted':
      return changedOmitted(
        before?.of === 'omitted' ? before.block : null,
        now?.of === 'omitted' ? now.block : null,
      );
    case 'form':
      return changedForm(
        before?.of === 'form' ? before.block.layout : null,
        now?.of === 'form' ? now.block.layout : null,
        `${within}自评表`,
      );
    case 'project':
      return changedProject(
        before?.of === 'project' ? before.project : null,
        now?.of === 'project' ? now.project : null,
      );
    case undefined:
      return [];
  }
}

function changedProject(before: DocumentProject | null, now: DocumentProject | null): Change[] {
  if (before === null || now === null) {
    const [from, to] = [before?.name ?? null, now?.name ?? null];
    return [replaced('project', before === null ? '新增公开的项目' : '不再公开的项目', from, to)];
  }
  const renamed =
    before.name === now.name ? [] : [replaced('project', `项目 ${now.code} 名称`, before.name, now.name)];
  const units = (project: DocumentProject) => unitsOf(project.blocks, []);
  const inside = together(align(units(before), units(now), ({ key }) => key)).flatMap((pair) =>
    changedUnit(pair.before, pair.now, `「${now.name}」`),
  );
  return [...renamed, ...inside];
}

/** Projects left out, by name; those without a name by their reason alone. */
function changedOmitted(before: BlockOf<'omitted'> | null, now: BlockOf<'omitted'> | null): Change[] {
  const lines = (block: BlockOf<'omitted'> | null) =>
    (block?.projects ?? []).map(({ name, reason }) => ({ name: name ?? '（名称不公开）', reason }));
  const key = ({ name, reason }: { name: string; reason: string }) =>
    name === '（名称不公开）' ? `${name}${reason}` : name;
  return align(lines(before), lines(now), key).flatMap((pair) => {
    const line = pair.now ?? pair.before;
    if (!line || pair.before?.reason === pair.now?.reason) return [];
    return [
      replaced(
        'project',
        `未公开的项目「${line.name}」`,
        pair.before?.reason ?? null,
        pair.now?.reason ?? null,
      ),
    ];
  });
}
