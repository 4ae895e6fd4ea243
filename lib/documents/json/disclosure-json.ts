// disclosure.json: the disclosure in the interchange format mingji.disclosure/1, for programs.
import { canonicalJson } from '../../domain/canonical-json';
import { figureMoney } from '../../domain/disclosure/figure-text';
import type { DisclosureDocument, DocumentProject } from '../../domain/disclosure/model';
import { type PublicDisclosure, publicDisclosureSchema } from '../../domain/disclosure/public-disclosure';
import { leavingFigure } from '../../domain/interchange/printed-value';

/** What a .json file is served as. */
export const JSON_MEDIA_TYPE = 'application/json';

/**
 * The bytes: UTF-8 with two blanks of indent, so that people can read it and compare versions line by line; keys sorted by
 * code unit, so that the same document gives the same bytes; a line end last.
 * @throws ZodError when the document's data is none of the format: a bug, since the document was written with it.
 */
export function renderDisclosureJson(document: DisclosureDocument): Uint8Array<ArrayBuffer> {
  const data = publicDisclosureSchema.parse(document.data ?? outlineData(document));
  const text = JSON.stringify(JSON.parse(canonicalJson(data)), null, 2);
  return new TextEncoder().encode(`${text}\n`);
}

/**
 * What a document without data of its own holds (years published before their accounts were kept): whose it is, its text,
 * and of each project the money, rate, score and grade. Indicators are not among it.
 */
function outlineData(document: DisclosureDocument): PublicDisclosure {
  return {
    schema: 'mingji.disclosure/1',
    title: document.title,
    fiscalYear: document.fiscalYear,
    moneyUnit: '万元',
    department: { code: document.department.code, name: document.department.name },
    narrative: narrativeOf(document),
    evaluations: document.projects.map((project) => evaluationOf(project, document.fiscalYear)),
    publishedOn: document.edition.publishedAt,
  };
}

/** The headings with the paragraphs below each. */
function narrativeOf({ blocks }: DisclosureDocument): NonNullable<PublicDisclosure['narrative']> {
  const entries: { part: string; title: string; level: number; texts: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading')
      entries.push({ part: block.text, title: block.text, level: block.level, texts: [] });
    if (block.kind === 'paragraph') entries.at(-1)?.texts.push(block.text);
  }
  return entries.map(({ texts, ...entry }) => ({ ...entry, text: texts.join('\n') }));
}

function evaluationOf(
  project: DocumentProject,
  fiscalYear: number,
): NonNullable<PublicDisclosure['evaluations']>[number] {
  return {
    schema: 'mingji.evaluation/1',
    fiscalYear,
    moneyUnit: '万元',
    project: { code: project.code, name: project.name },
    funds: [
      {
        source: 'total',
        label: '年度资金总额',
        budget: leavingFigure(figureMoney(project.budget)),
        executed: leavingFigure(figureMoney(project.executed)),
        rate: project.rate.text || undefined,
      },
    ],
    total: { score: leavingFigure(project.score.text), grade: project.grade },
  };
}
