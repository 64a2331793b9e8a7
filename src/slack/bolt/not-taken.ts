import { HTTPModuleFunctions, type ReceiverProcessEventErrorHandlerArgs } from "@slack/bolt";

/**
 * What Slack sent cannot be taken now. It is not acknowledged, so Slack sends an event again: at once, after a minute and
 * after five (https://docs.slack.dev/apis/events-api#retries).
 */
export class NotTaken extends Error {
  override name = "NotTaken";
}

/** What an HTTP receiver says to a failure that reaches it: 503 to what is not taken, and what Bolt says to all else. */
export async function sayNotTaken(failure: ReceiverProcessEventErrorHandlerArgs): Promise<boolean> {
  const { error, response } = failure;
  if (!(error instanceof NotTaken) || response.headersSent) {
    return HTTPModuleFunctions.defaultProcessEventErrorHandler(failure);
  }
  response.writeHead(503, { connection: "close" }).end();
  // True stops Bolt from waiting for an acknowledgement.
  return true;
}
