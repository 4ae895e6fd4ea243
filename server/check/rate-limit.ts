// How often one address may ask for something that costs: so many times a minute, counted over the minute just gone.
import { LRUCache } from 'lru-cache';

const MINUTE = 60_000;
/** Addresses remembered; the one not seen for longest is forgotten first. */
const MOST_ADDRESSES = 10_000;

/** A counter for one kind of request. `seconds` until the next is allowed, 0 when it is allowed now (and counted). */
export function rateLimit(perMinute: number): (address: string, now?: number) => number {
  const asked = new LRUCache<string, number[]>({ max: MOST_ADDRESSES });
  return (address, now = Date.now()) => {
    const recent = (asked.get(address) ?? []).filter((at) => at > now - MINUTE);
    const [first] = recent;
    if (first !== undefined && recent.length >= perMinute) return Math.ceil((first + MINUTE - now) / 1000);
    asked.set(address, [...recent, now]);
    return 0;
  };
}
