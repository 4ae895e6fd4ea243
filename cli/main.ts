// The command line: finds the command's row, runs it, and turns what goes wrong into a sentence and an exit status.
import { type Streams, UsageError } from './command';
import { COMMANDS } from './command-table';

const streams: Streams = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

function help(): string {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const lines = COMMANDS.map(({ usage, does }) => `  ${usage.padEnd(width + 2)}${does}`);
  return ['用法：npm run -s mingji -- 命令 …', '', ...lines].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? streams.err : streams.out)(help());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((row) => row.name === name);
  if (!command) {
    streams.err(`没有“${name}”这个命令。\n\n${help()}`);
    return 2;
  }
  try {
    const { run } = await command.load();
    return await run(args, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      // Left to Node it would end with 1, which to whoever called check means "read, and errors found".
      streams.err(`程序出错，没有完成：${error instanceof Error ? error.stack : error}`);
      return 2;
    }
    streams.err(`${error.message}\n用法：npm run -s mingji -- ${command.usage}`);
    return 2;
  }
}

// A reader that has seen enough (head) closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Not process.exit: what is still on its way to a pipe would be cut off.
process.exitCode = await main(process.argv.slice(2));
