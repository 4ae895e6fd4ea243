// The portal's home without a browser: what it lists, where it leads, what it says when there is nothing.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Fen } from '@/lib/domain/amount';
import type { PortalDepartment, PortalHome } from '@/lib/domain/disclosure/portal-home';
import type { Points } from '@/lib/domain/points';
import { Home } from './home';

const industry: PortalDepartment = {
  code: 'kdl-gxj',
  name: '包头市昆都仑区工业和信息化局',
  fiscalYear: 2020,
  demo: true,
  origin: 'historic',
  editionNo: 1,
  publishedAt: new Date('2021-09-18T02:00:00Z'),
  projects: 10,
  budget: 985_800_000 as Fen,
  executed: 522_260_000 as Fen,
  rate: 5298,
  averageScore: 9395 as Points,
};

const home: PortalHome = {
  query: { q: '', year: null },
  allYears: [2021, 2020],
  years: [{ year: 2020, regions: [{ code: '150203', name: '昆都仑区', departments: [industry] }] }],
  hits: null,
};

function wordsOf(page: PortalHome): string {
  return renderToStaticMarkup(<Home home={page} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('years, regions and departments stand with their figures and the score as reported', () => {
  expect(wordsOf(home)).toContain(
    '2020 年度 昆都仑区 部门 项目 预算 执行 执行率 平均自评得分 包头市昆都仑区工业和信息化局 演示数据 10 985.80 522.26 52.98% 93.95',
  );
  expect(renderToStaticMarkup(<Home home={home} />)).toContain('href="/open/2020/kdl-gxj"');
});

test('what is not known is a dash, never a zero', () => {
  const bare = { ...industry, demo: false, budget: null, executed: null, rate: null, averageScore: null };
  const years = [{ year: 2020, regions: [{ code: '150203', name: '昆都仑区', departments: [bare] }] }];
  expect(wordsOf({ ...home, years })).toContain('工业和信息化局 10 — — — —');
});

test('the search asks with GET and keeps its words; hits stand alone and lead to their project', () => {
  const searched: PortalHome = {
    ...home,
    query: { q: '"型煤"', year: 2020 },
    hits: {
      departments: [],
      projects: [
        {
          code: '2020-02',
          name: '民用型煤供应项目',
          departmentCode: 'kdl-gxj',
          departmentName: industry.name,
          fiscalYear: 2020,
          demo: true,
          budget: 450_000_000 as Fen,
          executed: 169_000_000 as Fen,
          score: 9600 as Points,
          grade: null,
        },
      ],
      more: true,
    },
  };
  const page = renderToStaticMarkup(<Home home={searched} />);
  expect(page).toContain('<form class="search" action="/" method="get">');
  expect(page).toContain('value="&quot;型煤&quot;"');
  expect(page).toContain('<option value="2020" selected="">');
  expect(page).toContain('href="/open/2020/kdl-gxj/p/2020-02"');
  expect(wordsOf(searched)).toContain('450.00 169.00 96.00');
  expect(wordsOf(searched)).toContain('结果较多，只列出一部分');
  expect(wordsOf(searched)).not.toContain('平均自评得分');
});

test('nothing found and nothing published are said, each with a way on', () => {
  const none = {
    ...home,
    query: { q: '地铁', year: null },
    hits: { departments: [], projects: [], more: false },
  };
  expect(wordsOf(none)).toContain('没有找到。请换一个词，或 查看全部 。');
  expect(wordsOf({ ...home, years: [] })).toContain('还没有部门公开。');
  expect(wordsOf({ ...home, years: [], query: { q: '', year: 2019 } })).toContain(
    '2019 年度还没有部门公开。',
  );
});
