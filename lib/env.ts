// The environment, parsed once: every variable Mingji reads, its default, and the way out when it is wrong.
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function databaseUrl(name: string) {
  return z.string().refine((text) => /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? ''), {
    error: `${name} 不是 PostgreSQL 连接地址，应形如 postgresql://用户:密码@主机:5432/库名。`,
  });
}

function wholeNumber(name: string, min: number, max: number) {
  const error = `${name} 应为 ${min} 至 ${max} 之间的整数。`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((number) => number >= min && number <= max, { error });
}

/** True for the root of a site: scheme, host and port, nothing behind them. */
function isOrigin(text: string): boolean {
  const url = urlOf(text);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}

const variables = z.object({
  /** 数据库连接（应用角色）; npm start 不设时自带一个 */
  DATABASE_URL: databaseUrl('DATABASE_URL').optional(),
  /** 数据库所有者连接，供迁移和任务队列使用 */
  DATABASE_OWNER_URL: databaseUrl('DATABASE_OWNER_URL').optional(),
  /** 本机数据目录 */
  DATA_DIR: z.string().default('.data'),
  PORT: wholeNumber('PORT', 1, 65535).default(3000),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:-]+$/, { error: 'HOST 应为主机名或 IP 地址，例如 127.0.0.1 或 0.0.0.0。' })
    .default('127.0.0.1'),
  /** 对外访问地址，决定链接和 Secure cookie */
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, {
      error:
        'PUBLIC_URL 应为 http:// 或 https:// 开头的访问地址，不带路径，例如 https://jixiao.example.gov.cn。',
    })
    .optional(),
  SESSION_SECRET: z
    .string()
    .min(32, {
      error: 'SESSION_SECRET 至少 32 个字符，可用 node -p "crypto.randomBytes(32).toString(\'hex\')" 生成。',
    })
    .optional(),
  DEMO_PASSWORD: z
    .string()
    .min(10, { error: 'DEMO_PASSWORD 应为 10 至 128 个字符。' })
    .max(128, { error: 'DEMO_PASSWORD 应为 10 至 128 个字符。' })
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `LOG_LEVEL 应为 ${logLevels.join('、')} 之一。` }).default('info'),
  /** 固定的时刻，仅供测试：所有取“现在”的地方都得到它 */
  MINGJI_CLOCK: z.iso
    .datetime({ offset: true, error: 'MINGJI_CLOCK 应为带时区的时刻，例如 2021-03-15T09:00:00+08:00。' })
    .optional(),
  /** 是否开放“公开前自查”页面和接口 */
  PUBLIC_CHECK: z.enum(['on', 'off'], { error: 'PUBLIC_CHECK 应为 on 或 off。' }).default('on'),
  /** 单位自有字体（仿宋、小标宋、黑体、楷体）所在目录，供 PDF 使用 */
  FONT_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  /** 前面有几层可信的反向代理 */
  TRUST_PROXY: wholeNumber('TRUST_PROXY', 0, 9).default(0),
  /** 登录后无操作多少分钟须重新登录（等保：空闲超时） */
  SESSION_IDLE_MINUTES: wholeNumber('SESSION_IDLE_MINUTES', 1, 720).default(30),
  /** 登录后最多多少小时须重新登录 */
  SESSION_MAX_HOURS: wholeNumber('SESSION_MAX_HOURS', 1, 24).default(12),
});

type Variables = z.output<typeof variables>;
type Source = Readonly<Record<string, string | undefined>>;

/** What the running processes read. `DATA_DIR` is absolute, `PUBLIC_URL` an origin without a trailing slash. */
export interface Env extends Variables {
  DATABASE_URL: string;
  DATABASE_OWNER_URL: string;
  PUBLIC_URL: string;
  SESSION_SECRET: string;
  /** Cookies carry `Secure` exactly when people reach the site over https. */
  readonly secureCookies: boolean;
  /** Every origin the site may be reached under; on loopback its three spellings. */
  readonly origins: readonly string[];
}

/** Wrong or missing environment variables; `problems` holds one Chinese sentence each. */
export class EnvError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`环境变量有误：\n${problems.map((problem) => `  · ${problem}`).join('\n')}`);
    this.name = 'EnvError';
  }
}

function withoutBlanks(source: Source): Source {
  return Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

function parseVariables(source: Source): { values: Variables | null; problems: string[] } {
  const parsed = variables.safeParse(withoutBlanks(source));
  return parsed.success
    ? { values: parsed.data, problems: [] }
    : { values: null, problems: parsed.error.issues.map((issue) => issue.message) };
}

/** What `npm start` needs to know before there is a database. */
export interface StartSettings {
  readonly host: string;
  readonly port: number;
  /** Origin under which people reach the site. */
  readonly publicUrl: string;
  /** People on other machines would send their passwords in the clear. */
  readonly plainHttpAbroad: boolean;
  /** A database of one's own; null for the one that comes along. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string } | null;
}

/**
 * Reads what someone set before `npm start`, which itself supplies a database and a secret unless `DATABASE_URL` names
 * one. Throws {@link EnvError} naming each wrong or missing variable.
 */
export function parseAtStart(source: Source): StartSettings {
  const { values, problems } = parseVariables(source);
  if (values?.DATABASE_URL && !values.SESSION_SECRET) {
    problems.push('设置了 DATABASE_URL 时必须同时设置 SESSION_SECRET（至少 32 个字符，各服务器相同）。');
  }
  if (values?.DATABASE_OWNER_URL && !values.DATABASE_URL) {
    problems.push('设置了 DATABASE_OWNER_URL 时必须同时设置 DATABASE_URL。');
  }
  if (!values || problems.length > 0) throw new EnvError(problems);
  const { HOST: host, PORT: port, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = values;
  const publicUrl = new URL(values.PUBLIC_URL ?? defaultPublicUrl(host, port));
  return {
    host,
    port,
    publicUrl: publicUrl.origin,
    plainHttpAbroad: publicUrl.protocol === 'http:' && !(isLoopback(host) && isLoopback(publicUrl.hostname)),
    database: appUrl ? { appUrl, ownerUrl: ownerUrl ?? appUrl } : null,
  };
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** True when a host name or address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}

/** Where a server that listens on `host` is reached; one that listens everywhere, by this machine's own address. */
function defaultPublicUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? (ownAddress() ?? '127.0.0.1') : host;
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}`).origin;
}

function ownAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find((address) => address.family === 'IPv4' && !address.internal)?.address;
}

function originsOf(publicUrl: URL): string[] {
  if (!isLoopback(publicUrl.hostname)) return [publicUrl.origin];
  const port = publicUrl.port === '' ? '' : `:${publicUrl.port}`;
  const spellings = ['127.0.0.1', 'localhost', '[::1]'].map(
    (host) => `${publicUrl.protocol}//${host}${port}`,
  );
  return [publicUrl.origin, ...spellings.filter((origin) => origin !== publicUrl.origin)];
}

/** Reads the variables of a running process. Throws {@link EnvError} naming each wrong or missing one. */
export function parseEnv(source: Source): Env {
  const { values, problems } = parseVariables(source);
  if (values && !values.DATABASE_URL) {
    problems.push('缺少 DATABASE_URL。请先用 npm start 启动，或设置 DATABASE_URL 指向已有的 PostgreSQL。');
  }
  if (values && !values.SESSION_SECRET) problems.push('缺少 SESSION_SECRET（至少 32 个字符）。');
  if (!values?.DATABASE_URL || !values.SESSION_SECRET || problems.length > 0) throw new EnvError(problems);
  const publicUrl = new URL(values.PUBLIC_URL ?? defaultPublicUrl(values.HOST, values.PORT));
  return {
    ...values,
    DATABASE_URL: values.DATABASE_URL,
    DATABASE_OWNER_URL: values.DATABASE_OWNER_URL ?? values.DATABASE_URL,
    DATA_DIR: resolve(values.DATA_DIR),
    PUBLIC_URL: publicUrl.origin,
    SESSION_SECRET: values.SESSION_SECRET,
    secureCookies: publicUrl.protocol === 'https:',
    origins: originsOf(publicUrl),
  };
}

// `next build` evaluates every route's module, and a build must need neither a database nor a secret.
const duringBuild = {
  DATABASE_URL: 'postgresql://build@127.0.0.1:1/build',
  SESSION_SECRET: 'present only while next build collects the routes',
};

let parsed: Env | undefined;

function current(): Env {
  const building = process.env.NEXT_PHASE === 'phase-production-build';
  parsed ??= parseEnv(building ? { ...process.env, ...duringBuild } : process.env);
  return parsed;
}

/** The environment of this process, parsed at the first access and never again. */
export const env: Env = new Proxy({} as Env, {
  get: (_, key) => Reflect.get(current(), key),
  has: (_, key) => Reflect.has(current(), key),
  ownKeys: () => Reflect.ownKeys(current()),
  getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(current(), key),
});
