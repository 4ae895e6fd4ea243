// The editor of a template draft: sections of fields at the left; what is still wrong, what differs and what can be done at the right.
'use client';
import { useMemo, useState } from 'react';
import { DraftField, controlId } from '@/components/templates/draft-field';
import { type DraftEditing, DraftList } from '@/components/templates/draft-list';
import { DraftSide } from '@/components/templates/draft-side';
import { RuleSettings } from '@/components/templates/rule-settings';
import styles from '@/components/templates/template-editor.module.css';
import { versionPath } from '@/components/templates/template-types';
import { useDraft } from '@/components/templates/use-draft';
import { postJson } from '@/components/ui/post-json';
import { type Json, pathText, valueAt } from '@/lib/domain/template/draft-value';
import type { TemplateSection } from '@/lib/domain/template/template-fields';
import { TEMPLATE_SECTIONS } from '@/lib/domain/template/template-sections';
import { templateChanges } from '@/lib/domain/template/template-changes';
import { hasSection } from '@/lib/domain/template/template-places';
import { judgeDraft, type TemplateProblem } from '@/lib/domain/template/template-problems';

/** Family and version are given at publication; any will do to see whether the draft holds. */
const ANY_VERSION = { family: 'own', version: 1 };
/** What stands open at first: what is changed most. */
const OPEN_AT_FIRST = ['basics', 'levels'];

export function TemplateEditor({
  id,
  regionCode,
  content,
  seq,
  base,
  baseName,
}: {
  id: string;
  regionCode: string;
  content: Json;
  seq: number;
  base: Json;
  baseName: string;
}) {
  const { draft, saving, saver } = useDraft(id, { content, seq });
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const problems = useMemo(() => judgeDraft(draft, ANY_VERSION).problems, [draft]);
  const changes = useMemo(() => templateChanges(base, draft), [base, draft]);
  const editing: DraftEditing = {
    draft,
    problems: useMemo(() => byPath(problems), [problems]),
    disabled: busy,
    onChange: saver.change,
  };

  /** Saves what is typed, then goes on; what could not be saved is said at the side. */
  async function after(then: () => Promise<void> | void) {
    setBusy(true);
    setSaid(null);
    if (await saver.flush()) await then();
    setBusy(false);
  }

  async function act(action: 'publish' | 'discard', done: (value: unknown) => void) {
    await after(async () => {
      const posted = await postJson(`/desk/api/templates/drafts/${id}/${action}`, { seq: saver.seq });
      if (posted.ok) done(posted.value);
      else setSaid(posted.message);
    });
  }

  return (
    <div className={styles.editor}>
      <DraftSide
        problems={problems}
        changes={changes}
        baseName={baseName}
        saving={saving}
        said={said}
        busy={busy}
        onShow={showPlace}
        onRetry={() => void saver.flush()}
        onPreview={() => void after(() => leaveFor(`/desk/templates/drafts/${id}/preview`))}
        onPublish={() =>
          void act('publish', (value) => leaveFor(versionPath((value as { id: string }).id, regionCode)))
        }
        onDiscard={() => void act('discard', () => leaveFor(`/desk/templates?region=${regionCode}`))}
      />
      <div className={styles.sections}>
        {TEMPLATE_SECTIONS.map((section) => (
          <Section key={section.id} section={section} editing={editing} problems={problems} />
        ))}
        <details className={styles.section} data-section="rules">
          <summary>
            <h2>审核项目</h2>
          </summary>
          <p>不改的按审核目录。改为「不使用」的项目不再审核，请谨慎。</p>
          <RuleSettings editing={editing} />
        </details>
      </div>
    </div>
  );
}

/** A page of its own, not a part fetched into this one: the way back then shows the draft as saved, not as it once came. */
function leaveFor(address: string): void {
  window.location.assign(address);
}

/** The first problem of each place. */
function byPath(problems: readonly TemplateProblem[]): Map<string, string> {
  return new Map(problems.toReversed().map(({ path, message }) => [path, message]));
}

/** Goes to the field or list a problem speaks of, opening the section it stands in. */
function showPlace(path: string): void {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length--) {
    const element = document.getElementById(controlId(steps.slice(0, length).join('.')));
    if (!element) continue;
    const section = element.closest('details');
    if (section) section.open = true;
    element.focus();
    element.scrollIntoView({ block: 'center' });
    return;
  }
}

function Section({
  section,
  editing,
  problems,
}: {
  section: TemplateSection;
  editing: DraftEditing;
  problems: readonly TemplateProblem[];
}) {
  const { draft, disabled, onChange } = editing;
  const isThere = hasSection(draft, section);
  const { optional } = section;
  const own = problems.filter(({ path }) => isWithin(section, path)).length;
  return (
    <details className={styles.section} open={OPEN_AT_FIRST.includes(section.id)}>
      <summary>
        <h2>{section.title}</h2>
        {own > 0 ? <span className={styles.count}>{own} 处要改</span> : null}
      </summary>
      {section.lead ? <p>{section.lead}</p> : null}
      {optional ? (
        <DraftField
          field={{ step: optional.step, label: optional.label, kind: 'flag', absent: 'false' }}
          path={optional.step}
          value={isThere}
          draft={draft}
          problem={undefined}
          disabled={disabled}
          owner=""
          onChange={(path, value) => onChange(path, value === true ? optional.blank : undefined)}
        />
      ) : null}
      {isThere && section.fields.length > 0 ? (
        <div className={styles.fields}>
          {section.fields.map((field) => (
            <DraftField
              key={pathText(field.step)}
              field={field}
              path={field.step}
              value={valueAt(draft, field.step)}
              draft={draft}
              problem={editing.problems.get(pathText(field.step))}
              disabled={disabled}
              owner=""
              onChange={onChange}
            />
          ))}
        </div>
      ) : null}
      {isThere
        ? (section.lists ?? []).map((list) => (
            <DraftList key={pathText(list.step)} list={list} base={[]} owner="" editing={editing} />
          ))
        : null}
    </details>
  );
}

/** Whether a problem's path leads into a section. */
function isWithin({ fields, lists }: TemplateSection, path: string): boolean {
  const starts = [...fields, ...(lists ?? [])].map(({ step }) => pathText(step));
  return starts.some((start) => path === start || path.startsWith(`${start}.`));
}
