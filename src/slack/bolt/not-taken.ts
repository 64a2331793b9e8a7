import { HTTPModuleFunctions, type ReceiverProcessEventErrorHandlerArgs } from "@slack/bolt";

/**
 * What Slack sent cannot be processed now. It is not acknowledged, so Slack sends an event again: at once, after a
 * minute and after five (https://docs.slack.dev/apis/events-api#retries).
 */
export class NotTaken extends Error {
  override name = "NotTaken";
}

/**
 * The HTTP receiver's answer to an error that reaches it: 503 to `NotTaken`, and Bolt's own answer to anything else.
 */
export async function sayNotTaken(failure: ReceiverProcessEventErrorHandlerArgs): Promise<boolean> {
  const { error, response } = failure;
  if (!(error instanceof NotTaken) || response.headersSent) {
    return HTTPModuleFunctions.defaultProcessEventErrorHandler(failure);
  }
  response.writeHead(503, { connection: "close" }).end();
  // True stops Bolt from waiting for an acknowledgement.
  return true;
}
