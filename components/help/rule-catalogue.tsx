// 审核规则: every rule with an example wrong and right, its circular, and what it is known not to see. Made for reading, searching and paper.
import type { RuleHead, Severity } from '@/lib/domain/checks/rule';
import { conditionsOf, ruleFamilies, SEVERITY_WORDS } from './catalogue';
import styles from './rule-catalogue.module.css';

/** The page. */
export function RuleCatalogue() {
  const families = ruleFamilies();
  const count = families.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      <h1>审核规则</h1>
      <p className="lede">
        填报、送审、公开前自查和命令行用的是同一套规则，共 {count} 条。每条的编号固定不变。
      </p>
      <dl className={styles.words}>
        {Object.entries(SEVERITY_WORDS).map(([severity, { name, means }]) => (
          <div key={severity}>
            <dt className={styles[severity]}>{name}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        四舍五入造成的差异记作尾差，不算错误。各年度表样可以调整一条规则的程度，或者不用；以表样为准。
      </p>
      {families.map(({ name, about, rules }) => (
        <section key={name} aria-label={name}>
          <h2>
            {name}（{rules.length} 条）
          </h2>
          <p className={styles.quiet}>{about}</p>
          <nav aria-label={`${name}的规则目录`} className={styles.contents}>
            {rules.map(({ id, title }) => (
              <a key={id} href={`#${id}`}>
                {id} {title}
              </a>
            ))}
          </nav>
          {rules.map((rule) => (
            <RuleEntry key={rule.id} rule={rule} />
          ))}
        </section>
      ))}
    </>
  );
}

function RuleEntry({ rule }: { rule: RuleHead }) {
  const { id, title, severity, silences, help } = rule;
  const conditions = conditionsOf(rule);
  return (
    <article id={id} className={styles.rule} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        {id}　{title} <SeverityWord severity={severity} />
      </h3>
      <p>{help.asks}</p>
      <dl className={styles.facts}>
        <Fact name="错误的例子">{help.wrong}</Fact>
        <Fact name="正确的例子">{help.right}</Fact>
        <Fact name="依据">{help.basis}</Fact>
        {conditions.length > 0 ? <Fact name="何时核对">{conditions.join('；')}。</Fact> : null}
        {help.misses ? <Fact name="已知的不足">{help.misses}</Fact> : null}
        {silences.length > 0 ? <Fact name="同一原因时不再重复报">{silences.join('、')}</Fact> : null}
      </dl>
    </article>
  );
}

function SeverityWord({ severity }: { severity: Severity }) {
  return <span className={styles[severity]}>{SEVERITY_WORDS[severity].name}</span>;
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
