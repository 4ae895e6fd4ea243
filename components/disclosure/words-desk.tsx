// 文字说明: causes of changes, 自评综述 of each project, 部门评价, and what stands at the end of the disclosure.
'use client';
import type { AccountsFormProps } from '@/components/accounts/props';
import { FactField } from '@/components/accounts/fact-field';
import { FactList } from '@/components/accounts/fact-list';
import facts from '@/components/accounts/facts.module.css';
import { UnsavedPanel } from '@/components/drafting/unsaved-panel';
import { ButtonLink } from '@/components/ui/button';
import { ACCOUNTS_TEXTS, type AccountsText, textCell } from '@/lib/domain/accounts/cells';
import { type EntryKind, FACTS_TO_ENTER } from '@/lib/domain/disclosure/questions';
import { DisclosureSession } from './disclosure-session';
import { SummaryEditor } from './summary-editor';
import styles from './words-desk.module.css';
import { WordsQuestions } from './words-questions';
import type { SummaryProjectProps } from './words-types';

/** Texts of the disclosure's end, and what each asks for. */
const CLOSING: readonly { readonly name: AccountsText; readonly kind: EntryKind; readonly help: string }[] = [
  { name: 'workOverview', kind: 'paragraphs', help: '不填时，由系统按自评表统计的情况说明。' },
  {
    name: 'glossary',
    kind: 'paragraphs',
    help: '一条一行：「-名词」表示不列这个名词，「名词：解释」表示增加或者改写。',
  },
  { name: 'contactOffice', kind: 'word', help: '写科室名称，不写个人姓名。' },
  { name: 'contactPhone', kind: 'word', help: '只填办公电话，可以不填。' },
];

const PARTS = [
  ['questions', '变动原因'],
  ['summaries', '自评综述'],
  ['evaluations', '部门评价'],
  ['closing', '其他文字'],
] as const;

/** The page. `home` is the address of the body's year; `waiting` counts projects whose form is not approved yet. */
export function WordsDesk({
  draft,
  projects,
  waiting,
  home,
}: {
  draft: AccountsFormProps;
  projects: readonly SummaryProjectProps[];
  waiting: number;
  home: string;
}) {
  const { bodyName, fiscalYear } = draft.record;
  const evaluations = FACTS_TO_ENTER.find(({ key }) => key === 'departmentEvaluation');
  return (
    <DisclosureSession
      draft={draft}
      title={`${bodyName} ${fiscalYear} 年度公开：文字说明`}
      ways={<ButtonLink href={`${home}/preview`}>预览与审核</ButtonLink>}
    >
      <div className={styles.desk}>
        <nav className={styles.contents} aria-label="本页内容">
          {PARTS.map(([id, name]) => (
            <a key={id} href={`#${id}`}>
              {name}
            </a>
          ))}
        </nav>
        <UnsavedPanel />
        <WordsQuestions id="questions" />
        <section className={facts.paper} id="summaries" aria-labelledby="summaries-head">
          <header className={facts.heading}>
            <h2 id="summaries-head">自评综述</h2>
            <p>
              由系统按批复的自评表草拟，可以逐段改写；改写后的数字与自评表不一致时，会标出来。
              {waiting > 0 ? `另有 ${waiting} 个项目的自评表没有审核通过，通过后在这里草拟。` : ''}
            </p>
          </header>
          {projects.length === 0 ? <p>还没有审核通过、可以公开的项目。</p> : null}
          {projects.map((project) => (
            <SummaryEditor key={project.code} project={project} />
          ))}
        </section>
        {evaluations ? (
          <section className={facts.paper} id="evaluations" aria-labelledby="evaluations-head">
            <header className={facts.heading}>
              <h2 id="evaluations-head">{evaluations.title}</h2>
              <p>{evaluations.note}没有开展的不填。</p>
            </header>
            {evaluations.lists.map((list) => (
              <FactList key={list.list} list={list} />
            ))}
          </section>
        ) : null}
        <section className={facts.paper} id="closing" aria-labelledby="closing-head">
          <header className={facts.heading}>
            <h2 id="closing-head">其他文字</h2>
            <p>公开文本里另外要说明的内容和联系方式。</p>
          </header>
          <div className={facts.fields}>
            {CLOSING.map(({ name, kind, help }) => (
              <FactField
                key={name}
                cell={textCell(name)}
                label={ACCOUNTS_TEXTS[name].label}
                kind={kind}
                unit=""
                help={help}
              />
            ))}
          </div>
        </section>
      </div>
    </DisclosureSession>
  );
}
