import type { App, Context, Logger } from "@slack/bolt";
import { ERROR } from "../../present/words.js";
import { sentence } from "../blocks/rendered.js";
import { respond } from "../calls/post.js";
import { NotInstalled } from "../ports/installations.js";
import { requestOf } from "../requests/request-log.js";
import { NotTaken } from "./not-taken.js";

/**
 * Tells the person what no listener could: that something broke on our side, or that the workspace's installation
 * cannot be looked up now. Bolt itself shows the person nothing, and acknowledges only what was not authorized, and
 * only after this handler; here every failed request is acknowledged first. The exception is an event whose
 * installation could not be looked up: it has no person to tell, and is not acknowledged, so that Slack sends it again.
 *
 * The app must have been made with `extendedErrorHandler`.
 */
export function answerFailures(app: App): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    let acknowledged = false;
    let ended = false;
    const body: Ended = event.body;
    body[ENDING] = async () => {
      ended = true;
      if (!acknowledged) await event.ack();
    };
    const ack: typeof event.ack = async (response) => {
      // Bolt's own acknowledgement comes after ours.
      if (ended) return;
      acknowledged = true;
      // If the connection is lost, Slack sends the event again, but by then its id is known and it does nothing: so go
      // on now.
      await event.ack(response).catch((error: unknown) => app.logger.warn(`Slack was not told: ${String(error)}`));
    };
    await process({ ...event, ack });
  };

  app.error(async ({ error, logger, body, context }: Failure) => {
    const unauthorized = error.code === "slack_bolt_authorization_error";
    // The message of a refused authorization contains only ids; an error of ours is found by its stack.
    logger.error(unauthorized ? error.message : (error.stack ?? error.message), { request: requestOf(context) });
    if (unauthorized && "event" in body && !saysNotInstalled(error)) throw new NotTaken(error.message);
    await (body as Ended)[ENDING]?.();
    const url = "response_url" in body ? body.response_url : undefined;
    if (typeof url !== "string") return;
    const message = sentence(unauthorized ? ERROR.notLookedUp : ERROR.broke);
    await respond(url, message, { to: "ephemeral", replace: false });
  });
}

/**
 * Key of the function that acknowledges a failed request. It is set on the body, the only thing that Bolt passes to the
 * error handler. A map of all requests in progress would keep each of them in memory until the next full collection,
 * through a weak key or through a table that was replaced by a larger one.
 */
const ENDING = Symbol("ending");

interface Ended {
  [ENDING]?: () => Promise<void>;
}

/** Bolt and its installer each wrap the store's error. */
const saysNotInstalled = (error: unknown): boolean =>
  error instanceof NotInstalled || (error instanceof Error && "original" in error && saysNotInstalled(error.original));

/** What Bolt passes on about a failure, as far as it is used here. */
interface Failure {
  error: Error & { code: string };
  logger: Logger;
  body: object;
  context: Context;
}
