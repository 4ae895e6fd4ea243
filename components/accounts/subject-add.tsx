// Adds a subject row by code or name out of the 政府收支分类 list; a block from a spreadsheet brings whole rows.
'use client';
import { Combobox } from '@base-ui/react/combobox';
import { type ClipboardEvent, useId, useMemo, useState } from 'react';
import { readClipboardTable } from '@/components/drafting/clipboard-table';
import { useTopic } from '@/components/drafting/use-drafting';
import { subjectCell } from '@/lib/domain/accounts/cells';
import { fitsRows } from '@/lib/domain/accounts/subject-rows';
import { findSubjects, subjectKind } from '@/lib/domain/accounts/subjects';
import { addSubject, blockFor, type OpenBlock, readSubjectRows } from './subject-rows';
import styles from './subject-add.module.css';
import { useAccounts } from './use-accounts';

interface Offer {
  readonly code: string;
  readonly name: string;
}

/** The field below a table. */
export function SubjectAdd({ block }: { block: OpenBlock }) {
  const editor = useAccounts();
  const id = useId();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const structure = useTopic('structure', () => editor.store.structure);
  const { fiscalYear } = editor.props.record;
  const offers = useMemo(
    () => offersFor(block, words, fiscalYear, (cell) => structure >= 0 && editor.store.text(cell) !== ''),
    [block, words, fiscalYear, editor, structure],
  );
  const add = (offer: Offer | null) => {
    if (!offer) return;
    const cell = addSubject(editor.store, block, offer);
    setWords('');
    setOpen(false);
    if (cell) editor.goTo(cell);
  };
  const paste = (event: ClipboardEvent) => {
    const lines = readClipboardTable(event.clipboardData.getData('text/plain'));
    if (!lines) return;
    event.preventDefault();
    const { edits, rows, left } = readSubjectRows(block.table, lines, fiscalYear);
    const [first] = edits;
    if (first) editor.store.act(edits, first[0]);
    editor.checks.now();
    editor.say(pastedWords(rows, left));
  };
  const label = block.title === '' ? '添加科目' : `添加${block.title}科目`;
  return (
    <div className={styles.add}>
      <label htmlFor={id}>{label}</label>
      <Combobox.Root<Offer>
        items={offers}
        filteredItems={offers}
        value={null}
        // Without words there is nothing to offer, and an open list would hide the table from those who listen.
        open={open && words.trim() !== ''}
        onOpenChange={setOpen}
        inputValue={words}
        onInputValueChange={(next, { reason }) => {
          // Choosing an entry would write it into the field; it has gone into the table.
          if (reason !== 'item-press') setWords(next);
        }}
        onValueChange={add}
        itemToStringLabel={({ code, name }) => `${code} ${name}`}
        autoHighlight
      >
        <Combobox.Input
          id={id}
          className={styles.input}
          placeholder="输入编码或名称，或从 Excel 粘贴整行"
          onPaste={paste}
        />
        <Combobox.Portal>
          <Combobox.Positioner className={styles.positioner} sideOffset={4}>
            <Combobox.Popup className={styles.popup}>
              <Combobox.Empty className={styles.empty}>
                没有这样的科目；目录以外的科目请输入「编码 名称」。
              </Combobox.Empty>
              <Combobox.List className={styles.list}>
                {(offer: Offer) => (
                  <Combobox.Item key={offer.code} value={offer} className={styles.item}>
                    <span className={styles.code}>{offer.code}</span> {offer.name}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
}

/** Subjects of the list that fit and are not there yet; a code with a name of its own where the list has none. */
function offersFor(
  block: OpenBlock,
  words: string,
  fiscalYear: number,
  isThere: (cell: ReturnType<typeof subjectCell>) => boolean,
): Offer[] {
  const fits = ({ code }: Offer) =>
    blockFor(block.table, code)?.side === block.side &&
    fitsRows(block.open, code) &&
    !isThere(subjectCell(block.table, block.side, code));
  const known = findSubjects(subjectKind(block.open), words, fiscalYear);
  const own = /^(\d{3,7})\s+(\S.*)$/.exec(words.trim());
  const offer = own && { code: own[1] ?? '', name: own[2]?.trim() ?? '' };
  return [...known, ...(offer && !known.some(({ code }) => code === offer.code) ? [offer] : [])].filter(fits);
}

function pastedWords(rows: number, left: number): string {
  if (rows === 0) return '粘贴的内容里没有科目编码，没有填入。';
  return left === 0
    ? `已填入 ${rows} 行科目，可以撤销。`
    : `已填入 ${rows} 行科目；另有 ${left} 行没有科目编码（表头、合计等），没有填入。`;
}
