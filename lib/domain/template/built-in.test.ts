// The built-in templates as the code has them and as the migrations bring them into the store are the same bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json';
import { BUILT_IN_TEMPLATES } from './built-in';
import { templateId, templateSchema } from './template';
import { judgeDraft } from './template-problems';

const migrations = new URL('../../../prisma/migrations/', import.meta.url);

/** One row as a migration inserts it: `('id', 'family', version, 'sha256', 'content')`, quotes doubled inside. */
const row = /\('([^']*)',\s*'([^']*)',\s*(\d+),\s*'([0-9a-f]{64})',\s*'((?:[^']|'')*)'\)/g;

function insertedRows() {
  return readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readFileSync(new URL(`${entry.name}/migration.sql`, migrations), 'utf8'))
    .flatMap((sql) => sql.split(/(?=INSERT INTO "template_version")/).slice(1))
    .flatMap((statement) => [...statement.matchAll(row)])
    .map(([, id = '', family, version, sha256, content = '']) => ({
      id,
      family,
      version: Number(version),
      sha256,
      content: content.replaceAll("''", "'"),
    }));
}

test('the migrations insert exactly the built-in versions, each once', () => {
  expect(insertedRows().map(({ id }) => id)).toEqual(BUILT_IN_TEMPLATES.map(templateId));
});

test.each(BUILT_IN_TEMPLATES.map((template) => [templateId(template), template] as const))(
  '%s is inserted as its canonical JSON, under the hash of those bytes',
  (id, template) => {
    const content = canonicalJson(template);
    const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
    const { family, version } = template;
    expect(insertedRows().find((inserted) => inserted.id === id)).toEqual({
      id,
      family,
      version,
      sha256,
      content,
    });
    expect(templateSchema.parse(JSON.parse(content))).toEqual(template);
  },
);

test.each(BUILT_IN_TEMPLATES.map((template) => [templateId(template), template] as const))(
  '%s is held to the rules a region is held to that derives its own',
  (_, { schema: _schema, family, version, ...content }) => {
    const draft = JSON.parse(JSON.stringify(content));
    expect(judgeDraft(draft, { family, version }).problems).toEqual([]);
  },
);
