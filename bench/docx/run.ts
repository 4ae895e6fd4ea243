// disclosure.docx of 10 and 100 projects, beside docxtemplater filling a template and beside the barest writer of the same tables.
import Docxtemplater from 'docxtemplater';
import { strToU8, zipSync } from 'fflate';
import { cpus } from 'node:os';
import PizZip from 'pizzip';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { coverGrid } from '@/lib/domain/form-layout/grid';
import type { FormLayout } from '@/lib/domain/form-layout/layout-types';
import { renderDisclosureDocx } from '@/lib/documents/docx/disclosure-docx';
import { escapeText } from '@/lib/documents/html/html';
import { layoutsOf } from '@/lib/documents/html/disclosure-page';
import { sampleDocument, workingSnapshot } from '@/testing/sample-disclosure';

const rounds = Number(process.env.ROUNDS ?? 9);
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COLUMNS = 12;

/** The sample's filled form so many times, under names of their own. */
function documentOf(projects: number): DisclosureDocument {
  const { form, ...rest } = workingSnapshot([]);
  const snapshots = Array.from({ length: projects }, (_, i) => {
    const code = `2021-${String(i + 1).padStart(3, '0')}`;
    return { ...rest, form, project: { ...rest.project, code, name: `${rest.project.name}（${i + 1}）` } };
  });
  return sampleDocument({ projects: snapshots });
}

function archive(body: string): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

/** Every origin cell of a form dressed as ours are, written out in the plainest way: no model, no order of keeping together, no names. */
function bareTable(layout: FormLayout): string {
  const grid = coverGrid(layout);
  let xml = '<w:tbl><w:tblPr><w:tblW w:w="8845" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>';
  for (let r = 0; r < grid.length; r += 1) {
    xml += '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="300" w:hRule="atLeast"/></w:trPr>';
    let last: (typeof grid)[number][number] | undefined;
    for (const one of grid[r] ?? []) {
      if (one === last) continue;
      last = one;
      const span = one.columnSpan > 1 ? `<w:gridSpan w:val="${one.columnSpan}"/>` : '';
      const merge = one.rowSpan > 1 ? (one.row < r ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '';
      const grey = one.role === 'input' ? '' : '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>';
      const text = one.row < r ? '' : `<w:r><w:t xml:space="preserve">${escapeText(one.text)}</w:t></w:r>`;
      xml += `<w:tc><w:tcPr><w:tcW w:w="${one.columnSpan * 700}" w:type="dxa"/>${span}${merge}${grey}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="FormText"/><w:jc w:val="${one.align}"/></w:pPr>${text}</w:p></w:tc>`;
    }
    xml += '</w:tr>';
  }
  return `${xml}</w:tbl>`;
}

function raw(document: DisclosureDocument): Uint8Array {
  const parts = document.projects.flatMap((project) => [
    paragraph(escapeText(project.name)),
    ...layoutsOf(project.blocks).map(bareTable),
  ]);
  return archive(parts.join(''));
}

/** One table row repeated for each row of a form, without any merged cell: what a template can loop over. */
function templateFile(): Uint8Array {
  const cells = Array.from({ length: COLUMNS }, (_, i) => {
    const tag = `{c${i}}`;
    return cell(i === 0 ? `{#rows}${tag}` : i === COLUMNS - 1 ? `${tag}{/rows}` : tag);
  });
  const table = `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
  return archive(`${paragraph('{#projects}')}${paragraph('{name}')}${table}${paragraph('{/projects}')}`);
}

function template(document: DisclosureDocument, file: Uint8Array): Uint8Array {
  const projects = document.projects.map((project) => ({
    name: project.name,
    rows: layoutsOf(project.blocks).flatMap((layout) =>
      coverGrid(layout).map((row) => Object.fromEntries(row.map((one, i) => [`c${i}`, one.text]))),
    ),
  }));
  const filled = new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true });
  filled.render({ projects });
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Processor milliseconds of one call: other work on the machine does not count. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; medians of ${rounds} rounds, processor time`,
);
for (const projects of [10, 100]) {
  const document = documentOf(projects);
  const file = templateFile();
  const contenders = {
    'raw writer': () => raw(document),
    mingji: () => renderDisclosureDocx(document),
    docxtemplater: () => template(document, file),
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      const time = spent(work);
      // The first two rounds only warm the compiler.
      if (round >= 2) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  const bare = median(times.get('raw writer') ?? []);
  for (const [name, values] of times) {
    const figures = `${median(values).toFixed(1).padStart(8)} ms  ${(median(values) / bare).toFixed(2)} × raw`;
    console.log(
      `${String(projects).padStart(4)} projects  ${name.padEnd(14)}${figures}   raw: ${values.map((v) => v.toFixed(1)).join(' ')}`,
    );
  }
}
