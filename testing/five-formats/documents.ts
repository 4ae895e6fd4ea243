// The documents that all five formats are tried on: whole annual disclosures, with forms of several families among the projects.
import { composeDisclosure } from '@/lib/domain/disclosure/compose';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { NATIONAL } from '@/lib/domain/disclosure/outlines/national';
import { REFERENCE_2020 } from '@/lib/domain/disclosure/outlines/reference-2020';
import { sampleInput } from '@/lib/domain/disclosure/sample-accounts';
import { BUILT_IN_TEMPLATES } from '@/lib/domain/template/built-in';
import type { Template } from '@/lib/domain/template/template';
import { printedSnapshot, snapshotOf, workingSnapshot } from '../sample-disclosure';
import { familyForm } from '../sample-families';

/** Outlines whose blocks stand in different order and depth. */
export const OUTLINES = [NATIONAL, REFERENCE_2020] as const;

/** The sample's year with the two forms of its accounts, one as printed long ago, and one of every family. */
export function annualSample(
  outline: (typeof OUTLINES)[number],
  templates: readonly Template[] = BUILT_IN_TEMPLATES,
): DisclosureDocument {
  const input = sampleInput();
  const families = templates.map((template, i) =>
    snapshotOf(`family-${i + 1}`, `背街小巷修缮项目（${template.family}）`, familyForm(template)),
  );
  return composeDisclosure({
    ...input,
    demo: true,
    outline,
    edition: {
      ...input.edition,
      number: 2,
      correction: { replaces: 1, reason: '全年执行数录入时数字颠倒。' },
    },
    projects: [...input.projects, printedSnapshot(), workingSnapshot(), ...families],
    omitted: [
      { name: '困境儿童保护项目', publicity: '不公开', reason: '涉及未成年人个人隐私。' },
      { name: '纪念设施修缮项目', publicity: '公开', reason: '自评表尚未审核通过。' },
    ],
  }).document;
}
