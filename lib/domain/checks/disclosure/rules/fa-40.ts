// FA-40: published within 20 days of the body's own 批复.
import type { DisclosureRule } from '../disclosure-rule';

const DAYS = 20;
const DAY = 86_400_000;

/** A date of the interchange format as days since 1970; null when it is none. */
function dayOf(text: string | null | undefined): number | null {
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec((text ?? '').replace(/\s+/g, ''));
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY : null;
}

export const FA_40: DisclosureRule = {
  id: 'FA-40',
  title: '批复后 20 日内公开',
  severity: 'warning',
  silences: [],
  help: {
    asks: '部门决算应当在财政批复后 20 日内向社会公开。',
    wrong: '8 月 30 日批复，9 月 25 日公开。',
    right: '9 月 19 日以前公开。',
    basis: '预算法第十四条',
    misses: '节假日不另扣除。',
  },
  evaluate: ({ disclosure }) => {
    const approved = dayOf(disclosure.approvedOn);
    const published = dayOf(disclosure.publishedOn);
    if (approved === null) return { findings: [], notChecked: '文件没有写明批复日期' };
    if (published === null) return { findings: [], notChecked: '文件没有写明公开日期' };
    const days = published - approved;
    if (days >= 0 && days <= DAYS) return { findings: [] };
    const why =
      days < 0
        ? `公开日期 ${disclosure.publishedOn} 早于批复日期 ${disclosure.approvedOn}，请核对日期。`
        : `${disclosure.approvedOn} 批复，${disclosure.publishedOn} 公开，相隔 ${days} 日，超过 ${DAYS} 日的时限 ${days - DAYS} 日，请说明原因。`;
    return {
      findings: [
        {
          severity: 'warning',
          cell: 'publishedOn',
          printed: disclosure.publishedOn ?? null,
          expected: null,
          message: why,
        },
      ],
    };
  },
};
