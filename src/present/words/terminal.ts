import type { Problem } from "../../domain/problem.js";
import { counted } from "./count.js";
import { toldProblem } from "./problems.js";

/** Each command as it is typed, and what it does. */
const COMMANDS = {
  ask: ["ask [QUERY]", "answers a question, or each line of standard input"],
  check: ["check [GUIDE]", "lists what is wrong in the guides, or in one company's, or one"],
  export: ["export --json", "prints every guide as it was understood"],
  review: ["review [GUIDE]", "serves the page on which guides are checked and settled"],
  manifest: ["manifest", "prints the manifest of the Slack app"],
  mcp: ["mcp", "serves agents over MCP, on standard input and output"],
  start: ["start [--local]", "runs the Slack app; --local on a Slack of its own"],
} as const;

const line = ([typed, does]: readonly [string, string]): string => `compbot ${typed.padEnd(23)}${does}`;

const OPTIONS = {
  guides: ["--guides DIR", "the folder of guides, else GUIDES_DIR, else the guides that ship"],
  json: ["--json", "one JSON object a line"],
  explain: ["--explain", "of ask: how the words were read; of export: what became of each amount"],
  thread: ["--thread", "each line follows the one before, as in a thread; an empty line begins a new one"],
  line: ["--line N", "leads to a line of the guide"],
  http: ["--http URL", "the manifest for a server of your own, https://…"],
  path: ["--mcp PATH", "with --http: lets Slackbot ask at this path, as /mcp"],
  local: ["--local", "on a Slack of its own, also where tokens are set"],
  help: ["--help", "this text; behind a command, the text of that command"],
  version: ["--version", "the version of compbot"],
} as const;

type Option = keyof typeof OPTIONS;

const TAKES: Record<keyof typeof COMMANDS, readonly Option[]> = {
  ask: ["guides", "json", "explain", "thread"],
  check: ["guides", "json"],
  export: ["guides", "json", "explain"],
  review: ["guides", "line"],
  manifest: ["http", "path", "json"],
  mcp: ["guides"],
  start: ["guides", "local"],
};

const optionLines = (names: readonly Option[]): string =>
  names.map((name) => `${OPTIONS[name][0].padEnd(14)}${OPTIONS[name][1]}`).join("\n");

/** How a command ends, for scripts and hooks. */
const EXIT = {
  ask: "Ends with 1 where no guide fits the question, with 2 where a setting or option is wrong.",
  check:
    "Ends with 1 where a guide cannot be used, with 2 where a setting or option is wrong or the folder holds no guide.",
  export: "Ends with 2 where a setting or option is wrong.",
  review: "Prints the page's address and serves it until it is stopped.",
  manifest: "Ends with 2 where the address is none.",
  mcp: "Ends when its input ends; with 2 where a setting or option is wrong.",
  start: "Ends with 2 where a setting or option is wrong.",
} as const satisfies Record<keyof typeof COMMANDS, string>;

/** What the terminal says besides answers. */
export const CLI = {
  usage: [...Object.values(COMMANDS).map(line), "", optionLines(["guides", "help", "version"])].join("\n"),
  usageOf: (name: keyof typeof COMMANDS): string =>
    [line(COMMANDS[name]), EXIT[name], "", optionLines([...TAKES[name], "help", "version"])].join("\n"),
  noCommand: (name: string): string => `There is no command ${name}.`,
  // Node adds advice that does not fit any command here.
  badOption: (reason: string): string => `${reason.split(/\n|\. |\.$/)[0]}. compbot help lists the options.`,
  surplus: (word: string): string =>
    `“${word}” is one word too many, or names no guide of the folder. A folder of guides is named by --guides ${word}.`,
  mcpNeedsHttp: "--mcp goes with --http https://…: Slackbot asks over HTTP.",
  notPath: (typed: string): string => `“${typed}” is no path such as /mcp.`,
  notHttps: (typed: string): string =>
    `--http takes the address of your server as Slack reaches it, such as https://your.host, not “${typed}”.`,
  nodeRefused: (version: string): string =>
    `Node ${version} cannot reach Slack with the libraries that compbot uses. Take Node 22 or 24.`,
  noGuides: (dir: string): string => `There is no guide in ${dir}. A guide is a file <company>/<role>.md in it.`,
  problem: (problem: Problem): string => `${problem.file}:${CLI.problemInFile(problem)}`,
  problemInFile: (problem: Problem): string => {
    const { line, severity, field, what, mend } = toldProblem(problem);
    return `${line} ${severity} ${field}: ${what} ${mend}`;
  },
  /** Names of kinds, as docs/problems.md lists them, the most frequent first. */
  kinds: (counts: readonly (readonly [kind: string, count: number])[]): string =>
    `By kind (docs/problems.md): ${counts.map(([kind, count]) => `${kind} ${count}`).join(", ")}.`,
  checked: (guides: number, errors: number, warnings: number): string =>
    `${[counted(guides, "guide"), counted(errors, "error"), counted(warnings, "warning")].join(", ")}.`,
  page: (url: string): string => `The page is at ${url}`,
  local: (lines: readonly string[]): string =>
    [
      "Open it and try:",
      ...lines.map((line) => `  /comp ${line}`),
      "This is a local Slack. SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) connects a real workspace.",
    ].join("\n"),
  reading: (dir: string): string => `Reading the guides in ${dir} …`,
  tries: {
    guide: "what this guide says, as people will see it",
    levers: "the arguments and the words to say",
    floor: "the lowest offer to accept, first",
    beside: "guides side by side",
    offer: "a form for an offer, for you alone",
    counter: "what to send back",
  },
  bug: (reason: string): string => `This is a fault of compbot: ${reason}. LOG_LEVEL=debug tells more.`,
};

/** What is said when the program cannot start, apart from wrong settings. */
export const START = {
  /** @param address of the Web API, as it was requested from this machine */
  unreachable: (address: string, reason: string): string =>
    `Slack cannot be reached from this machine: ${address} (${reason}). Look at its DNS, at the firewall (https outward), and at ` +
    "the proxy: see “Where Slack cannot be reached” in docs/operating.md.",
};
