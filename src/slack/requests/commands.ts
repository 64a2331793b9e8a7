import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";

/**
 * What answers each slash command, before any listener is asked. Bolt asks each in turn, in a chain of promises, whether
 * the request is its own; with as many listeners as this app has, that takes longer than the answer itself.
 */
export type Commands = Map<string, (args: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => Promise<void>>;
