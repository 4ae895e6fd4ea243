// Judgements of single texts are remembered: the same few hundred texts come again at each key press.

const MOST = 4000;

/** The same function of a text, which judges each text once. */
export function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly judgement: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.judgement;
    const judgement = judge(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { judgement });
    return judgement;
  };
}
