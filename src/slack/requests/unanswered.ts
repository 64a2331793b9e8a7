import type { App, Logger } from "@slack/bolt";
import { ERROR } from "../../copy.js";
import { sentence } from "../blocks/rendered.js";
import { respond } from "../calls/post.js";

/**
 * Says to the person what no listener could: that something broke on our side, or that the workspace's installation
 * cannot be looked up right now. Bolt acknowledges such a request and leaves the person with nothing.
 *
 * The app must have been made with `extendedErrorHandler`.
 */
export function tellUnanswered(app: App): void {
  app.error(async ({ error, logger, body }: Failure) => {
    const unauthorized = error.code === "slack_bolt_authorization_error";
    // The message of a refused authorization names ids only; a fault's stack is what finds it.
    logger.error(unauthorized ? error.message : (error.stack ?? error.message));
    const url = "response_url" in body ? body.response_url : undefined;
    if (typeof url !== "string") return;
    const message = sentence(unauthorized ? ERROR.notLookedUp : ERROR.broke);
    await respond(url, message, { to: "ephemeral", replace: false });
  });
}

/** What Bolt tells of a failure, as far as it is used here. */
interface Failure {
  error: Error & { code: string };
  logger: Logger;
  body: object;
}
