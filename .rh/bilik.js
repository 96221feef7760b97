// src/server/main.ts
var HELP = `bilik COMMAND [OPTIONS]        bilik COMMAND --help tells more
  serve      start the election on this laptop
  count      the pure count of ballots by rules
  match      which residents written names may mean
  verify     check a record that somebody hands you
  rehearse   a whole election day with invented people (gladi bersih)`;
var out = (line) => void process.stdout.write(`${line}
`);
var complain = (line) => void process.stderr.write(`${line}
`);
var BAD_USAGE = 2;
async function run(command2, args2) {
  switch (command2) {
    case "serve": {
      const { serve, SERVE_HELP } = await import("./bilik-CET3WFAW.js");
      if (args2.includes("--help")) return help(SERVE_HELP);
      await serve(args2, out);
      return 0;
    }
    case "count": {
      const { count, COUNT_HELP } = await import("./bilik-DJGGVXWC.js");
      return args2.includes("--help") ? help(COUNT_HELP) : count(args2, out, complain);
    }
    case "match": {
      const { match, MATCH_HELP } = await import("./bilik-HMF33PDT.js");
      return args2.includes("--help") ? help(MATCH_HELP) : match(args2, out, complain);
    }
    case "verify": {
      const { verify, VERIFY_HELP } = await import("./bilik-J6SZ2QHP.js");
      return args2.includes("--help") ? help(VERIFY_HELP) : verify(args2, out, complain);
    }
    case "rehearse": {
      const { rehearse, REHEARSE_HELP } = await import("./bilik-JHQJZ3JR.js");
      return args2.includes("--help") ? help(REHEARSE_HELP) : rehearse(args2, out, complain);
    }
    case void 0:
    case "help":
    case "--help":
      return help(HELP);
    default:
      complain(`bilik: no command "${command2}"; bilik --help lists them`);
      return BAD_USAGE;
  }
}
function help(text) {
  out(text);
  return 0;
}
var [command, ...args] = process.argv.slice(2);
try {
  const code = await run(command, args);
  if (command !== "serve" || code !== 0) process.exitCode = code;
} catch (error) {
  complain(`bilik: ${error instanceof Error ? error.message : "something broke"}`);
  process.exitCode = BAD_USAGE;
}
