// 政府性基金预算 and 国有资本经营预算: balances, income and expenditure, or that there is none.
import { ACCOUNTS_TABLES } from '../../accounts/tables';
import type { Block } from '../model';
import { say } from '../wording/sentence';
import { clauses, money, paragraph } from '../wording/words';
import { paragraphs, type SectionContext, thisBody } from './section';

/** 政府性基金预算财政拨款收入支出. */
export function governmentFund(context: SectionContext): Block[] {
  return fund(context, 'governmentFund', '政府性基金预算财政拨款');
}

/** 国有资本经营预算财政拨款支出. */
export function stateCapital(context: SectionContext): Block[] {
  return fund(context, 'stateCapital', '国有资本经营预算财政拨款');
}

function fund(context: SectionContext, table: 'governmentFund' | 'stateCapital', name: string): Block[] {
  const { annual } = context;
  if (annual.empty(table))
    return paragraphs(say`${thisBody(context)}没有${ACCOUNTS_TABLES[table].absent ?? name}。`);
  const figure = (
    key: 'carryOverOpening' | 'income' | 'expenditure' | 'carryOverClosing' | 'basic' | 'project',
  ) => annual.figure(`${table}.${key}`);
  const balance = clauses(
    money('年初结转和结余', figure('carryOverOpening')),
    money('本年收入', figure('income')),
    money('本年支出', figure('expenditure')),
    money('年末结转和结余', figure('carryOverClosing')),
  );
  const kinds = clauses(money('基本支出', figure('basic')), money('项目支出', figure('project')));
  const spent = figure('expenditure')?.value ?? 0;
  return paragraphs(
    paragraph(
      balance.empty ? null : say`${thisBody(context)}${name}${balance}`,
      spent === 0 || kinds.empty ? null : say`本年支出中，${kinds}`,
    ),
  );
}
