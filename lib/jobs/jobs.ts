// Every job that runs in the background: its name and what it carries.
import { z } from 'zod';

/** A new job is one row here; the compiler then asks lib/application/do-job.ts for the function that does it. */
export const jobs = {
  /** 夜间整理: drops what only running processes needed, and calls again for publications whose job was lost. */
  tidy: z.object({}),
  /** 公开副本: brings a body's year under DATA_DIR/public in line with its editions. `body` is its public code. */
  mirror: z.object({ body: z.string(), fiscalYear: z.int() }),
  /** 生成公开文件: makes the files of a publication that was asked for, and then its edition. */
  render: z.object({ publication: z.string() }),
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = z.output<(typeof jobs)[Name]>;
