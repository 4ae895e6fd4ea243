// A form of every built-in family through the store: a year opened with it, each of its cells typed, and the same form read back.
import { expect, test } from 'vitest';
import { openYear } from '@/lib/application/set-up';
import { type CellId, indicatorCell } from '@/lib/domain/evaluation/cells';
import { cellText } from '@/lib/domain/evaluation/form';
import { BUILT_IN_TEMPLATES } from '@/lib/domain/template/built-in';
import { templateId } from '@/lib/domain/template/template';
import { SYSTEM } from '@/lib/domain/workflow/actor';
import { familyTexts } from '@/testing/sample-families';
import { SEED_DAY, seed, seedProject, storedForm, type, value } from '@/testing/seed';
import { testDatabase } from '@/testing/database';

test.each(BUILT_IN_TEMPLATES)('$family keeps what is typed into it, cell by cell', async (template) => {
  const world = await seed();
  const year = 2022;
  const window = { opensOn: '2022-02-01', closesOn: '2022-03-31', lateSubmission: 'mark' as const };
  value(
    await openYear(
      SYSTEM,
      { regionCode: world.regionCode, year, templateId: templateId(template), ...window },
      SEED_DAY,
    ),
  );
  const { evaluationId } = await seedProject(world, 'F-1', '背街小巷修缮项目', { year, goals: null });
  const { form: blank } = await storedForm(world.clerk, evaluationId);
  expect(blank.template).toEqual(template);
  const [row, other] = blank.indicators;
  if (!row || !other) throw new Error('the form has no rows');
  const last = blank.indicators.at(-1)?.id ?? '';
  const texts: (readonly [CellId, string])[] = [
    ...familyTexts(blank),
    [indicatorCell(last, 'notApplicable'), '1'],
    [indicatorCell(row.id, 'addedWeight'), '2.5'],
  ];
  await type(world.clerk, evaluationId, texts);
  const { form } = await storedForm(world.clerk, evaluationId);
  const expected = new Map([...blank.cells, ...texts].filter(([, text]) => text !== ''));
  expect(new Map([...form.cells].sort())).toEqual(new Map([...expected].sort()));
  expect(cellText(form, indicatorCell(last, 'notApplicable'))).toBe('1');
  const [stored] = await testDatabase().asOwner<{ value: string; flag: boolean }>(
    `SELECT a.added_weight_value AS value, b.not_applicable AS flag FROM indicator a, indicator b
     WHERE a.evaluation_id = '${evaluationId}' AND a.id = '${row.id}'
       AND b.evaluation_id = a.evaluation_id AND b.id = '${last}'`,
  );
  expect(stored).toEqual({ value: '250', flag: true });
});
