// One way into a page: whatever a text holds, it comes out as that text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, html, markup } from './html';
import { runningText } from './paragraph-text';

/** What a reader sees of escaped text. */
function unescaped(source: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return source.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '');
}

test('markup in a text comes out as text, in elements and in attributes', () => {
  const hostile = `"><script>alert('1')</script><img src=x onerror=y>`;
  const page = html`<p title="${hostile}">${hostile}</p>`.source;
  expect(page).not.toMatch(/<script|<img/);
  expect(page).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&lt;img src=x onerror=y&gt;">' +
      '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&lt;img src=x onerror=y&gt;</p>',
  );
});

test('any text of whole characters comes back as it went in, and never opens or closes anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/\p{Cc}|[\ufffe\uffff]/u.test(text));
      const source = escapeText(text);
      expect(source).not.toMatch(/[<>"']/);
      expect(unescaped(source)).toBe(text);
    }),
  );
});

test('rare characters, emoji and direction marks stay; controls and halves of characters are shown as replaced', () => {
  expect(escapeText('䶮 𠮷 👨‍👩‍👧 \u202eabc')).toBe('䶮 𠮷 👨‍👩‍👧 \u202eabc');
  expect(escapeText('a\u0000b\u001bc\ud800d\uffffe\tf')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\tf');
});

test('running text keeps its lines and isolates its direction', () => {
  expect(html`${runningText('甲\r\n<乙>')}`.source).toBe('<bdi>甲<br>&lt;乙&gt;</bdi>');
  expect(html`${runningText('')}`.source).toBe('');
});

test('nothing, false and lists print as nothing and one after the other', () => {
  expect(html`a${null}${undefined}${false}${0}${['<', markup('<br>'), [1, '2']]}`.source).toBe(
    'a0&lt;<br>12',
  );
});
