// A JSON text → an evaluation or a disclosure, or why it is neither: the gate every file, upload and API body passes.
import type { z } from 'zod';
import { type Result, refused, success } from '../result';
import { BUILT_IN_TEMPLATES } from '../template/built-in';
import { type Disclosure, disclosureSchema } from './disclosure';
import { type Evaluation, evaluationSchema } from './evaluation';
import { issueTexts } from './issue-text';
import { templateOf } from './recognise-template';

/** Largest file that is read at all, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** Deepest nesting; the format itself needs eight. */
export const MAX_DEPTH = 40;

/** A document of the interchange format. */
export type InterchangeDocument =
  | { readonly kind: 'evaluation'; readonly evaluation: Evaluation }
  | { readonly kind: 'disclosure'; readonly disclosure: Disclosure };

/** Reads a document; a refusal lists what is wrong in Chinese, each with its place. */
export function readDocument(text: string): Result<InterchangeDocument, readonly string[]> {
  if (text.length > MAX_BYTES) return refused([`文件超过 ${MAX_BYTES / 1024 / 1024} MB，请拆分后再试`]);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return refused(['文件是空的，请选择填好的文件']);
  if (depthOf(plain) > MAX_DEPTH) return refused([`内容嵌套超过 ${MAX_DEPTH} 层，不是本格式的文件，请核对`]);
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    return refused([`不是完整的 JSON 文件${whereBroken(error, plain)}，请重新导出或更正后再试`]);
  }
  return parseDocument(value);
}

/** Reads an already parsed value. */
export function parseDocument(value: unknown): Result<InterchangeDocument, readonly string[]> {
  if (Array.isArray(value)) {
    return refused(['$：文件里是一个列表；请每张表存成一个文件，或放进公开文本的 evaluations']);
  }
  if (typeof value !== 'object' || value === null) return refused(['$：应为一个对象，请核对文件']);
  const schema = 'schema' in value ? value.schema : undefined;
  if (schema === 'mingji.evaluation/1') return parseEvaluation(value);
  if (schema === 'mingji.disclosure/1') return parseDisclosure(value);
  const said = typeof schema === 'string' ? `是“${schema.slice(0, 100)}”` : '没有写明';
  return refused([`schema：${said}，应为“mingji.evaluation/1”或“mingji.disclosure/1”，请核对文件格式`]);
}

function parseEvaluation(value: object): Result<InterchangeDocument, readonly string[]> {
  const parsed = parseWith(evaluationSchema, value);
  if (!parsed.ok) return parsed;
  const unknown = unknownTemplate(parsed.value, 'template');
  return unknown === null ? success({ kind: 'evaluation', evaluation: parsed.value }) : refused([unknown]);
}

function parseDisclosure(value: object): Result<InterchangeDocument, readonly string[]> {
  const parsed = parseWith(disclosureSchema, value);
  if (!parsed.ok) return parsed;
  const unknown = (parsed.value.evaluations ?? []).flatMap(
    (evaluation, i) => unknownTemplate(evaluation, `evaluations[${i}].template`) ?? [],
  );
  return unknown.length === 0
    ? success({ kind: 'disclosure', disclosure: parsed.value })
    : refused(unknown.slice(0, 10));
}

function parseWith<T>(schema: z.ZodType<T>, value: object): Result<T, readonly string[]> {
  const parsed = schema.safeParse(value);
  return parsed.success ? success(parsed.data) : refused(issueTexts(parsed.error.issues));
}

function unknownTemplate(evaluation: Evaluation, path: string): string | null {
  if (templateOf(evaluation)) return null;
  return `${path}：${unknownTemplateText(evaluation.template ?? '')}`;
}

/** The refusal of a template nobody knows, with those there are. */
export function unknownTemplateText(id: string): string {
  const known = [...new Set(BUILT_IN_TEMPLATES.map((template) => template.family))].join('、');
  return `没有“${id}”这种表样，可用的表样有 ${known}，请更正`;
}

/** Deepest nesting of brackets outside strings, counted before parsing so that no parser has to follow it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === BACKSLASH) i++;
      else if (c === QUOTE) inString = false;
    } else if (c === QUOTE) inString = true;
    else if (c === OPEN_BRACKET || c === OPEN_BRACE) deepest = Math.max(deepest, ++depth);
    else if (c === CLOSE_BRACKET || c === CLOSE_BRACE) depth--;
  }
  return deepest;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Where a syntax error stands, as far as the engine tells: its position, or the text around it. */
function whereBroken(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) {
    const before = text.slice(0, Number(position));
    const line = before.split('\n').length;
    return `（第 ${line} 行第 ${before.length - before.lastIndexOf('\n')} 个字符处出错）`;
  }
  const around = /"(.*)"(?:\.\.\.)? is not valid JSON/s.exec(message)?.[1]?.replace(/\s+/g, ' ');
  if (around) return `（出错处附近：${around}）`;
  return /Unexpected end/.test(message) ? '（内容在中途断了）' : '';
}
