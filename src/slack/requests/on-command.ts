import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from "@slack/bolt";

type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/**
 * Answers a slash command before any listener is asked. Bolt asks each in turn, in a chain of promises, whether the
 * request is its own; with as many listeners as this app has, that takes longer than the answer itself.
 */
export function onCommand(app: App, name: string, answer: (args: CommandArgs) => Promise<void>): void {
  app.use(async (args) => {
    return "command" in args && args.command.command === name ? answer(args) : args.next();
  });
}
