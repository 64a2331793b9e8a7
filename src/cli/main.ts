#!/usr/bin/env node
import { SettingsError } from "../config.js";
import { CLI } from "../copy.js";
import { UsageError } from "./arguments.js";
import { ask } from "./ask.js";
import { check } from "./check.js";
import { exportGuides } from "./export.js";
import { start } from "./start.js";

/** A command takes the words behind its name and gives the exit code. */
type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, Command> = { ask, check, export: exportGuides, start };

/** Runs one command. 2 is a usage or settings error, told in one line on standard error. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(`${CLI.usage}\n`);
    return 0;
  }
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) {
    console.error(name === undefined ? CLI.usage : `${CLI.noCommand(name)}\n${CLI.usage}`);
    return 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof SettingsError)) throw error;
    console.error(error.message);
    return 2;
  }
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(CLI.bug(error instanceof Error ? error.message : String(error)));
  if (process.env.LOG_LEVEL === "debug") console.error(error);
  return 70;
});
