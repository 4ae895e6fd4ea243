// Whatever consistent accounts hold, the text that is written from them reads as text and breaks no rule.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorsOf, paragraphsIn, readBack } from '@/testing/annual-figures';
import { annualInputOf, drawnYear } from '@/testing/annual-inputs';
import { checkDocument } from '../interchange/judge-document';
import { composeDisclosure } from './compose';

test('no gap, no double mark, no figure that is not its integer, no error and no warning in what the app writes', () => {
  fc.assert(
    fc.property(drawnYear, (drawn) => {
      const { document, disclosure } = composeDisclosure(annualInputOf(drawn));
      const anchors = anchorsOf(document);
      for (const { text, figures = [] } of paragraphsIn(document)) {
        expect(text).not.toMatch(/undefined|NaN|null|Infinity|[，。；：、]{2}|，$|：。/);
        expect(text).not.toMatch(/(?:增加|减少|增长|下降)-|占万元|为万元|%%/);
        for (const { start, end, unit, value, source } of figures) {
          expect(readBack(text.slice(start, end), unit)).toBe(value);
          if (source.anchor !== null) expect(anchors).toContain(source.anchor);
        }
      }
      // The forms were drawn for their money alone; what is wrong inside them is theirs.
      const own = checkDocument({ kind: 'disclosure', disclosure }).findings.filter(
        ({ severity, at }) => severity !== 'hint' && !at.startsWith('evaluations['),
      );
      expect(own.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
