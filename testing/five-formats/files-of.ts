// The five files of a document, as they are published.
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { renderDisclosureDocx } from '@/lib/documents/docx/disclosure-docx';
import { renderDisclosureHtml } from '@/lib/documents/html/disclosure-page';
import { renderDisclosureJson } from '@/lib/documents/json/disclosure-json';
import { renderDisclosurePdf } from '@/lib/documents/pdf/disclosure-pdf';
import { renderDisclosureXlsx } from '@/lib/documents/xlsx/disclosure-xlsx';

/** The bytes of each format by its ending. */
export async function filesOf(document: DisclosureDocument): Promise<{
  readonly html: string;
  readonly docx: Uint8Array<ArrayBuffer>;
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly xlsx: Uint8Array<ArrayBuffer>;
  readonly json: Uint8Array<ArrayBuffer>;
}> {
  return {
    html: renderDisclosureHtml(document),
    docx: renderDisclosureDocx(document),
    pdf: await renderDisclosurePdf(document),
    xlsx: await renderDisclosureXlsx(document),
    json: renderDisclosureJson(document),
  };
}
