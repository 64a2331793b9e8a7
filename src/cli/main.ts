#!/usr/bin/env node
import { SettingsError } from "../config.js";
import { holdHangup } from "../ops/signals.js";
import { CLI } from "../present/words.js";
import { version } from "../version.js";
import { UsageError } from "./arguments.js";

/** A command takes the words after its name and gives the exit code. */
type Command = (args: string[]) => Promise<number>;

/**
 * Each command is imported only when it is called: it loads most of the program, and a signal may arrive during that.
 */
const COMMANDS = {
  ask: async () => (await import("./ask.js")).ask,
  check: async () => (await import("./check.js")).check,
  export: async () => (await import("./export.js")).exportGuides,
  manifest: async () => (await import("./manifest.js")).manifest,
  mcp: async () => (await import("./mcp.js")).mcp,
  review: async () => (await import("./review.js")).review,
  start: async () => {
    holdHangup();
    return (await import("./start.js")).start;
  },
} satisfies Record<string, () => Promise<Command>>;

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

const HELP = new Set(["help", "--help", "-h"]);

/** Runs one command and gives its exit code. 2 means a usage or settings error, reported on standard error. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) {
    console.error(CLI.usage);
    return 2;
  }
  if (HELP.has(name)) {
    const [topic = ""] = args;
    return tell(isCommand(topic) ? CLI.usageOf(topic) : CLI.usage);
  }
  if (name === "--version" || name === "-v") return tell(version());
  if (!isCommand(name)) {
    console.error(`${CLI.noCommand(name)}\n${CLI.usage}`);
    return 2;
  }
  const options = args.slice(0, args.includes("--") ? args.indexOf("--") : undefined);
  if (options.includes("--help") || options.includes("-h")) return tell(CLI.usageOf(name));
  if (options.includes("--version")) return tell(version());
  try {
    const command = await COMMANDS[name]();
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof SettingsError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function tell(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

// A reader that stops reading (`| head`) is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(CLI.bug(error instanceof Error ? error.message : String(error)));
  if (process.env.LOG_LEVEL === "debug") console.error(error);
  return 70;
});
