// The preview is the published page with a mark on it and an id on each paragraph; every finding's place is an element of it.
import { expect, test } from 'vitest';
import { composeDisclosure } from '@/lib/domain/disclosure/compose';
import { findingAnchor } from '@/lib/domain/disclosure/finding-anchor';
import { disclosureFindings } from '@/lib/domain/disclosure/publication-findings';
import { sampleInput, sampleRecord } from '@/lib/domain/disclosure/sample-accounts';
import { renderDisclosureHtml } from './disclosure-page';

const composed = composeDisclosure(sampleInput());
const published = renderDisclosureHtml(composed.document);
const preview = renderDisclosureHtml(composed.document, { isPreview: true });
const bodyOf = (page: string) => page.replace(/<style>.*?<\/style>/s, '');

test('the preview says what it is, and prints what will be published', () => {
  expect(preview).toContain('<p class="demo-banner">预览稿，尚未公开</p>');
  expect(published).not.toContain('预览稿');
  const bare = bodyOf(preview)
    .replace(/<p class="demo-banner">[^<]*<\/p>/, '')
    .replace(/<p id="[^"]*" class="running">/g, '<p class="running">');
  expect(bare).toBe(bodyOf(published));
});

test('every block of the document leads to one element of the preview', () => {
  const { blocks, projects } = composed.document;
  const anchors = [
    ...blocks.map((_, block) => findingAnchor(composed.document, { block, project: null })),
    ...projects.flatMap(({ code, blocks: own }) =>
      [null, ...own.keys()].map((block) =>
        findingAnchor(composed.document, { block: null, project: { code, block } }),
      ),
    ),
  ].filter((anchor) => anchor !== null);
  expect(new Set(anchors).size).toBeGreaterThan(60);
  for (const anchor of anchors) expect(preview.split(` id="${anchor}"`)).toHaveLength(2);
  expect(findingAnchor(composed.document, { block: null, project: null })).toBeNull();
});

test('a finding on words leads to the paragraph that says them', () => {
  const accounts = sampleRecord({ 'fact/operatingFunds.reason': '' });
  const spoilt = composeDisclosure(sampleInput({ accounts }));
  const found = disclosureFindings(spoilt).findings.find(({ rule }) => rule === 'FA-27');
  const anchor = found && findingAnchor(spoilt.document, found.place);
  const page = renderDisclosureHtml(spoilt.document, { isPreview: true });
  expect(page.split(`<p id="${anchor}" class="running">`)[1]?.split('</p>')[0]).toContain('机关运行经费');
});
