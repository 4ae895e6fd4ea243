// The command line as a user starts it: its own process, another folder, real files, exit statuses.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '@/lib/domain/checks/sample-document';
import { findingsSchema, scoresSchema, unreadableSchema } from '@/lib/domain/interchange/findings';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const historic = join(root, 'prisma/demo/historic');
const SLOW = 60_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array | object): string {
  const bytes =
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
  writeFileSync(join(folder, name), bytes);
  return name;
}

/** Starts the program with nothing of the surroundings that could help it: no database, no build. */
function mingji(...args: string[]) {
  const { PATH, HOME } = process.env;
  const run = spawnSync(process.execPath, [join(root, 'cli/mingji.mjs'), ...args], {
    // As `npm run` does: it stands in the project, and says where the user stood.
    cwd: root,
    env: { PATH, HOME, NODE_ENV: 'test', INIT_CWD: folder, DATA_DIR: join(folder, 'no-data') },
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

describe('mingji check', () => {
  it('answers one file with one object, and 0 where nothing is wrong', { timeout: SLOW }, () => {
    const file = write('right.json', sampleDocument());
    const { status, out, err } = mingji('check', file, '--json');
    expect(findingsSchema.parse(JSON.parse(out))).toMatchObject({
      document: { schema: 'mingji.evaluation/1', name: '企业技术改造补助' },
      computed: { executionRate: 0.9, executionScore: 9, total: 99, totalByRule: 99, grade: '优' },
      findings: [],
      summary: { error: 0, warning: 0, hint: 0 },
    });
    expect(err).toBe('');
    expect(status).toBe(0);
  });

  it('answers 1 where there are errors, as the format shows it', { timeout: SLOW }, () => {
    const { status, out } = mingji('check', join(historic, '2020-01.json'), '--json');
    const [finding] = findingsSchema.parse(JSON.parse(out)).findings;
    expect(finding).toEqual({
      rule: 'SE-11',
      severity: 'error',
      at: 'funds[0].score',
      printed: '9',
      expected: '1.00',
      also: ['SE-18', 'SE-61'],
      message: '执行率 10.00%，按比例应得 1.00 分，填报 9 分，多计 8.00 分，请更正。',
    });
    expect(status).toBe(1);
  });

  it('warnings alone do not make it fail', { timeout: SLOW }, () => {
    const document = sampleDocument();
    Object.assign(document.indicators[2] ?? {}, { score: 9 });
    document.total.score = 98;
    const { status, out } = mingji('check', write('warned.json', document), '--json');
    expect(findingsSchema.parse(JSON.parse(out)).summary).toMatchObject({ error: 0, warning: 1 });
    expect(status).toBe(0);
  });

  it('answers several files in order, reports the readable ones, and 2 beats 1', { timeout: SLOW }, () => {
    mkdirSync(join(folder, 'a-folder'), { recursive: true });
    const files = [
      write('right.json', sampleDocument()),
      write('broken.json', '{"schema":'),
      write('unknown-template.json', { schema: 'mingji.evaluation/1', template: 'national-1999' }),
      write('unknown-key.json', { schema: 'mingji.evaluation/1', funds: [{ scroe: 1 }] }),
      write('nan.json', '{"schema":"mingji.evaluation/1","total":{"score":NaN}}'),
      write(
        'deep.json',
        `{"schema":"mingji.evaluation/1","management":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      ),
      write('legacy.json', Uint8Array.from([0x7b, 0xcf, 0xee, 0xc4, 0xbf, 0x7d])),
      write('form.docx', 'PK'),
      'a-folder',
      'nowhere.json',
      join(historic, '2020-02.json'),
    ];
    const { status, out, err } = mingji('check', ...files, '--json');
    const answers: unknown[] = JSON.parse(out);
    expect(answers).toHaveLength(files.length);
    expect(findingsSchema.safeParse(answers[0]).success).toBe(true);
    expect(findingsSchema.parse(answers.at(-1)).summary.error).toBe(4);
    const reasons = answers.slice(1, -1).map((answer) => unreadableSchema.parse(answer));
    expect(reasons.map(({ document }) => document.name)).toEqual(files.slice(1, -1));
    expect(reasons.map(({ unreadable }) => unreadable)).toEqual([
      expect.stringContaining('不是完整的 JSON 文件'),
      expect.stringContaining('没有“national-1999”这种表样'),
      expect.stringContaining('funds[0].scroe：格式中没有这个字段'),
      expect.stringContaining('不是完整的 JSON 文件'),
      expect.stringContaining('嵌套超过 40 层'),
      expect.stringContaining('不是 UTF-8 编码'),
      expect.stringContaining('目前只读取 JSON 文件'),
      expect.stringContaining('不是文件'),
      expect.stringContaining('找不到这个文件'),
    ]);
    expect(err).toContain('broken.json：不能读取。');
    expect(status).toBe(2);
  });

  it('checks a disclosure over its forms', { timeout: SLOW }, () => {
    const wrong = sampleDocument();
    wrong.total.score = 89;
    const file = write('disclosure.json', {
      schema: 'mingji.disclosure/1',
      title: '公开文本',
      evaluations: [sampleDocument(), wrong],
    });
    const { status, out } = mingji('check', file, '--json');
    const { findings } = findingsSchema.parse(JSON.parse(out));
    // Forms of one name and no code are told apart by nothing: the batch is checked too.
    expect(
      findings.filter(({ at }) => at.startsWith('evaluations')).map(({ rule, at }) => [rule, at]),
    ).toEqual([
      ['SE-07', 'evaluations[1].total.score'],
      ['SE-66', 'evaluations[1].project.name'],
    ]);
    expect(status).toBe(1);
  });

  it('looks at no installation: one that is broken or closed to the user does not matter', {
    timeout: SLOW,
  }, () => {
    const secrets = join(folder, 'no-data', 'secrets.json');
    mkdirSync(secrets, { recursive: true });
    try {
      expect(mingji('check', write('right.json', sampleDocument()))).toMatchObject({ status: 0, err: '' });
      expect(mingji('rebuild', 'projections').status).toBe(1);
    } finally {
      rmSync(secrets, { recursive: true });
    }
  });

  it('prints a report for people', { timeout: SLOW }, () => {
    const { status, out } = mingji('check', join(historic, '2020-07.json'));
    expect(out).toContain('执行率 17.86%，分值合计 100.00，各项得分合计 92.00（填报总分 92.00）');
    expect(out).toContain('1. 强制性 SE-15 funds[0].budget');
    expect(out).toContain('合计：强制性 9，核实性 4，提示性 8，没有核对 9。');
    expect(status).toBe(1);
  });
});

describe('mingji score', () => {
  it('answers figures and sums, and never 1', { timeout: SLOW }, () => {
    const file = join(historic, '2020-01.json');
    const { status, out } = mingji('score', file, file, '--json', '--template', 'national-2017');
    const [answer, again] = scoresSchema.array().parse(JSON.parse(out));
    expect(answer?.computed).toMatchObject({ executionScore: 1, total: 95, totalByRule: 89 });
    expect(answer?.explanations[1]).toEqual({
      at: 'indicators[0].score',
      printed: '18',
      expected: '18.00',
      text: '18 = 20 × 90%',
    });
    expect(again).toEqual(answer);
    expect(status).toBe(0);
  });
});

describe('a command that is none', () => {
  it.each([
    [[], '用法：npm run -s mingji -- 命令 …'],
    [['chekc'], '没有“chekc”这个命令。'],
    [['check'], '请写明要读取的文件。'],
    [['check', '--jsn', 'x.json'], '选项“--jsn”无法识别，或缺少内容，请核对。'],
    [['score', 'x.json', '--template', 'zz'], '没有“zz”这种表样'],
  ])('%j ends with 2 and says how it is meant', { timeout: SLOW }, (args, sentence) => {
    const { status, out, err } = mingji(...args);
    expect(err).toContain(sentence);
    expect(err).toContain('用法：');
    expect(out).toBe('');
    expect(status).toBe(2);
  });
});
