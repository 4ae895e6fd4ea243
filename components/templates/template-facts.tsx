// A published version to read: every field with its value, section by section, and the fingerprint it is frozen under.
import styles from '@/components/templates/template-editor.module.css';
import { type DraftPath, type Json, valueAt } from '@/lib/domain/template/draft-value';
import { shownText } from '@/lib/domain/template/field-text';
import type { TemplateField } from '@/lib/domain/template/template-fields';
import { type FieldPlace, placesOf } from '@/lib/domain/template/template-places';

export function TemplateFacts({ content, sha256 }: { content: Json; sha256: string }) {
  const { fields } = placesOf(content);
  const filled = fields.filter(({ path, field }) => {
    const value = valueAt(content, path);
    return value !== undefined && value !== '' && field.kind !== 'flag' ? true : value === true;
  });
  const sections = [...new Set(filled.map(({ section }) => section))];
  return (
    <>
      <p className={styles.fingerprint}>指纹（SHA-256）：{sha256}</p>
      {sections.map((section) => (
        <section key={section} aria-label={section}>
          <h3>{section}</h3>
          <dl className={styles.facts}>
            {groupsOf(filled.filter((one) => one.section === section)).map(({ owner, places }) => (
              <div key={places[0]?.path.join('.')}>
                <dt>{owner === section ? '' : owner}</dt>
                <dd>{places.map(({ path, field }) => factText(field, content, path)).join('；')}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** Fields of one row after the other; rows of one name stay apart. */
function groupsOf(places: readonly FieldPlace[]): { owner: string; places: FieldPlace[] }[] {
  const groups: { owner: string; row: string; places: FieldPlace[] }[] = [];
  for (const place of places) {
    const row = place.path.filter((step) => typeof step === 'number').join('.');
    const last = groups.at(-1);
    if (last && last.owner === place.owner && last.row === row) last.places.push(place);
    else groups.push({ owner: place.owner, row, places: [place] });
  }
  return groups;
}

function factText(field: TemplateField, content: Json, path: DraftPath): string {
  return field.kind === 'flag'
    ? field.label
    : `${field.label}：${shownText(field, content, valueAt(content, path))}`;
}
