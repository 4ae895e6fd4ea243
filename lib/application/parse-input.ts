// The edge: input from outside becomes a typed value, or one Chinese sentence that names the field and the way out.
import { z } from 'zod';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';

z.config(z.locales.zhCN());

/** Where a text holds a NUL, which PostgreSQL keeps nowhere: the whole transaction would fail. Null when none does. */
function pathOfNul(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\0') ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = pathOfNul(part, [...path, key]);
    if (found) return found;
  }
  return null;
}

/** Parses input; a refusal carries every issue with its path in `detail`. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>, Failure> {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    const nul = pathOfNul(parsed.data);
    if (!nul) return success(parsed.data);
    const message = '文字中有看不见的控制字符（多由复制带入），无法保存。请删去这段文字，重新输入。';
    return refused({ code: 'invalid', message, detail: [{ path: nul.join('.'), message }] });
  }
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const first = issues[0];
  // Messages of our own schemas name their field; zod's do not.
  const text =
    first && /[。]$/.test(first.message)
      ? first.message
      : `填写的内容有误（${first?.path || '整体'}：${first?.message ?? '无法识别'}），请更正后重试。`;
  return refused({ code: 'invalid', message: text, detail: issues });
}
