// A document that could not be drawn: which block is to blame, in words a clerk can find it by.
import type { Block, DisclosureDocument } from '../domain/disclosure/model';

/** What a failure names when no single block is to blame. */
export const WHOLE_DOCUMENT = '整份文件';

/** A format could not be drawn; `block` says where, in words, and `message` is fit for the screen. */
export class RenderFailure extends Error {
  constructor(
    /** `PDF`, `DOCX`: the format that failed. */
    readonly format: string,
    /** `公开 03 表《支出决算表》`, `「信访维稳」自评表`; 整份文件 where it is no single block. */
    readonly block: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${format} 未能生成，问题在${block}：${reason}`, options);
    this.name = 'RenderFailure';
  }
}

/** A block in the words of a clerk. `project`: the name of the project it belongs to, if any. */
export function blockWords(
  block: Block,
  document: DisclosureDocument,
  project: string | null = null,
): string {
  const owner = project === null ? '' : `「${project}」`;
  switch (block.kind) {
    case 'heading':
      return `${owner}标题“${opening(block.text)}”`;
    case 'paragraph':
    case 'note':
      return `${owner}段落“${opening(block.text)}”`;
    case 'list':
      return `${owner}列表“${opening(block.items[0] ?? '')}”`;
    case 'figures':
      return `${owner}表“${opening(block.caption)}”`;
    case 'omitted':
      return '未公开项目一览';
    case 'table':
      return `${block.printedNo}《${block.title}》`;
    case 'chart':
      return `${owner}图“${opening(block.title)}”`;
    case 'form':
      return `${owner}自评表`;
    case 'project':
      return `项目「${document.projects.find(({ code }) => code === block.code)?.name ?? block.code}」`;
    case 'closing':
      return '落款';
  }
}

/** As much of a text as is needed to find it. */
function opening(text: string): string {
  const [first = ''] = text.split('\n');
  const characters = [...first];
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : first;
}
