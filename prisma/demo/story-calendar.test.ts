// The calendar of a story: whole weeks, never into the future.
import { describe, expect, it } from 'vitest';
import { storyCalendar } from './story-calendar';

describe('a story that stands still on Friday, 2022-03-18', () => {
  it.each([
    // now, the day the story stands still then, its closing date of 2022-04-29
    ['2022-03-18T01:00:00Z', '2022-03-18', '2022-04-29'],
    ['2022-03-24T15:59:00Z', '2022-03-18', '2022-04-29'],
    // 24 March ends at 16:00 UTC in Shanghai; the 25th is the next Friday.
    ['2022-03-24T16:00:00Z', '2022-03-25', '2022-05-06'],
    ['2026-07-01T02:00:00Z', '2026-06-26', '2026-08-07'],
    ['2021-01-04T02:00:00Z', '2021-01-01', '2021-02-12'],
  ])('loaded at %s stands on %s and closes on %s', (now, today, closesOn) => {
    const calendar = storyCalendar('2022-03-18', new Date(now));
    expect(calendar.day('2022-03-18')).toBe(today);
    expect(calendar.day('2022-04-29')).toBe(closesOn);
    expect(calendar.instant('2022-03-17T15:46:00+08:00').toISOString().slice(11)).toBe('07:46:00.000Z');
    expect(calendar.instant('2022-03-17T15:46:00+08:00') < new Date(now)).toBe(true);
  });
});
