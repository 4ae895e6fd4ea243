// The published pages: what a citizen finds on them, where they lead, and that they need nothing else.
import { expect, test } from 'vitest';
import { printedSnapshot, sampleDocument, sampleInput, workingSnapshot } from '@/testing/sample-disclosure';
import { type PublishedEdition, renderDepartmentPage, renderProjectPage } from './portal-page';

const fingerprint = '9f3c'.repeat(16);

function edition(changes: Partial<PublishedEdition> = {}): PublishedEdition {
  return {
    document: sampleDocument(),
    fingerprint,
    files: [
      { kind: 'html', bytes: 161_009, sha256: 'aa11'.repeat(16) },
      { kind: 'docx', bytes: 1_250_000, sha256: 'bb22'.repeat(16) },
    ],
    earlier: [{ number: 1, publishedAt: '2022-03-02T08:00:00.000Z', reason: null }],
    ...changes,
  };
}

function wordsOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function links(page: string): string[] {
  return [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '');
}

test('the department page gives four key figures, the files with their sizes and each project', () => {
  const words = wordsOf(renderDepartmentPage(edition()));
  expect(words).toContain('全年预算数（万元） 762.00');
  expect(words).toContain('全年执行数（万元） 478.84');
  expect(words).toContain('执行率 62.84%');
  expect(words).toContain('平均自评得分 97.97');
  expect(words).toContain('阅读全文 161 KB');
  expect(words).toContain('Word 1.3 MB');
  expect(words).toMatch(/2020 年度民用洁净燃料型煤补贴项目 .*450\.00 169\.00 38% 核算 37\.56% 96/);
  expect(words).toMatch(/高龄津贴发放项目 312\.00 309\.84 99\.31% 99\.93 优/);
});

test('it says which edition this is, what it replaces and why, its fingerprint, and leads to the older one', () => {
  const page = renderDepartmentPage(edition());
  const words = wordsOf(page);
  expect(words).toContain('第 2 版，2022 年 3 月 11 日公开');
  expect(words).toContain('本版替代第 1 版。更正原因： 高龄津贴发放项目的全年执行数录入时数字颠倒。');
  expect(words).toContain(`sha256 ${fingerprint}`);
  expect(words).toContain('bb22'.repeat(16));
  expect(links(page)).toContain('/open/2021/sfq-mzj/v1/disclosure.html');
  expect(links(page)).toContain('/open/2021/sfq-mzj/v2/disclosure.docx');
});

test('every link leads inside the portal', () => {
  const pages = [renderDepartmentPage(edition()), renderProjectPage(edition(), '2020-02')];
  for (const href of pages.flatMap(links))
    expect(href).toMatch(/^(#|\/$|\/verify$|\/\?year=\d{4}$|\/open\/2021\/sfq-mzj)/);
  expect(links(pages[0] ?? '')).toContain('/open/2021/sfq-mzj/p/2020-02');
});

test('left-out projects are listed with their reason, the one that is not public without its name', () => {
  const words = wordsOf(renderDepartmentPage(edition()));
  expect(words).toContain('（名称不公开） 涉及未成年人个人隐私。');
  expect(words).toContain('纪念设施修缮项目 自评表尚未审核通过。');
  expect(words).not.toContain('困境儿童');
});

test('the demo is marked on every page, and only the demo', () => {
  const pages = (demo: boolean) => {
    const marked = edition({ document: sampleDocument({ demo }) });
    return [renderDepartmentPage(marked), renderProjectPage(marked, '2021-202')];
  };
  for (const page of pages(true))
    expect(wordsOf(page)).toContain('演示（虚构）：地区、部门、项目和数字均为虚构，不作为正式公开。');
  for (const page of pages(false)) expect(page).not.toContain('演示');
});

test('a project page shows both layers, and the 核算 layer only where the region shows it', () => {
  const shown = renderProjectPage(edition(), '2020-02');
  expect(shown).toContain('id="layer-audit"');
  expect(wordsOf(shown)).toContain('预算执行得分 7 3.76');
  const { region } = sampleInput();
  const quiet = edition({ document: sampleDocument({ region: { ...region, showFindings: false } }) });
  for (const page of [renderProjectPage(quiet, '2020-02'), renderDepartmentPage(quiet)]) {
    expect(page).not.toMatch(/id="layer-audit"|硬伤|SE-\d/);
  }
});

test('an older publication is said to be taken over, not published here', () => {
  const document = sampleDocument({
    origin: 'historic',
    projects: [printedSnapshot()],
    edition: { number: 1, publishedAt: new Date('2021-09-18T02:00:00Z'), correction: null },
  });
  const words = wordsOf(renderDepartmentPage(edition({ document, earlier: [] })));
  expect(words).toContain('第 1 版，2021 年 9 月 18 日录入 ，此后未改动。');
  expect(words).not.toContain('更正记录');
});

test('pages run nothing, load nothing, carry no style attribute, and show names as text', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'项目';
  const snapshot = workingSnapshot();
  const document = sampleDocument({
    department: { code: 'sfq-mzj', name: hostile },
    projects: [{ ...snapshot, project: { ...snapshot.project, name: hostile } }],
    omitted: [{ name: hostile, publicity: '公开', reason: hostile }],
  });
  const wild = edition({ document });
  for (const page of [renderDepartmentPage(wild), renderProjectPage(wild, '2021-202')]) {
    expect(page).not.toMatch(
      /<script|<link|<iframe|<img|\son\w+="|\sstyle=|javascript:|https?:|url\(|@import/i,
    );
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;项目');
  }
});

test('a project the edition does not hold has no page', () => {
  expect(() => renderProjectPage(edition(), '9999')).toThrow(RangeError);
});
