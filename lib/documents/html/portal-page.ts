// The published pages of an edition, made once at publication from its stored document: the department's and one per project.
import {
  changesAddress,
  departmentAddress,
  type FileKind,
  fileAddress,
  projectAddress,
  reportAddress,
} from '../../domain/disclosure/addresses';
import {
  demoWord,
  editionLine,
  figureMoney,
  LIST_UNIT,
  momentDay,
} from '../../domain/disclosure/figure-text';
import {
  type Block,
  type BlockKind,
  type BlockOf,
  type DisclosureDocument,
  type DocumentProject,
  type FindingWord,
  projectOf,
} from '../../domain/disclosure/model';
import type { Fen } from '../../domain/amount';
import { reportPath } from '../../domain/disclosure/reports';
import { formatFen, formatFileSize, formatPoints, formatRate } from '../../domain/format';
import type { Points } from '../../domain/points';
import { projectBody, renderBlock } from './blocks';
import { contentsList } from './contents-list';
import { BLOCK_CSS, layoutsOf } from './disclosure-page';
import { anchorsOf, FigureNotes, sourcesSection } from './figure-sources';
import { columnRules } from './form-table';
import { type Content, type Html, html } from './html';
import { accountsFigures, type KeyFigure, keyFigures } from './key-figures';
import { withLayers } from './layer-switch';
import { runningText } from './paragraph-text';
import { PORTAL_CSS } from './portal-css';
import { portalPage } from './portal-frame';
import { wordLabel } from './recomputation-section';

/** A file of the edition, as it was stored. */
export interface PublishedFileFact {
  readonly kind: FileKind;
  readonly bytes: number;
  readonly sha256: string;
}

/** An edition that this one follows. */
export interface EarlierEdition {
  readonly number: number;
  /** ISO moment. */
  readonly publishedAt: string;
  /** Why it replaced the one before it; null for the first. */
  readonly reason: string | null;
  /** Whether a page tells what it changed: editions older than such pages have none. */
  readonly changes?: boolean;
  /** ISO moment at which it was taken down, and why. */
  readonly retracted?: { readonly at: string; readonly reason: string } | null;
}

/** An edition with what is known of it once its files are made. */
export interface PublishedEdition {
  readonly document: DisclosureDocument;
  /** SHA-256 of the document's canonical JSON, lower-case hex. */
  readonly fingerprint: string;
  readonly files: readonly PublishedFileFact[];
  /** Newest first; empty for the first edition. */
  readonly earlier: readonly EarlierEdition[];
}

/** The department's page prints no paragraphs, and so no figures with sources. */
const NO_NOTES = new FigureNotes([]);

const FILE_NAMES: Record<FileKind, string> = {
  html: '阅读全文',
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Excel',
  json: '数据（JSON）',
};

/** `/open/{year}/{department}`. */
export function renderDepartmentPage(edition: PublishedEdition): string {
  const { document } = edition;
  const { department, fiscalYear, blocks } = document;
  const ofKind = <K extends BlockKind>(kind: K) =>
    blocks.filter((block): block is BlockOf<K> => block.kind === kind);
  const draw = (block: Block, i: number) =>
    renderBlock(block, {
      document,
      project: null,
      headingBase: 2,
      notes: NO_NOTES,
      key: `${block.kind}-${i}`,
    });
  const omitted = ofKind('omitted');
  const charts = ofKind('chart');
  const accounts = accountsFigures(blocks);
  const what = subjectOf(document);
  return portalPage({
    ...frameOf(edition),
    title: `${department.name} ${fiscalYear} 年度${what}`,
    css: PORTAL_CSS + BLOCK_CSS,
    trail: [...trailOf(document), { label: department.name }],
    main: html`<h1>${department.name}<br>${fiscalYear} 年度${what}${demoBadge(document)}</h1>
<p class="lede">${lede(document)}</p>
${keyFigures(accounts ?? totalFigures(document))}
${fileList(edition)}
${ofKind('note').map(draw)}
${contentsList(document, (anchor) => `${fullText(document)}#${anchor}`, 3)}
${charts.length > 0 && html`<h2>图表</h2>${charts.map(draw)}`}
${
  document.projects.length > 0 &&
  html`<h2>项目：花了多少，得了多少</h2>${accounts && keyFigures(totalFigures(document))}
${withLayers(projectTable(document), projectsAudited(document))}`
}
${omitted.length > 0 && html`<h2 id="omitted">未公开的项目</h2>${omitted.map(draw)}`}
${editionBox(edition)}`,
  });
}

/** `/open/{year}/{department}/p/{project}`. @throws RangeError when the document holds no such project. */
export function renderProjectPage(edition: PublishedEdition, projectCode: string): string {
  const { document } = edition;
  const project = projectOf(document, projectCode);
  const { department, fiscalYear } = document;
  const opening = document.blocks.filter((block) => block.kind === 'note' && block.tone !== 'plain');
  const notes = new FigureNotes(project.blocks);
  const place = { document, headingBase: 2, notes, key: 'note' };
  const anchors = anchorsOf(document);
  return portalPage({
    ...frameOf(edition),
    title: `${project.name} · ${department.name} ${fiscalYear} 年度`,
    css: PORTAL_CSS + BLOCK_CSS + columnRules(layoutsOf(project.blocks)),
    trail: [
      ...trailOf(document),
      { label: department.name, href: departmentAddress(fiscalYear, department.code) },
      { label: project.name },
    ],
    main: html`<h1>${runningText(project.name)}${demoBadge(document)}</h1>
<p class="lede">${department.name} · ${fiscalYear} 年度 · 项目编码 ${project.code}</p>
${keyFigures(projectFigures(project))}
${opening.map((note) => renderBlock(note, { ...place, project: null }))}
${withLayers(html`<div class="project-body">${projectBody({ ...place, project })}</div>`, project.recomputation !== null)}
${neighbours(document, project)}
${sourcesSection(notes, { level: 2, address: (anchor) => (anchors.has(anchor) ? `${fullText(document)}#${anchor}` : null) })}
${editionBox(edition)}`,
  });
}

function frameOf({ document }: PublishedEdition): { regionName: string; host: string } {
  return { regionName: document.region.name, host: document.region.financeOffice };
}

function trailOf({ fiscalYear }: DisclosureDocument): { label: string; href: string }[] {
  return [
    { label: '首页', href: '/' },
    { label: `${fiscalYear} 年度`, href: `/?year=${fiscalYear}` },
  ];
}

function demoBadge(document: DisclosureDocument): Content {
  return document.demo && html` <span class="badge">${demoWord(document)}</span>`;
}

function projectsAudited(document: DisclosureDocument): boolean {
  return document.projects.some((project) => project.recomputation !== null);
}

/** What the edition discloses, as its title says it: 部门决算公开, 项目支出绩效自评公开. */
function subjectOf({ title, department, fiscalYear }: DisclosureDocument): string {
  const [, subject] = title.split(`${department.name}${fiscalYear}年度`);
  return subject === undefined || subject === '' ? '项目支出绩效自评' : subject.replace(/公开$/, '');
}

/** The whole document of this very edition. */
function fullText({ fiscalYear, department, edition }: DisclosureDocument): string {
  return fileAddress(fiscalYear, department.code, edition.number, 'html');
}

function lede({ totals, data }: DisclosureDocument): Content {
  const { projects, omitted } = totals;
  const whole = data === undefined ? '' : '决算全文可以在线阅读，也可以下载。';
  if (projects === 0 && omitted === 0) return whole === '' ? null : whole;
  if (omitted === 0)
    return `${whole}公开 ${projects} 个项目的自评结果。点开项目，可看到自评综述和自评表全文。`;
  return html`${whole}公开 ${projects} 个项目的自评结果，另有 ${omitted} 个项目<a href="#omitted">未公开</a>。点开项目，可看到自评综述和自评表全文。`;
}

function totalFigures({ totals }: DisclosureDocument): KeyFigure[] {
  return [
    ['全年预算数（万元）', totals.budget === null ? '' : formatFen(totals.budget as Fen, LIST_UNIT)],
    ['全年执行数（万元）', totals.executed === null ? '' : formatFen(totals.executed as Fen, LIST_UNIT)],
    ['执行率', totals.rate === null ? '' : formatRate(totals.rate)],
    ['平均自评得分', totals.averageScore === null ? '' : formatPoints(totals.averageScore as Points)],
  ];
}

function projectFigures(project: DocumentProject): KeyFigure[] {
  const graded = project.grade === null ? '' : `，等级 ${project.grade}`;
  return [
    ['全年预算数（万元）', figureMoney(project.budget)],
    ['全年执行数（万元）', figureMoney(project.executed)],
    ['执行率', project.rate.text],
    [`自评得分${graded}`, project.score.text],
  ];
}

function fileList({ document, files }: PublishedEdition): Html {
  const { fiscalYear, department, edition } = document;
  const items = files.map(({ kind, bytes }) => {
    const name = `${document.title}（第${edition.number}版）.${kind}`;
    const save = kind !== 'html' && html` download="${name}"`;
    return html`<li><a href="${fileAddress(fiscalYear, department.code, edition.number, kind)}"${save}>${FILE_NAMES[kind]} <span class="size">${formatFileSize(bytes)}</span></a></li>`;
  });
  return html`<ul class="files" aria-label="下载">${items}</ul>${reportList(document)}`;
}

/** 评价报告: what was published beside the text, as it was handed in. */
function reportList({ reports = [], fiscalYear, department, edition }: DisclosureDocument): Content {
  const items = reports.map(
    ({ no, name, size }) =>
      html`<li><a href="${reportAddress(fiscalYear, department.code, edition.number, no)}" download="${name}">附件${no}：${runningText(name)} <span class="size">${formatFileSize(size)}</span></a></li>`,
  );
  return reports.length > 0 && html`<h2>评价报告</h2><ul class="files" aria-label="评价报告">${items}</ul>`;
}

function projectTable(document: DisclosureDocument): Html {
  return html`<table class="list"><thead><tr><th scope="col">项目</th><th scope="col" class="number">预算</th><th scope="col" class="number">执行</th><th scope="col">执行率</th><th scope="col" class="number">自评得分</th></tr></thead>
<tbody>${document.projects.map((project) => projectRow(document, project))}</tbody></table>`;
}

function projectRow({ fiscalYear, department }: DisclosureDocument, project: DocumentProject): Html {
  const { recomputation: audit } = project;
  // Only where a finding says so: 38% for 37.56 % is a matter of decimals, and saying it ten times would be noise.
  const beside = (label: string): Content => {
    const row = audit?.figures.find((figure) => figure.label === label);
    return row?.flagged && html`<div class="audit beside">核算 ${row.computed}</div>`;
  };
  return html`<tr><th scope="row" class="name"><a href="${projectAddress(fiscalYear, department.code, project.code)}">${runningText(project.name)}</a>${flags(project)}</th>
<td class="number" data-head="预算">${figureMoney(project.budget)}</td><td class="number" data-head="执行">${figureMoney(project.executed)}</td>
<td class="rate" data-head="执行率"><div class="bar-row">${bar(project.rate.value)}<span>${project.rate.text}</span>${beside('执行率')}</div></td>
<td class="number" data-head="自评得分">${project.score.text}${project.grade !== null && html`<span class="graded">${project.grade}</span>`}${beside('总分（各项得分相加）')}</td></tr>`;
}

/** What the 核算 layer says of a project, by cause and word; never a count. */
function flags({ recomputation }: DocumentProject): Content {
  if (recomputation === null || recomputation.causes.length === 0) return null;
  const findings = recomputation.causes.flatMap((cause) =>
    cause.findings.map(({ word }) => ({ word, title: cause.title })),
  );
  const words = [...new Set(findings.map(({ word }) => word))];
  const causesOf = (word: FindingWord) =>
    [...new Set(findings.filter((f) => f.word === word).map(({ title }) => title))].join('、');
  return html`<ul class="flags audit">${words.map((word) => html`<li>${wordLabel(word)} ${causesOf(word)}</li>`)}</ul>`;
}

/** A bar as long as the rate, at most full; decoration beside the printed figure. */
function bar(rate: number | null): Html {
  const width = Math.min(Math.max(rate ?? 0, 0), 10000) / 100;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="8"></rect></svg>`;
}

function neighbours(
  { fiscalYear, department, projects }: DisclosureDocument,
  project: DocumentProject,
): Html {
  const at = projects.indexOf(project);
  const link = (other: DocumentProject | undefined, word: string): Content =>
    other &&
    html`<a href="${projectAddress(fiscalYear, department.code, other.code)}">${word}：${other.name}</a>`;
  return html`<nav class="pages" aria-label="其他项目"><span>${link(projects[at - 1], '上一个')}</span><span>${link(projects[at + 1], '下一个')}</span></nav>`;
}

/** Which edition this is, how to tell a true copy, and what came before. */
function editionBox({ document, fingerprint, files, earlier }: PublishedEdition): Html {
  const { edition, fiscalYear, department } = document;
  const { correction } = edition;
  return html`<h2>版本与核对</h2>
<div class="edition-box"><p><strong>${editionLine(document)}</strong>${correction === null ? '，此后未改动。' : '。'}</p>
${correction && html`<p>本版替代第 ${correction.replaces} 版。更正原因：${runningText(correction.reason)} <a href="${changesAddress(fiscalYear, department.code, edition.number)}">更正了什么</a></p>`}
<p>内容指纹 <span class="fingerprint">sha256 ${fingerprint}</span></p>
<p><a href="/verify">核对文件真伪</a>：看看手中的文件是不是本站公开的那一份。</p>
<details><summary>各文件的校验值（SHA-256）</summary><p>文件的校验值与下列数值相同，就没有被改动过。</p><ul class="prints">${files.map(({ kind, sha256 }) => html`<li>disclosure.${kind} <span class="fingerprint">${sha256}</span></li>`)}${(document.reports ?? []).map(({ no, sha256 }) => html`<li>${reportPath(no)} <span class="fingerprint">${sha256}</span></li>`)}</ul></details></div>
${earlier.length > 0 && html`<h2>更正记录</h2><ul class="corrections">${earlier.map((old) => earlierEdition(document, old))}</ul>`}`;
}

function earlierEdition({ fiscalYear, department }: DisclosureDocument, old: EarlierEdition): Html {
  const { number, publishedAt, reason, changes = false, retracted = null } = old;
  const address = fileAddress(fiscalYear, department.code, number, 'html');
  return html`<li>第 ${number} 版，${momentDay(publishedAt)}公开，${
    retracted === null
      ? '已被替代。'
      : html`已于 ${momentDay(retracted.at)}撤下。撤下原因：${runningText(retracted.reason)}`
  }${reason !== null && html`更正原因：${runningText(reason)}`}${
    retracted === null && html` <a href="${address}">查看第 ${number} 版</a>`
  }${changes && html` <a href="${changesAddress(fiscalYear, department.code, number)}">第 ${number} 版更正了什么</a>`}</li>`;
}
