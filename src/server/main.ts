/** The command line. Each command is loaded only when it is asked for, so that the small ones start at once. */
const HELP = `bilik COMMAND [OPTIONS]        bilik COMMAND --help tells more
  serve      start the election on this laptop
  count      the pure count of ballots by rules
  match      which residents written names may mean
  verify     check a record that somebody hands you
  rehearse   a whole election day with invented people (gladi bersih)`;

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const BAD_USAGE = 2;

async function run(command: string | undefined, args: readonly string[]): Promise<number> {
  switch (command) {
    case 'serve': {
      const { serve, SERVE_HELP } = await import('./commands/serve.js');
      if (args.includes('--help')) return help(SERVE_HELP);
      await serve(args, out);
      return 0;
    }
    case 'count': {
      const { count, COUNT_HELP } = await import('./commands/count.js');
      return args.includes('--help') ? help(COUNT_HELP) : count(args, out, complain);
    }
    case 'match': {
      const { match, MATCH_HELP } = await import('./commands/match.js');
      return args.includes('--help') ? help(MATCH_HELP) : match(args, out, complain);
    }
    case 'verify': {
      const { verify, VERIFY_HELP } = await import('./commands/verify.js');
      return args.includes('--help') ? help(VERIFY_HELP) : verify(args, out, complain);
    }
    case 'rehearse': {
      const { rehearse, REHEARSE_HELP } = await import('./commands/rehearse.js');
      return args.includes('--help') ? help(REHEARSE_HELP) : rehearse(args, out, complain);
    }
    case undefined:
    case 'help':
    case '--help':
      return help(HELP);
    default:
      complain(`bilik: no command "${command}"; bilik --help lists them`);
      return BAD_USAGE;
  }
}

function help(text: string): number {
  out(text);
  return 0;
}

const [command, ...args] = process.argv.slice(2);
try {
  const code = await run(command, args);
  // A server goes on living; everything else ends with its code.
  if (command !== 'serve' || code !== 0) process.exitCode = code;
} catch (error) {
  complain(`bilik: ${error instanceof Error ? error.message : 'something broke'}`);
  process.exitCode = BAD_USAGE;
}
