// 评价报告: how a cell names an uploaded file, and which bytes and file names are taken. The one place that reads and writes references.
import type { AccountsCell } from './cells';

/** An uploaded report, as its cell names it. */
export interface ReportReference {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** How many bytes it has. */
  readonly size: number;
  /** `高龄津贴部门评价报告.pdf`, as cleaned at upload. */
  readonly name: string;
}

/** Bytes of the largest report that is taken: 20 MB. */
export const LARGEST_REPORT = 20 * 1024 * 1024;
/** Characters of a file's name with its ending; longer ones are cut. */
const LONGEST_NAME = 80;

const REFERENCE = /^([0-9a-f]{64}) ([1-9]\d{0,7}) (\S.*\.pdf)$/;

/** The reference a cell's text holds; null for a text that is none: it stays the words it is. */
export function readReport(text: string): ReportReference | null {
  const [, sha256, size, name] = REFERENCE.exec(text) ?? [];
  return sha256 !== undefined && size !== undefined && name !== undefined && name === reportName(name)
    ? { sha256, size: Number(size), name }
    : null;
}

/** The text by which a cell names a report. */
export function reportText({ sha256, size, name }: ReportReference): string {
  return `${sha256} ${size} ${name}`;
}

/** The cell of a 部门评价 that holds its report. */
export function isReportCell(cell: AccountsCell | null): boolean {
  return cell?.of === 'item' && cell.list === 'departmentEvaluations' && cell.field === 'report';
}

/**
 * A file's name as it is kept and printed: without folders, control and formatting characters, and what no file system takes; always
 * with the ending `.pdf`. A name of nothing else becomes 评价报告.pdf.
 */
export function reportName(typed: string): string {
  const file = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const words = file
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[:*?"<>|]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:\.pdf)+\s*$/i, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = [...words]
    .slice(0, LONGEST_NAME - 4)
    .join('')
    .trimEnd();
  return `${short === '' ? '评价报告' : short}.pdf`;
}

/** Why bytes are not taken as a report, as one Chinese sentence; null when they are. Looks at both ends, not inside. */
export function reportRefusal(bytes: Uint8Array): string | null {
  if (bytes.byteLength === 0) return '文件是空的，没有上传。请核对后重新选择。';
  if (bytes.byteLength > LARGEST_REPORT)
    return `文件超过 ${LARGEST_REPORT / 1024 / 1024} MB，没有上传；请压缩后再选择。`;
  if (!latin(bytes.subarray(0, 5)).startsWith('%PDF-'))
    return '评价报告只收 PDF 文件，这个文件不是 PDF，没有上传。请另存为 PDF 后再选择。';
  // ISO 32000 puts the mark into the last 1024 bytes: a file without it was cut off on its way.
  if (!latin(bytes.subarray(-1024)).includes('%%EOF'))
    return '这个 PDF 文件不完整，没有上传。请打开原文件核对，另存为 PDF 后再选择。';
  return null;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
