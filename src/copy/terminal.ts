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
  local: "No Slack tokens are set, so this is a local Slack. Type /comp ally tpm new-york",
  bug: (reason: string): string => `This is a fault of compbot: ${reason}. LOG_LEVEL=debug tells more.`,
};
