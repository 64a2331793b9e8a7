import type { Problem } from "../guides/guide.js";

/** What the terminal says beside answers. */
export const CLI = {
  usage: [
    "compbot ask [QUERY]      answers a question, or each line of standard input",
    "compbot check            lists what is wrong in the guides",
    "compbot export --json    prints every guide as it was understood",
    "compbot start [--local]  runs the Slack app; --local on a Slack of its own",
    "All take --guides DIR and --json.",
  ].join("\n"),
  noCommand: (name: string): string => `There is no command ${name}.`,
  badOption: (reason: string): string => `${reason.split("\n")[0]} compbot help lists the options.`,
  problem: ({ file, line, severity, field, what, mend }: Problem): string =>
    `${file}:${line} ${severity} ${field}: ${what} ${mend}`,
  checked: (guides: number, errors: number, warnings: number): string =>
    `${guides} guides, ${errors} errors, ${warnings} warnings.`,
  page: (url: string): string => `The page is at ${url}`,
  local: (lines: readonly string[]): string =>
    [
      "Open it and try:",
      ...lines.map((line) => `  /comp ${line}`),
      "This is a local Slack. SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) connects a real workspace.",
    ].join("\n"),
  tryShows: "what this guide says, as people will see it",
  bug: (reason: string): string => `This is a fault of compbot: ${reason}. LOG_LEVEL=debug tells more.`,
};
