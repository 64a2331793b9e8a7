import type { App, Context, Logger } from "@slack/bolt";
import { ERROR } from "../../present/words.js";
import { sentence } from "../blocks/rendered.js";
import { respond } from "../calls/post.js";
import { NotInstalled } from "../ports/installations.js";
import { requestOf } from "../requests/request-log.js";
import { NotTaken } from "./not-taken.js";

/**
 * Says to the person what no listener could: that something broke on our side, or that the workspace's installation
 * cannot be looked up right now. Bolt leaves the person with nothing, and acknowledges only what was not authorized, once
 * the person has heard; here whatever failed is acknowledged first. An event, which has nobody to tell, is left for Slack
 * to send again where the installation could not be looked up.
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
      // Bolt's own comes after ours.
      if (ended) return;
      acknowledged = true;
      // Where the connection is gone Slack sends an event again, when it is known already: the work goes on now.
      await event.ack(response).catch((error: unknown) => app.logger.warn(`Slack was not told: ${String(error)}`));
    };
    await process({ ...event, ack });
  };

  app.error(async ({ error, logger, body, context }: Failure) => {
    const unauthorized = error.code === "slack_bolt_authorization_error";
    // The message of a refused authorization names ids only; a fault's stack is what finds it.
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
 * How a request is acknowledged where it failed; on its body, which is all that Bolt tells of it then. A map of all that
 * are under way would hold each of them until the next full collection: by a weak key, or in a table that was outgrown.
 */
const ENDING = Symbol("ending");

interface Ended {
  [ENDING]?: () => Promise<void>;
}

/** Bolt and its installer each wrap what the store threw. */
const saysNotInstalled = (error: unknown): boolean =>
  error instanceof NotInstalled || (error instanceof Error && "original" in error && saysNotInstalled(error.original));

/** What Bolt tells of a failure, as far as it is used here. */
interface Failure {
  error: Error & { code: string };
  logger: Logger;
  body: object;
  context: Context;
}
