// 提交决算资料: the server sums up, reckons and checks them again and freezes them as a snapshot.
import { type UnitState, currentAccounts, unitStates } from '@/lib/application/accounts-record';
import { type Clock, systemClock } from '@/lib/application/clock';
import { type AccountsPlace, accountsName, auditAccounts, onAccounts } from '@/lib/application/on-accounts';
import type { Receipt, Submit } from '@/lib/application/submit';
import {
  accountsOfSubmission,
  insertAccountsSnapshot,
  latestAccounts,
  type StoredAccounts,
} from '@/lib/data/accounts-snapshot-store';
import { type AccountsHead, changeAccounts } from '@/lib/data/accounts-store';
import { type AccountsReport, checkAccounts } from '@/lib/domain/accounts/check-accounts';
import { incompleteCells } from '@/lib/domain/accounts/completeness';
import { reckon } from '@/lib/domain/accounts/reckoning';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import type { AccountsSnapshot } from '@/lib/domain/accounts/snapshot';
import { RULE_SET } from '@/lib/domain/checks/rule-set';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

function receiptOf({ id, no, sha256, submittedAt }: StoredAccounts): Receipt {
  return { snapshot: id, no, sha256, at: submittedAt.toISOString() };
}

/**
 * Submits accounts. Refused when they changed since the user looked, when something mandatory is missing or cannot be read, when
 * an error stands, and where units are summed up, as long as one of them is not approved.
 */
export function submitAccounts(
  actor: Actor,
  place: AccountsPlace,
  input: Submit,
  clock: Clock = systemClock,
): Promise<Result<Receipt, Failure>> {
  return onAccounts(
    actor,
    place,
    'submitAccounts',
    clock,
    async (context) => {
      const { db, head, at, next } = context;
      if (head.seq !== input.seq)
        return refused({
          code: 'stale',
          message: `${accountsName(head)}在您查看之后又有新的保存，请核对最新内容后再提交。`,
          detail: { seq: head.seq },
        });
      const units = head.source === 'units' ? await unitStates(db, head.body, head.fiscalYear) : [];
      const waiting = unitsRefusal(head, units);
      if (waiting) return refused(waiting);
      const record = await currentAccounts(db, head, units);
      const reckoning = reckon(record);
      const report = checkAccounts(record, head.body.kind, reckoning);
      const notReady = notReadyFor(head, report, incompleteCells(reckoning));
      if (notReady) return refused(notReady);
      const earlier = await latestAccounts(db, head.id);
      const stored = await insertAccountsSnapshot(db, {
        submission: input.submission,
        submittedById: actor.userId,
        snapshot: {
          ...frozen(head, record, report, units),
          no: (earlier?.no ?? 0) + 1,
          submittedAt: at.toISOString(),
          submittedBy: actor.displayName,
        },
      });
      await changeAccounts(db, head, { status: next }, at);
      await auditAccounts(actor, context, {
        action: 'submitAccounts',
        detail: { snapshot: stored.id, no: stored.no, sha256: stored.sha256 },
      });
      return success(receiptOf(stored));
    },
    async ({ db, head }) => {
      const earlier = await accountsOfSubmission(db, head.id, input.submission);
      return earlier && success(receiptOf(earlier));
    },
  );
}

function unitsRefusal(head: AccountsHead, units: readonly UnitState[]): Failure | null {
  if (head.source === 'entered') return null;
  if (units.length === 0)
    return {
      code: 'notReady',
      message: `${accountsName(head)}由所属单位汇总，但还没有登记编报单位决算的单位，请先登记单位，或改为直接填写。`,
    };
  const missing = units.filter(({ approved }) => approved === null).map(({ body }) => body.name);
  if (missing.length === 0) return null;
  return {
    code: 'notReady',
    message: `${accountsName(head)}由所属单位汇总，${missing.join('、')}的单位决算还没有批复，批复后再提交。`,
    detail: { units: missing },
  };
}

function notReadyFor(
  head: AccountsHead,
  { findings }: AccountsReport,
  missing: ReturnType<typeof incompleteCells>,
): Failure | null {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (missing.length === 0 && errors.length === 0) return null;
  const parts = [
    missing.length > 0 ? `有 ${missing.length} 处须补填或更正` : '',
    errors.length > 0 ? `有 ${errors.length} 处勾稽关系不符` : '',
  ].filter(Boolean);
  return {
    code: 'notReady',
    message: `${accountsName(head)}${parts.join('，')}，请按清单处理后再提交。`,
    detail: { missing, findings: errors },
  };
}

function frozen(
  head: AccountsHead,
  record: AccountsRecord,
  { findings, notChecked }: AccountsReport,
  units: readonly UnitState[],
): Omit<AccountsSnapshot, 'no' | 'submittedAt' | 'submittedBy'> {
  const { body } = head;
  return {
    schema: 'mingji.accounts/1',
    accounts: head.id,
    seq: head.seq,
    region: { code: body.region.code, name: body.region.name },
    body: { code: body.code, name: body.name, kind: body.kind },
    fiscalYear: head.fiscalYear,
    moneyUnit: '万元',
    source: head.source,
    units: units.flatMap(({ body: unit, approved }) =>
      approved ? [{ code: unit.code, name: unit.name, snapshot: approved.id, sha256: approved.sha256 }] : [],
    ),
    cells: Object.fromEntries(record.cells),
    ruleSet: RULE_SET,
    findings: [...findings],
    notChecked: [...notChecked],
  };
}
