// Opinions stay on the device until they are sent.
import { describe, expect, test } from 'vitest';
import {
  appended,
  DraftKeeper,
  type DraftStorage,
  EMPTY_DRAFT,
  inPaperOrder,
  withOpinion,
  withoutOpinion,
  withText,
} from '@/components/review/opinion-draft';
import { fieldCell } from '@/lib/domain/evaluation/cells';

const [name, summary] = [fieldCell('projectName'), fieldCell('summary')];

function device(): DraftStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('the device', () => {
  test('gives back what was written, to the same person and snapshot alone', () => {
    const storage = device();
    const draft = withText(withOpinion({ ...EMPTY_DRAFT, reason: '请改' }, name), name, '名称有误');
    new DraftKeeper('me/one', storage).set(draft);
    expect(new DraftKeeper('me/one', storage).get()).toEqual(draft);
    expect(new DraftKeeper('me/two', storage).get()).toEqual(EMPTY_DRAFT);
    expect(new DraftKeeper('you/one', storage).get()).toEqual(EMPTY_DRAFT);
  });

  test('keeps nothing after it was sent', () => {
    const storage = device();
    const keeper = new DraftKeeper('me/one', storage);
    keeper.set({ ...EMPTY_DRAFT, reason: '请改' });
    keeper.clear();
    expect([...storage.kept]).toEqual([]);
  });

  test.each([
    '{',
    '[]',
    '{"v":2,"opinions":[],"reason":""}',
    '{"v":1,"opinions":[{"cell":"x","text":""}],"reason":""}',
  ])('what cannot be read is nothing: %s', (text) => {
    const storage = device();
    storage.kept.set('me/one', text);
    expect(new DraftKeeper('me/one', storage).get()).toEqual(EMPTY_DRAFT);
  });

  test('a device that keeps nothing says so, and the text stays on the page', () => {
    const full: DraftStorage = {
      ...device(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    for (const storage of [full, null]) {
      const keeper = new DraftKeeper('me/one', storage);
      keeper.set({ ...EMPTY_DRAFT, reason: '请改' });
      expect([keeper.isKept(), keeper.get().reason]).toEqual([false, '请改']);
    }
  });

  test('tells who listens, and follows another tab', () => {
    const storage = device();
    const [one, other] = [new DraftKeeper('me/one', storage), new DraftKeeper('me/one', storage)];
    let told = 0;
    const off = one.subscribe(() => (told += 1));
    other.set({ ...EMPTY_DRAFT, reason: '另一个窗口' });
    one.reread();
    expect([told, one.get().reason]).toEqual([1, '另一个窗口']);
    off();
    one.clear();
    expect(told).toBe(1);
  });
});

describe('opinions', () => {
  test('one per cell; begun and left empty, they go when another is begun', () => {
    const begun = withOpinion(EMPTY_DRAFT, name);
    expect(withOpinion(begun, name)).toEqual(begun);
    expect(withOpinion(begun, summary).opinions).toEqual([{ cell: summary, text: '' }]);
    const written = withOpinion(withText(begun, name, '请核对'), summary);
    expect(written.opinions.map(({ cell }) => cell)).toEqual([name, summary]);
    expect(withoutOpinion(written, name).opinions.map(({ cell }) => cell)).toEqual([summary]);
  });

  test('stand in the order of the paper', () => {
    const order = new Map([
      [name, 0],
      [summary, 9],
    ]);
    const unknown = fieldCell('phone');
    expect(inPaperOrder([{ cell: unknown }, { cell: summary }, { cell: name }], order)).toEqual([
      { cell: name },
      { cell: summary },
      { cell: unknown },
    ]);
  });

  test.each([
    ['', '请补充佐证材料。'],
    ['请核对', '请核对。请补充佐证材料。'],
    ['请核对。', '请核对。请补充佐证材料。'],
    ['是否属实？ ', '是否属实？请补充佐证材料。'],
  ])('a phrase is put behind %j as a sentence', (text, expected) => {
    expect(appended(text, '请补充佐证材料。')).toBe(expected);
  });
});
