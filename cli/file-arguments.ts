// The words behind check and score: files and options.
import { parseArgs } from 'node:util';
import { unknownTemplateText } from '@/lib/domain/interchange/read-document';
import { builtInTemplate } from '@/lib/domain/template/built-in';
import type { Template } from '@/lib/domain/template/template';
import { UsageError } from './command';

/** What was asked for. */
export interface FileArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Overrides what the files say of themselves. */
  readonly template: Template | undefined;
}

/** Takes the words apart. @throws UsageError when they are no such command. */
export function parseFileArguments(args: readonly string[]): FileArguments {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new UsageError('请写明要读取的文件。');
  const template = values.template === undefined ? undefined : builtInTemplate(values.template);
  if (values.template !== undefined && !template) {
    throw new UsageError(`${unknownTemplateText(values.template)}。`);
  }
  return { files: positionals, json: values.json ?? false, template };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, template: { type: 'string' } },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new UsageError(`选项${option ? `“${option}”` : ''}无法识别，或缺少内容，请核对。`);
  }
}
