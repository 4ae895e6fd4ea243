// Rows of a template draft: added, moved, removed, each with its fields and the rows beneath it.
'use client';
import { DraftField, controlId } from '@/components/templates/draft-field';
import styles from '@/components/templates/template-editor.module.css';
import { Button } from '@/components/ui/button';
import field from '@/components/ui/field.module.css';
import {
  type DraftPath,
  isObject,
  type Json,
  pathText,
  rowsAt,
  valueAt,
} from '@/lib/domain/template/draft-value';
import { isIdle } from '@/lib/domain/template/field-text';
import type { TemplateList } from '@/lib/domain/template/template-fields';
import { dimensionFields, rowWords } from '@/lib/domain/template/template-places';

/** What every part of the editor needs of it. */
export interface DraftEditing {
  readonly draft: Json;
  readonly problems: ReadonlyMap<string, string>;
  readonly disabled: boolean;
  readonly onChange: (path: DraftPath, value: Json | undefined) => void;
}

export function DraftList({
  list,
  base,
  owner,
  editing,
}: {
  list: TemplateList;
  base: DraftPath;
  /** The row it stands in, '' for a list of its own. */
  owner: string;
  editing: DraftEditing;
}) {
  const { draft, problems, disabled, onChange } = editing;
  const path = [...base, ...list.step];
  const rows = rowsAt(draft, path);
  const id = controlId(path);
  const problem = problems.get(pathText(path));
  const put = (next: readonly Json[]) =>
    onChange(path, next.length === 0 && list.absent !== undefined ? undefined : next);
  return (
    <fieldset
      className={styles.list}
      id={id}
      tabIndex={-1}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>{owner === '' ? list.label : `${owner}：${list.label}`}</legend>
      {problem ? (
        <p id={`${id}-problem`} className={field.problem}>
          {problem}
        </p>
      ) : null}
      {rows.map((row, index) => (
        <DraftRow
          // Rows have no identity of their own; fields hold no state that another row must not see.
          key={`${index} ${rows.length}`}
          list={list}
          path={[...path, index]}
          words={rowWords(list, row, index)}
          editing={editing}
          ways={{
            up: index > 0 ? () => put(swapped(rows, index - 1)) : null,
            down: index < rows.length - 1 ? () => put(swapped(rows, index)) : null,
            remove: () => put(rows.filter((_, other) => other !== index)),
          }}
        />
      ))}
      <div className={styles.add}>
        <Button small disabled={disabled} onClick={() => put([...rows, newRow(list, draft)])}>
          添加{list.row}
        </Button>
        {rows.length === 0 && list.absent ? <span className={field.hint}>现在{list.absent}。</span> : null}
      </div>
    </fieldset>
  );
}

function swapped(rows: readonly Json[], index: number): Json[] {
  const [a, b] = [rows[index] ?? null, rows[index + 1] ?? null];
  return [...rows.slice(0, index), b, a, ...rows.slice(index + 2)];
}

function DraftRow({
  list,
  path,
  words,
  editing,
  ways,
}: {
  list: TemplateList;
  path: DraftPath;
  words: string;
  editing: DraftEditing;
  ways: { up: (() => void) | null; down: (() => void) | null; remove: () => void };
}) {
  const { draft, problems, disabled, onChange } = editing;
  const row = valueAt(draft, path) ?? null;
  const fields = [...list.fields, ...dimensionFields(draft, list)].filter(
    (one) => !isIdle(one, draft, valueAt(row, one.step)),
  );
  return (
    <div className={styles.row}>
      <div className={styles.fields}>
        {fields.map((one) => {
          const place = [...path, ...one.step];
          return (
            <DraftField
              key={pathText(one.step)}
              field={one}
              path={place}
              value={valueAt(row, one.step)}
              draft={draft}
              problem={problems.get(pathText(place))}
              disabled={disabled}
              owner={words}
              onChange={onChange}
            />
          );
        })}
        <div className={styles.ways}>
          <Button
            small
            tone="quiet"
            disabled={disabled || !ways.up}
            onClick={() => ways.up?.()}
            aria-label={`${words}：上移`}
          >
            上移
          </Button>
          <Button
            small
            tone="quiet"
            disabled={disabled || !ways.down}
            onClick={() => ways.down?.()}
            aria-label={`${words}：下移`}
          >
            下移
          </Button>
          <Button small tone="quiet" disabled={disabled} onClick={ways.remove} aria-label={`${words}：删去`}>
            删去
          </Button>
        </div>
      </div>
      {(list.lists ?? []).map((inner) => (
        <DraftList key={inner.label} list={inner} base={path} owner={words} editing={editing} />
      ))}
    </div>
  );
}

/** A new row; where rows are known by a key, one that no row of the draft has had. Letters alone: it is part of cell names. */
function newRow(list: TemplateList, draft: Json): Json {
  if (list.keyed === undefined || !isObject(list.blank)) return list.blank;
  const taken = JSON.stringify(draft);
  let number = 1;
  while (taken.includes(`"${ownKey(number)}"`)) number++;
  return { ...list.blank, [list.keyed]: ownKey(number) };
}

/** own + a, b, … z, aa, …: small letters, as keys of sources are. */
function ownKey(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return `own${letters}`;
}
