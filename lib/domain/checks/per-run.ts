// What several rules ask of one form is made once per run: every rule of a run is given the same context.
import type { CheckContext } from './rule';

/** The same function, which remembers its answer for as long as the context lives. */
export function perRun<T extends object>(make: (context: CheckContext) => T): (context: CheckContext) => T {
  const made = new WeakMap<CheckContext, T>();
  return (context) => {
    let view = made.get(context);
    if (!view) {
      view = make(context);
      made.set(context, view);
    }
    return view;
  };
}
