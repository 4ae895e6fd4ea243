// Loaded before each contender: notes how long every key press takes from its event to the end of the frame that shows it.

declare global {
  interface Window {
    /** Milliseconds from keydown until the frame with the new text was painted, one entry a key press. */
    painted: number[];
  }
}

window.painted = [];
let pressedAt = 0;
window.addEventListener(
  'keydown',
  () => {
    pressedAt = performance.now();
  },
  { capture: true },
);
// The browser may hand over the press and its character in two tasks: the frame that counts is the one after the character.
window.addEventListener(
  'input',
  () => {
    requestAnimationFrame(() => {
      // A task posted from within the frame runs once its layout and paint are done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted.push(performance.now() - pressedAt);
      port2.postMessage(null);
    });
  },
  { capture: true },
);

export {};
