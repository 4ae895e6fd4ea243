// Canonical JSON: the one byte form of everything that is frozen and hashed.

/**
 * JSON with object keys sorted by code unit, no white space, `undefined` members left out.
 * @throws TypeError on values JSON cannot carry (functions, NaN, infinities, bigint): a frozen record must not lose anything.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a frozen record holds no NaN or infinity');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`a frozen record cannot hold a ${typeof value}`);
}
