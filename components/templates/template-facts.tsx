// A published version to read: every field with its value, section by section, and the fingerprint it is frozen under.
import styles from '@/components/templates/template-editor.module.css';
import type { Json } from '@/lib/domain/template/draft-value';
import { valueAt } from '@/lib/domain/template/draft-value';
import { shownText } from '@/lib/domain/template/field-text';
import { placesOf } from '@/lib/domain/template/template-places';

export function TemplateFacts({ content, sha256 }: { content: Json; sha256: string }) {
  const { fields } = placesOf(content);
  const filled = fields.filter(({ path, field }) => {
    const value = valueAt(content, path);
    return value !== undefined && value !== '' && field.kind !== 'flag' ? true : value === true;
  });
  const owners = [...new Set(filled.map(({ owner }) => owner))];
  return (
    <>
      <p className={styles.fingerprint}>指纹（SHA-256）：{sha256}</p>
      <dl className={styles.facts}>
        {owners.map((owner) => (
          <div key={owner}>
            <dt>{owner}</dt>
            <dd>
              {filled
                .filter((one) => one.owner === owner)
                .map(({ path, field }) =>
                  field.kind === 'flag'
                    ? field.label
                    : `${field.label}：${shownText(field, content, valueAt(content, path))}`,
                )
                .join('；')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
