// What a command of the command line is.

/** Where a command writes: its result to standard output, messages for people to standard error. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs with the words behind the command's name; answers the exit status. */
export type Run = (args: readonly string[], streams: Streams) => Promise<number>;

/** One row of the command table. The code is loaded only when the command is typed: some need a database, these do not. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly does: string;
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** A command that was typed wrongly; the message says how it is meant. */
export class UsageError extends Error {}
