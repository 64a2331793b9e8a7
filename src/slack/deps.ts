import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from "@slack/bolt";
import type { Core } from "./core.js";
import type { Memory } from "./ports/memory.js";
import type { Once } from "./ports/once.js";

/** What every listener gets. */
export interface Deps {
  core: Core;
  once: Once;
  memory: Memory;
  /** Where feedback and requests for guides go; if unset, neither is offered. */
  feedbackChannel?: string;
  log: Log;
}

/** What a listener works with once it knows whose request it is. */
export interface WorkspaceDeps extends Deps {
  /** The id of the workspace, or of the organisation that installed the app. */
  workspace: string;
}

/** `of` says which request a line is for, if that is passed explicitly. */
interface Log {
  warn(message: string, of?: { request?: string }): void;
  error(message: string, of?: { request?: string }): void;
}

/**
 * The handler of each slash command, which runs before any listener is tried. Bolt asks each listener in turn, in a
 * chain of promises, whether the request is its own; with as many listeners as this app has, that takes longer than the
 * answer itself.
 */
export type Commands = Map<string, (args: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => Promise<void>>;

/** Attaches one listener, or a few that belong together. */
export type Attach = (app: App, deps: Deps, commands: Commands) => void;
