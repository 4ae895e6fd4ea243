// Waiting for a pause in typing.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pause } from './pause';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('work begins once nothing was pushed for a while, not while it still is', () => {
  const work = vi.fn();
  const pause = new Pause(200, work);
  for (let i = 0; i < 10; i += 1) {
    pause.push();
    vi.advanceTimersByTime(150);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(work).toHaveBeenCalledTimes(1);
});

test('without a pause the work is done all the same, after the longest wait', () => {
  const work = vi.fn();
  const pause = new Pause(200, work, 1_000);
  for (let i = 0; i < 20; i += 1) {
    pause.push();
    vi.advanceTimersByTime(150);
  }
  expect(work).toHaveBeenCalledTimes(2);
});

test('what is cancelled is not done', () => {
  const work = vi.fn();
  const pause = new Pause(200, work);
  pause.push();
  pause.cancel();
  vi.advanceTimersByTime(1_000);
  expect(work).not.toHaveBeenCalled();
});
