// The way to the public in five steps, each with where it stands and the page on which it goes on.
import type { ReactNode } from 'react';
import { accountsStatusName } from '@/components/accounts/status-name';
import { ButtonLink } from '@/components/ui/button';
import { Pill, type Tone } from '@/components/ui/pill';
import type { AccountsStatus } from '@/lib/domain/workflow/table';
import styles from './disclosure-steps.module.css';

/** Where the first four steps stand. */
export interface StepsState {
  readonly accounts: AccountsStatus | null;
  readonly questions: { readonly all: number; readonly open: number };
  readonly findings: { readonly errors: number; readonly open: number; readonly hints: number } | null;
}

interface State {
  readonly tone: Tone;
  readonly word: string;
}

const ACCOUNTS_TONES: Record<AccountsStatus, Tone> = {
  draft: 'accent',
  submitted: 'warn',
  returned: 'bad',
  approved: 'ok',
};

const ACCOUNTS_WORDS: Record<AccountsStatus, string> = {
  draft: '正在填写，还没有提交。',
  submitted: '已经提交，等财政部门批复。批复后才能公开。',
  returned: '财政部门已退回，请修改后再提交。',
  approved: '财政部门已批复，公开文本里的数字都取自批复的决算资料。',
};

const WITHOUT_ACCOUNTS =
  '没有批复的决算资料时，只能公开项目绩效自评。整本公开还缺：九张决算表、收支情况说明、“三公”经费、机关运行经费、政府采购和国有资产情况。';

/** One step: its heading with a state, then whatever is to be said and done. */
export function Step({
  title,
  state,
  children,
}: {
  title: string;
  state?: State | undefined;
  children: ReactNode;
}) {
  return (
    <li className={styles.step}>
      <h2>
        {title} {state ? <Pill tone={state.tone}>{state.word}</Pill> : null}
      </h2>
      {children}
    </li>
  );
}

/** The steps; `projects` stands in the second, `publication` in the last. */
export function DisclosureSteps({
  steps: { accounts, questions, findings },
  forms,
  home,
  accountsHref,
  projects,
  publication,
}: {
  steps: StepsState;
  forms: { readonly approved: number; readonly all: number };
  /** The address of the body's year. */
  home: string;
  accountsHref: string;
  projects: ReactNode;
  publication: ReactNode;
}) {
  const isWhole = accounts === 'approved';
  return (
    <ol className={styles.steps}>
      <Step
        title="① 决算资料"
        state={{ tone: accounts ? ACCOUNTS_TONES[accounts] : 'plain', word: accountsStatusName(accounts) }}
      >
        <p>{accounts ? ACCOUNTS_WORDS[accounts] : '还没有填写。'}</p>
        {isWhole ? null : <p>{WITHOUT_ACCOUNTS}</p>}
        <Way href={accountsHref}>打开决算资料</Way>
      </Step>
      <Step title="② 项目自评" state={formsState(forms)}>
        {projects}
      </Step>
      <Step title="③ 文字说明" state={wordsState(questions)}>
        <p>
          {questions.all === 0
            ? '现在没有要说明的变动。'
            : `与上年、与预算有增减的地方共 ${questions.all} 处，要说明原因。`}
          各项目的自评综述由系统草拟，可以改写。
        </p>
        <Way href={`${home}/words`}>填写文字说明</Way>
      </Step>
      <Step title="④ 预览与审核" state={reviewState(findings)}>
        <p>
          {findings === null
            ? '现在预览的是只公开绩效自评的文本。'
            : `错误 ${findings.errors} 处，没有说明的疑点 ${findings.open} 处，提示 ${findings.hints} 处。错误须更正，疑点须更正或说明。`}
        </p>
        <Way href={`${home}/preview`}>打开预览</Way>
      </Step>
      <Step title="⑤ 保密审查、审签、公开">{publication}</Step>
    </ol>
  );
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p>
      <ButtonLink href={href}>{children}</ButtonLink>
    </p>
  );
}

function formsState({ approved, all }: { approved: number; all: number }): State {
  if (all === 0) return { tone: 'plain', word: '没有项目' };
  return { tone: approved === all ? 'ok' : 'warn', word: `已通过 ${approved} / ${all} 个` };
}

function wordsState({ all, open }: StepsState['questions']): State | undefined {
  if (all === 0) return undefined;
  return open === 0 ? { tone: 'ok', word: '均已说明' } : { tone: 'warn', word: `${open} 处没有说明` };
}

function reviewState(findings: StepsState['findings']): State | undefined {
  if (findings === null) return undefined;
  if (findings.errors > 0) return { tone: 'bad', word: `${findings.errors} 处错误` };
  return findings.open > 0
    ? { tone: 'warn', word: `${findings.open} 处疑点没有说明` }
    : { tone: 'ok', word: '没有问题' };
}
