// What counts as nothing written in a cell: paper forms strike empty cells out.

const strokes = /^[\s\-‐‑‒–—―－/／]*$/;
const noReason = /^(无|暂无|没有|不适用)[。.]?$/;

/** True for an empty cell, and for one struck out with dashes or slashes. */
export function isBlank(text: string): boolean {
  return strokes.test(text);
}

/** True where no reason is written: blank, 无, 暂无. */
export function saysNoReason(text: string): boolean {
  return isBlank(text) || noReason.test(text.trim());
}
