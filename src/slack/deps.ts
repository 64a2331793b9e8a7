import type { App } from "@slack/bolt";
import type { Core } from "./core.js";
import type { Memory } from "./ports/memory.js";
import type { Once } from "./ports/once.js";
import type { Commands } from "./requests/commands.js";

/** What every listener works with. */
export interface Deps {
  core: Core;
  once: Once;
  memory: Memory;
  /** Where feedback and requests for guides go; without it neither is offered. */
  feedbackChannel?: string;
  log: Log;
}

interface Log {
  warn(message: string): void;
  error(message: string): void;
}

/** Attaches one listener, or a few that belong together. */
export type Attach = (app: App, deps: Deps, commands: Commands) => void;
