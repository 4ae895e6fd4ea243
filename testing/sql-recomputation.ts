// Sums, rates and totals of forms worked out a second time, by the database in decimal numbers: nothing of the domain is in it.

/** One figure-bearing line of a form, as texts. `dimension` is the 一级指标 an indicator stands under. */
export interface GivenRow {
  readonly form: string;
  readonly kind: 'fund' | 'indicator';
  readonly source?: string;
  readonly dimension?: string;
  readonly budget?: string;
  readonly executed?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly target?: string;
  readonly actual?: string;
}

/** What the database makes of one form; numbers as it prints them. */
export interface Recomputed {
  readonly form: string;
  readonly rate: string | null;
  readonly execution_by_rule: string | null;
  readonly weights: string;
  readonly scores: string;
  readonly by_dimension: Readonly<Record<string, readonly [weight: number, score: number]>>;
}

const columns = [
  'form',
  'kind',
  'source',
  'dimension',
  'budget',
  'executed',
  'weight',
  'score',
  'target',
  'actual',
];

/** Rows of {@link GivenRow}, as one JSON parameter. */
export const GIVEN_AS_JSON = `select * from jsonb_to_recordset($1::jsonb)
  as given(${columns.map((name) => `${name} text`).join(', ')})`;

/** The same out of the store; what no row of an evaluation holds is null. */
export const GIVEN_FROM_STORE = `
  select evaluation_id::text as form, 'fund' as kind, source, null as dimension, budget_text as budget,
    executed_text as executed, weight_text as weight, score_text as score, null as target, null as actual
  from fund_row
  union all
  select i.evaluation_id::text, 'indicator', null, coalesce(n.parent_id, n.id)::text, null, null,
    i.weight_text, i.score_text, i.target, i.actual
  from indicator i join form_node n on n.evaluation_id = i.evaluation_id and n.id = i.node_id
  where not i.removed`;

/**
 * The statement. A number is what looks like one, separators and a closing 分 taken off. An indicator without a score of its own
 * gets the simple proportion where target and actual are plain numbers of one unit (of a ceiling: target ÷ actual); else nothing.
 */
export function recomputation(given: string): string {
  const numeric = (text: string) =>
    `case when regexp_replace(${text}, '[,，[:space:]]|分$', '', 'g') ~ '^-?[0-9]+([.][0-9]+)?$'
      then regexp_replace(${text}, '[,，[:space:]]|分$', '', 'g')::numeric end`;
  return `
with given as (${given}),
read as (
  select form, kind, source, dimension,
    ${numeric('budget')} as budget, coalesce(btrim(budget), '') <> '' as has_budget,
    ${numeric('executed')} as executed, coalesce(btrim(executed), '') <> '' as has_executed,
    ${numeric('weight')} as weight, ${numeric('score')} as score,
    regexp_match(btrim(target), '^(?:≥|>=|不低于|不少于)?([0-9]+(?:[.][0-9]+)?)([^0-9≤<-]*)$') as target,
    regexp_match(btrim(target), '^(?:≤|<=|不高于|不超过)([0-9]+(?:[.][0-9]+)?)([^0-9≤<-]*)$') as ceiling,
    regexp_match(btrim(actual), '^([0-9]+(?:[.][0-9]+)?)([^0-9≤<-]*)$') as actual
  from given
),
scored as (
  select form, dimension, coalesce(weight, 0) as weight,
    coalesce(score, case when target[2] = actual[2] and target[1]::numeric > 0
      then round(weight * least(actual[1]::numeric / target[1]::numeric, 1), 2)
      when ceiling[2] = actual[2]
      then round(weight * least(ceiling[1]::numeric / nullif(actual[1]::numeric, 0), 1), 2) end, 0) as score
  from read where kind = 'indicator'
),
money as (
  select form,
    case when bool_or(has_budget) filter (where source = 'total') then sum(budget) filter (where source = 'total')
      else sum(budget) filter (where source <> 'total') end as budget,
    case when bool_or(has_executed) filter (where source = 'total') then sum(executed) filter (where source = 'total')
      else sum(executed) filter (where source <> 'total') end as executed,
    coalesce(sum(weight) filter (where source = 'total'), 10) as weight,
    sum(score) filter (where source = 'total') as score
  from read where kind = 'fund' group by form
),
execution as (
  select form, weight, score,
    case when budget > 0 then round(executed / budget * 100, 2) end as rate,
    case when budget > 0 and executed is not null then greatest(least(round(weight * executed / budget, 2), weight), 0) end as by_rule
  from money
),
sums as (
  select form, sum(weight) as weight, sum(score) as score from scored group by form
),
dimensions as (
  select form, jsonb_object_agg(dimension, jsonb_build_array(weight, score)) as by_dimension
  from (select form, dimension, sum(weight) as weight, sum(score) as score from scored group by form, dimension) one
  group by form
)
select form, rate::text, by_rule::text as execution_by_rule,
  (execution.weight + coalesce(sums.weight, 0))::text as weights,
  (coalesce(execution.score, by_rule, 0) + coalesce(sums.score, 0))::text as scores,
  coalesce(by_dimension, '{}') as by_dimension
from execution left join sums using (form) left join dimensions using (form)
order by form`;
}
