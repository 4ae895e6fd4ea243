// Broken and hostile documents: each is refused with the place, the reason and the way out, and nothing throws.
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, readDocument } from './read-document';

const BUILT_IN =
  'national-2017、national-2020、cost-2021、sichuan、yunnan、hubei、hubei-goals、process-result、department-overall、transfer-payment';

const form = (members: string) => `{"schema":"mingji.evaluation/1",${members}}`;

/** The reasons of a refusal; empty when the document was read. */
function reasons(text: string): readonly string[] {
  const read = readDocument(text);
  return read.ok ? [] : read.failure;
}

describe('a document that cannot be read', () => {
  it.each([
    ['empty', ' \n', '文件是空的，请选择填好的文件'],
    ['a list', '[]', '$：文件里是一个列表；请每张表存成一个文件，或放进公开文本的 evaluations'],
    ['a number', '12', '$：应为一个对象，请核对文件'],
    [
      'without schema',
      '{}',
      'schema：没有写明，应为“mingji.evaluation/1”或“mingji.disclosure/1”，请核对文件格式',
    ],
    [
      'of a later version',
      '{"schema":"mingji.evaluation/2"}',
      'schema：是“mingji.evaluation/2”，应为“mingji.evaluation/1”或“mingji.disclosure/1”，请核对文件格式',
    ],
    ['with infinity', form('"total":{"score":1e999}'), 'total.score：应为数字或文字，请更正'],
    [
      'with an unknown key',
      form('"funds":[{"scroe":1}]'),
      'funds[0].scroe：格式中没有这个字段，请核对字段名的拼写，或删去',
    ],
    [
      'with the key that means the prototype',
      form('"__proto__":{"polluted":true}'),
      '__proto__：格式中没有这个字段，请核对字段名的拼写，或删去',
    ],
    [
      'with an unknown template',
      form('"template":"national-1999"'),
      `template：没有“national-1999”这种表样，可用的表样有 ${BUILT_IN}，请更正`,
    ],
    ['with text for a list', form('"indicators":"无"'), 'indicators：应为列表，请更正'],
    [
      'with a list for a figure',
      form('"indicators":[{"score":[1]}]'),
      'indicators[0].score：应为数字或文字，请更正',
    ],
    [
      'with a direction of its own',
      form('"indicators":[{"direction":"up"}]'),
      'indicators[0].direction：只能是 “≥”、“≤”、“=”、“>”、“<”、“qualitative” 之一，请更正',
    ],
    ['of no year', form('"fiscalYear":"去年"'), 'fiscalYear：应为 1990 到 2100 之间的四位数年份，请更正'],
    ['of year 20201', form('"fiscalYear":20201'), 'fiscalYear：应为 1990 到 2100 之间的四位数年份，请更正'],
    [
      'with an endless text',
      form(`"goal":{"actual":"${'长'.repeat(20_001)}"}`),
      'goal.actual：文字过长，最多 20000 个字，请删减',
    ],
    [
      'with a figure as long as a book',
      form(`"total":{"score":"${'9'.repeat(20_001)}"}`),
      'total.score：文字过长，最多 20000 个字，请删减',
    ],
    [
      'with endless rows',
      form(`"indicators":[${Array(2001).fill('{}').join(',')}]`),
      'indicators：行数过多，最多 2000 行，请核对文件',
    ],
    [
      'nested without end',
      form(`"management":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      '内容嵌套超过 40 层，不是本格式的文件，请核对',
    ],
    ['too large', `"${'x'.repeat(MAX_BYTES)}"`, '文件超过 20 MB，请拆分后再试'],
    [
      'with an unknown template in one of its forms',
      '{"schema":"mingji.disclosure/1","evaluations":[{"schema":"mingji.evaluation/1"},{"schema":"mingji.evaluation/1","template":"x"}]}',
      `evaluations[1].template：没有“x”这种表样，可用的表样有 ${BUILT_IN}，请更正`,
    ],
  ])('%s', (_, text, reason) => {
    expect(reasons(text)).toEqual([reason]);
  });

  // Where it breaks is told as far as the engine tells it, which differs from version to version.
  it.each([
    ['cut off', '{"schema": "mingji.evaluation/1",'],
    ['with NaN', form('"total":{"score":NaN}')],
    ['with a bracket too many', '{"funds":[}'],
    ['of another kind', 'PK\u0003\u0004'],
  ])('%s', (_, text) => {
    expect(reasons(text)).toEqual([
      expect.stringMatching(/^不是完整的 JSON 文件(（.+）)?，请重新导出或更正后再试$/),
    ]);
  });

  it('names ten mistakes and counts the rest', () => {
    const keys = Array.from({ length: 30 }, (_, i) => `"k${i}":1`).join(',');
    const said = reasons(form(keys));
    expect(said).toHaveLength(11);
    expect(said.at(-1)).toBe('另有 20 处同类问题，请先更正以上各处');
  });
});

describe('a document that can be read', () => {
  it.each([
    ['with a byte order mark', `\uFEFF${form('"project":{"name":"甲"}')}`],
    ['with brackets in its words', form(`"goal":{"actual":"\\"${'['.repeat(200)}"}`)],
    ['with figures as texts', form('"funds":[{"source":"total","budget":"1,894.68","score":"满分"}]')],
    ['with nothing but its name', '{"schema":"mingji.evaluation/1"}'],
  ])('%s', (_, text) => {
    expect(reasons(text)).toEqual([]);
  });
});
