// Loaded before each contender: notes how long every key press takes from its event to the end of the frame that shows it.

declare global {
  interface Window {
    /** Milliseconds from keydown until the frame with the new text was painted, one entry a key press. */
    painted: number[];
    /** Settles once so many presses were painted. */
    paintedBy(presses: number): Promise<void>;
  }
}

window.painted = [];
let awaited: { readonly presses: number; readonly settle: () => void } | null = null;
window.paintedBy = (presses) =>
  new Promise((settle) => {
    if (window.painted.length >= presses) settle();
    else awaited = { presses, settle };
  });
let pressedAt = 0;
// A task posted from within a frame runs once its layout and paint are done. One channel for all: making one costs more than a key.
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => {
  window.painted.push(performance.now() - pressedAt);
  if (awaited && window.painted.length >= awaited.presses) awaited.settle();
};
const post = () => port2.postMessage(null);
window.addEventListener(
  'keydown',
  () => {
    pressedAt = performance.now();
  },
  { capture: true },
);
// The browser may hand over the press and its character in two tasks: the frame that counts is the one after the character.
window.addEventListener('input', () => requestAnimationFrame(post), { capture: true });

export {};
