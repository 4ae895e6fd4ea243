// One heading of an outline that is being edited: its title, its numbering, and the ways it can go.
'use client';
import { Button } from '@/components/ui/button';
import field from '@/components/ui/field.module.css';
import {
  changed,
  deepened,
  type EditedRow,
  type EditedSection,
  moved,
  NUMBERING_LABELS,
  raised,
  removed,
} from '@/lib/domain/disclosure/outlines/edit-outline';
import { SECTION_LABELS } from '@/lib/domain/disclosure/outlines/outline-problems';
import styles from './outline-editor.module.css';

type Numbering = EditedSection['numbering'];
const NUMBERINGS = Object.entries(NUMBERING_LABELS) as readonly (readonly [Numbering, string])[];

/** The row; every change gives the whole tree anew. */
export function OutlineRowFields({
  row: { section, level, isFirst, isLast },
  sections,
  onChange,
}: {
  row: EditedRow;
  sections: readonly EditedSection[];
  onChange: (next: readonly EditedSection[]) => void;
}) {
  const { id, title, numbering, children } = section;
  return (
    <li className={styles.row} data-level={Math.min(level, 4)}>
      <div className={styles.fields}>
        <input
          className={`${field.input}`}
          aria-label={`标题「${title}」`}
          value={title}
          maxLength={100}
          onChange={(event) => onChange(changed(sections, id, { title: event.target.value }))}
        />
        <select
          className={`${field.input}`}
          aria-label={`「${title}」的序号`}
          value={numbering}
          onChange={({ target }) => {
            const chosen = NUMBERINGS.find(([key]) => key === target.value);
            if (chosen) onChange(changed(sections, id, { numbering: chosen[0] }));
          }}
        >
          {NUMBERINGS.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.quiet}>
        {section.section === null ? '只作上级标题' : `内容：${SECTION_LABELS[section.section]}`}
      </p>
      <div className={styles.ways}>
        <Way name="上移" title={title} off={isFirst} onPress={() => onChange(moved(sections, id, -1))} />
        <Way name="下移" title={title} off={isLast} onPress={() => onChange(moved(sections, id, 1))} />
        <Way name="降一级" title={title} off={isFirst} onPress={() => onChange(deepened(sections, id))} />
        <Way name="升一级" title={title} off={level === 1} onPress={() => onChange(raised(sections, id))} />
        <Way
          name={children.length > 0 ? '连同下级删去' : '删去'}
          title={title}
          off={false}
          onPress={() => onChange(removed(sections, id))}
        />
      </div>
    </li>
  );
}

function Way({
  name,
  title,
  off,
  onPress,
}: {
  name: string;
  title: string;
  off: boolean;
  onPress: () => void;
}) {
  return (
    <Button small tone="quiet" disabled={off} onClick={onPress} aria-label={`「${title}」${name}`}>
      {name}
    </Button>
  );
}
