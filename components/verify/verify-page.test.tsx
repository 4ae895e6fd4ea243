// The page as it comes without script: what was found, in words, and the way by hand.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type VerifyAnswer, verifyAnswerSchema } from '@/lib/domain/disclosure/verify-answer';
import { type Asked, VerifyPage } from './verify-page';

const hash = '9f3c'.repeat(16);

function known(changes: object = {}): VerifyAnswer {
  return verifyAnswerSchema.parse({
    known: true,
    title: '示范区民政局2021年度部门决算公开',
    body: '示范区民政局',
    year: 2021,
    no: 2,
    kind: 'pdf',
    publishedAt: '2022-03-11T07:30:00.000Z',
    retracted: null,
    latest: 2,
    href: '/open/2021/sfq-mzj/v2',
    ...changes,
  });
}

function page(asked: Asked | null): string {
  const manifests = [{ region: '示范区', href: '/open/manifest/999901.json' }];
  return renderToStaticMarkup(<VerifyPage asked={asked} manifests={manifests} />);
}

const ask = (answer: VerifyAnswer) => page({ typed: hash, found: { hash, answer } });

test('the way by hand is there without script: commands, a form that asks with GET, the lists', () => {
  const source = page(null);
  expect(source).toContain('certutil -hashfile 文件名 SHA256');
  expect(source).toContain('sha256sum 文件名');
  expect(source).toContain('shasum -a 256 文件名');
  expect(source).toMatch(/<form [^>]*action="\/verify" method="get"/);
  expect(source).toMatch(/<input [^>]*name="sha256"/);
  expect(source).toContain('<a href="/open/manifest/999901.json">示范区公开清单（JSON）</a>');
});

test('a published file is named with its edition, and leads to it', () => {
  const source = ask(known());
  expect(source).toContain('与已公开的第 2 版一致');
  expect(source).toContain('示范区民政局2021年度部门决算公开，第 2 版，PDF 文档。');
  expect(source).toContain('<a href="/open/2021/sfq-mzj/v2">查看这一版</a>');
});

test('what was replaced or taken down leads to what is valid now', () => {
  const replacedFile = ask(known({ latest: 3 }));
  expect(replacedFile).toContain('曾公开，现已被第 3 版替代');
  expect(replacedFile).toContain('<a href="/open/2021/sfq-mzj">查看现行版本</a>');
  const retracted = ask(known({ retracted: { at: '2022-04-01T00:00:00.000Z', reason: '<b>误含</b>' } }));
  expect(retracted).toContain('第 2 版已撤下');
  expect(retracted).toContain('&lt;b&gt;误含&lt;/b&gt;');
});

test('an unknown file leads nowhere, and what is no hash is said to be none', () => {
  const unknown = ask({ known: false });
  expect(unknown).toContain('不是本站公开的文件');
  expect(unknown).not.toContain('href="/open/2021');
  const wrong = page({ typed: '"><x', found: null });
  expect(wrong).toContain('这不是一个校验值');
  expect(wrong).toContain('value="&quot;&gt;&lt;x"');
});
