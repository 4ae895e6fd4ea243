// One field of a template draft: the control its kind asks for, with what is wrong with it beside it.
'use client';
import { type ReactNode, useState } from 'react';
import styles from '@/components/templates/template-editor.module.css';
import field from '@/components/ui/field.module.css';
import { type DraftPath, type Json, pathText } from '@/lib/domain/template/draft-value';
import { choicesOf, optionsOf, typedText, valueOfText } from '@/lib/domain/template/field-text';
import type { TemplateField } from '@/lib/domain/template/template-fields';

/** Names the control of a path on the page, so that a problem can lead there. */
export function controlId(path: DraftPath | string): string {
  return `at-${typeof path === 'string' ? path : pathText(path)}`;
}

export interface DraftFieldProps {
  readonly field: TemplateField;
  readonly path: DraftPath;
  readonly value: Json | undefined;
  readonly draft: Json;
  readonly problem: string | undefined;
  readonly disabled: boolean;
  /** Said before the label where the same label stands in several rows. */
  readonly owner: string;
  readonly onChange: (path: DraftPath, value: Json | undefined) => void;
}

export function DraftField(props: DraftFieldProps) {
  const { field: rule, path, value, draft, problem, disabled, owner, onChange } = props;
  const id = controlId(path);
  const hint = [rule.hint, absentHint(rule)].filter(Boolean).join('');
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  const control = {
    id,
    disabled,
    'aria-label': owner === '' ? undefined : `${owner}：${rule.label}`,
    'aria-describedby': described || undefined,
    'aria-invalid': problem ? (true as const) : undefined,
  };
  const set = (next: Json | undefined) => onChange(path, next);
  const remarks = <Remarks id={id} hint={hint} problem={problem} />;
  if (rule.kind === 'flag')
    return (
      <div className={field.field}>
        <label className={field.check}>
          <input
            type="checkbox"
            {...control}
            checked={typeof value === 'boolean' ? value : rule.absent === 'true'}
            onChange={(event) => set(event.target.checked)}
          />
          <span>{rule.label}</span>
        </label>
        {remarks}
      </div>
    );
  if (rule.kind === 'choices') return <ManyChoices {...props} id={id} remarks={remarks} />;
  const isWide = owner === '' && (rule.kind === 'text' || rule.kind === 'lines');
  return (
    <div className={isWide ? `${field.field} ${styles.wide}` : field.field}>
      <label className={field.label} htmlFor={id}>
        {rule.label}
      </label>
      {rule.kind === 'choice' ? (
        <select
          {...control}
          className={field.input}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => set(valueOfText(rule, event.target.value))}
        >
          {optionsOf(rule, draft, value).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <TypedText
          rule={rule}
          value={value}
          control={control}
          onText={(text) => set(valueOfText(rule, text))}
        />
      )}
      {remarks}
    </div>
  );
}

/** What counts where nothing is filled in; choices say it themselves. */
function absentHint({ kind, absent }: TemplateField): string {
  if (absent === undefined || kind === 'flag' || kind === 'choice') return '';
  return `不填：${absent}。`;
}

function Remarks({ id, hint, problem }: { id: string; hint: string; problem: string | undefined }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className={field.problem}>
          {problem}
        </p>
      ) : null}
    </>
  );
}

/** A box that keeps what is typed while the cursor is in it: 40. must not turn into 40 under the fingers. */
function TypedText({
  rule,
  value,
  control,
  onText,
}: {
  rule: TemplateField;
  value: Json | undefined;
  control: { id: string; disabled: boolean };
  onText: (text: string) => void;
}) {
  const [typing, setTyping] = useState<string | null>(null);
  const isNumber = rule.kind !== 'text' && rule.kind !== 'lines';
  const shared = {
    ...control,
    className: isNumber ? `${field.input} ${styles.number}` : field.input,
    value: typing ?? typedText(rule.kind, value),
    onChange: (event: { target: { value: string } }) => {
      setTyping(event.target.value);
      onText(event.target.value);
    },
    onBlur: () => setTyping(null),
  };
  return rule.kind === 'lines' ? (
    <textarea {...shared} rows={3} />
  ) : (
    <input type="text" inputMode={isNumber ? 'decimal' : undefined} maxLength={400} {...shared} />
  );
}

function ManyChoices({
  field: rule,
  value,
  draft,
  disabled,
  path,
  owner,
  onChange,
  id,
  remarks,
}: DraftFieldProps & { id: string; remarks: ReactNode }) {
  const chosen: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const all = new Map(
    [...chosen, undefined].flatMap((one) =>
      choicesOf(rule, draft, one).map((each) => [each.value, each.label]),
    ),
  );
  return (
    <fieldset id={id} tabIndex={-1} className={styles.choices} aria-label={`${owner}：${rule.label}`}>
      <span className={field.label}>{rule.label}</span>
      <div className={styles.checks}>
        {[...all].map(([choice, label]) => (
          <label key={choice} className={field.check}>
            <input
              type="checkbox"
              disabled={disabled}
              checked={chosen.includes(choice)}
              onChange={(event) =>
                onChange(
                  path,
                  event.target.checked ? [...chosen, choice] : chosen.filter((one) => one !== choice),
                )
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {remarks}
    </fieldset>
  );
}
