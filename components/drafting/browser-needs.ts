// What the form needs of a browser. Chromium 109 has all of it; whoever lacks something reads a plain page that says so.

/** True where the form works as it should. */
export function browserIsRecentEnough(): boolean {
  return (
    typeof indexedDB === 'object' &&
    typeof structuredClone === 'function' &&
    typeof [].findLast === 'function' &&
    typeof AbortSignal.timeout === 'function' &&
    typeof HTMLDialogElement === 'function' &&
    CSS.supports('inset', '0') &&
    CSS.supports('aspect-ratio', '1')
  );
}
