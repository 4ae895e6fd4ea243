// The five files of an edition as independent readers see them: each is asked for the same figure.
import type { DisclosureDocument } from '../lib/domain/disclosure/model';
import { readDocx } from '../testing/five-formats/read-docx';
import { readHtml } from '../testing/five-formats/read-html';
import { readJson } from '../testing/five-formats/read-json';
import { readPdf } from '../testing/five-formats/read-pdf';
import { readXlsx } from '../testing/five-formats/read-xlsx';

export const FORMATS = ['html', 'docx', 'pdf', 'xlsx', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const INCOME = '公开01表 收入支出决算总表「本年收入合计」收入·决算数';

/** 本年收入合计 as each of the files prints it. `stored` is the edition's document: tags of a PDF do not say how wide a cell is. */
export async function incomeIn(
  files: ReadonlyMap<Format, Buffer>,
  stored: string,
): Promise<Record<Format, string | undefined>> {
  const document = JSON.parse(stored) as DisclosureDocument;
  const bytes = (format: Format) => new Uint8Array(files.get(format) ?? []);
  const [pdf, xlsx] = await Promise.all([readPdf(bytes('pdf'), document), readXlsx(bytes('xlsx'))]);
  return {
    html: readHtml(new TextDecoder().decode(bytes('html'))).figures.get(INCOME),
    docx: readDocx(bytes('docx')).figures.get(INCOME),
    pdf: pdf.figures.get(INCOME),
    xlsx: xlsx.figures.get(INCOME),
    json: readJson(bytes('json'), []).figures.get(INCOME),
  };
}
