// FA-34: names of 类, 款 and 项 in the text exist under that path in the tables.
import type { TableKind } from '../../../accounts/tables';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { FUNCTIONAL_PATH, functionalNames, locate } from '../narrative/functional-path';
import { type Passage, readNarrative } from '../narrative/reading';
import { inPassage, place } from '../narrative/say';
import { tablesView } from '../tables-view';

const PURPOSE = /主要用于([^。；;\n]{6,80})/g;

/** Sections with the table their subjects stand in: 财政拨款 in 公开05表, the rest in 公开03表. */
const TABLE_OF: Partial<Record<string, TableKind>> = {
  generalPublicBudget: 'generalBudgetExpenditure',
  fiscalTotals: 'generalBudgetExpenditure',
  expenditure: 'expenditure',
};

export const FA_34: DisclosureRule = {
  id: 'FA-34',
  title: '文字中的功能科目在决算表中存在',
  severity: 'error',
  silences: [],
  help: {
    asks: '文字写到的类、款、项名称，应当在对应的决算表里有同名的科目，上下级也要对得上。',
    wrong: '文字写“教育支出（类）普通教育（款）行政运行（项）”，一般公共预算财政拨款支出决算表没有这一科目。',
    right: '按表中的科目名称书写。',
    basis: '财预〔2016〕143号；当年《政府收支分类科目》',
    misses: '只认带“（类）”“（款）”“（项）”的写法。',
  },
  evaluate: (context) => {
    const passages = readNarrative(context.disclosure).filter(
      ({ section }) => section !== null && TABLE_OF[section] !== undefined,
    );
    const findings = passages.flatMap((passage) => repeatedPurpose(passage));
    const whys = new Set<string>();
    for (const passage of passages) {
      const kind = TABLE_OF[passage.section ?? ''];
      const paths = [...passage.text.matchAll(FUNCTIONAL_PATH)];
      if (!kind || paths.length === 0) continue;
      const why = tablesView(context).absent.get(kind);
      if (why !== undefined) whys.add(`${why}，功能科目没有核对`);
      else findings.push(...strangers(context, passage, kind, paths));
    }
    return { findings, ...(whys.size > 0 && { notChecked: [...whys].join('；') }) };
  },
};

function strangers(
  context: DisclosureContext,
  passage: Passage,
  kind: TableKind,
  paths: readonly RegExpMatchArray[],
): RuleFinding<string>[] {
  const table = tablesView(context).book.get(kind);
  const names = table && functionalNames(table);
  if (!table || !names || names.rows.size === 0) return [];
  return paths.flatMap((match) => {
    const located = locate(names, match);
    if (!('stranger' in located)) return [];
    return [
      inPassage(passage, {
        severity: 'error',
        printed: match[0],
        message: `${place(passage)}写的“${match[0]}”，${table.title}中没有“${located.stranger}”这一科目或它不在该上级科目下，请按表中名称更正。`,
      }),
    ];
  });
}

/** One purpose copied behind several subjects. */
function repeatedPurpose(passage: Passage): RuleFinding<string>[] {
  const seen = new Set<string>();
  for (const match of passage.text.matchAll(PURPOSE)) {
    const words = (match[1] ?? '').replace(/\s+/g, '');
    if (seen.has(words)) {
      return [
        inPassage(passage, {
          severity: 'hint',
          printed: words,
          message: `${place(passage)}不同科目写了同样的用途“${words.slice(0, 30)}”，请核对是否照抄。`,
        }),
      ];
    }
    seen.add(words);
  }
  return [];
}
