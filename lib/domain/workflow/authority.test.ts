// The workflow table against the hand-written matrix; e2e/authority.spec.ts asks the same over HTTP.
import { expect, test } from 'vitest';
import { type AuthorityCase, authorityCases, type Verdict } from '@/testing/authority-cases';
import { refusal, WORKFLOW, type WorkflowRow } from './table';

const VERDICTS: Record<string, Verdict> = { notFound: '无', forbidden: '禁', wrongStatus: '时' };

/** The accounts belong to a department's disclosing body. */
function isOnAccounts(action: AuthorityCase['action']): boolean {
  return action.endsWith('Accounts') || action === 'writeDisclosure';
}

/** What the table answers. Department roles hold nothing over a region, a lead nothing over a department. */
function verdictOf(
  { action, status, who, endorseRequired }: AuthorityCase,
  table: readonly WorkflowRow[] = WORKFLOW,
): Verdict {
  const regional =
    action === 'manageUsers' ||
    action === 'managePeriods' ||
    action === 'manageProjects' ||
    action === 'manageTemplates' ||
    action === 'viewAudit';
  const departmental =
    action === 'viewDisclosure' || action === 'publish' || action === 'retract' || isOnAccounts(action);
  const reaches =
    who !== 'outsider' &&
    !(regional && !['finance', 'admin'].includes(who)) &&
    !(departmental && who === 'lead');
  const failure = refusal({ action, roles: reaches ? [who] : [], status, endorseRequired }, '它', table);
  return failure === null ? '准' : (VERDICTS[failure.code] ?? '准');
}

const cases = authorityCases();

test.each(
  cases.map(
    (one) =>
      [
        `${one.endorseRequired ? '部门先审 ' : ''}${one.action} ${one.status ?? ''} ${one.who} → ${one.verdict}`,
        one,
      ] as const,
  ),
)('%s', (_, one) => {
  expect(verdictOf(one)).toBe(one.verdict);
});

test('every action of the table has its cases', () => {
  expect(new Set(cases.map((one) => one.action))).toEqual(new Set(WORKFLOW.map((row) => row.action)));
});

test.each(WORKFLOW.map((row, index) => [`${row.action} ${row.roles.join('/')}`, index] as const))(
  'without the row "%s" the matrix is red',
  (_, index) => {
    const without = WORKFLOW.filter((_row, i) => i !== index);
    expect(cases.some((one) => verdictOf(one, without) !== one.verdict)).toBe(true);
  },
);

test.each(
  WORKFLOW.flatMap((row, index) =>
    row.roles.map((role) => [`${role} of ${row.action}`, index, role] as const),
  ),
)('without %s the matrix is red', (_, index, role) => {
  const without = WORKFLOW.map((row, i) =>
    i === index ? { ...row, roles: row.roles.filter((other) => other !== role) } : row,
  );
  expect(cases.some((one) => verdictOf(one, without) !== one.verdict)).toBe(true);
});
