// What a template draft holds: the template's own JSON, where a number that cannot be read yet stands as the text typed.

/** Any JSON value. A draft may hold anything: nothing typed is lost, and only publication asks whether it is a template. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where a value stands in a draft: `['dimensions', 0, 'weight']`. */
export type DraftPath = readonly (string | number)[];

/** The path as one word, as fields, problems and differences are named: `dimensions.0.weight`. */
export function pathText(path: DraftPath): string {
  return path.join('.');
}

/** True for an object with keys, the only value that has parts by name. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path; undefined where there is none. */
export function valueAt(draft: Json, path: DraftPath): Json | undefined {
  let value: Json | undefined = draft;
  for (const step of path) {
    if (Array.isArray(value))
      value = typeof step === 'number' ? (value[step] as Json | undefined) : undefined;
    else if (isObject(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
}

/** The rows at a path; none where there is no list. */
export function rowsAt(draft: Json, path: DraftPath): readonly Json[] {
  const value = valueAt(draft, path);
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The draft with another value at a path; what stands on the way there is made. `undefined` takes a key away. */
export function withValue(draft: Json, path: DraftPath, value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (typeof step === 'number') {
    const rows = Array.isArray(draft) ? [...(draft as readonly Json[])] : [];
    rows[step] = withValue(rows[step] ?? null, rest, value);
    return rows;
  }
  const { [step]: before, ...others } = isObject(draft) ? draft : {};
  if (rest.length === 0) return value === undefined ? others : { ...others, [step]: value };
  return { ...others, [step]: withValue(before ?? (typeof rest[0] === 'number' ? [] : {}), rest, value) };
}
