// Moves the calendar of a story to the day it is loaded.
import { daysBetween, shanghaiDay } from '@/lib/domain/calendar';

const DAY_MS = 86_400_000;

/** Dates of a story as of the day it is loaded. */
export interface StoryCalendar {
  /** A step's instant. */
  instant(at: string): Date;
  /** A calendar day, `2022-04-29`. */
  day(on: string): string;
}

/**
 * The calendar that lets `today` of the story fall on `now` or on one of the six days before it: whole weeks, so that
 * working days stay working days and nothing of the story lies in the future.
 */
export function storyCalendar(today: string, now: Date): StoryCalendar {
  const moved = Math.floor(daysBetween(today, shanghaiDay(now)) / 7) * 7 * DAY_MS;
  return {
    instant: (at) => new Date(Date.parse(at) + moved),
    day: (on) => new Date(Date.parse(on) + moved).toISOString().slice(0, 10),
  };
}
