// The edge: input from outside becomes a typed value, or one Chinese sentence that names the field and the way out.
import { z } from 'zod';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';

z.config(z.locales.zhCN());

/** Parses input; a refusal carries every issue with its path in `detail`. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>, Failure> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return success(parsed.data);
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const first = issues[0];
  // Messages of our own schemas name their field; zod's do not.
  const text =
    first && /[。]$/.test(first.message)
      ? first.message
      : `填写的内容有误（${first?.path || '整体'}：${first?.message ?? '无法识别'}），请更正后重试。`;
  return refused({ code: 'invalid', message: text, detail: issues });
}
