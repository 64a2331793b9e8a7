import type { RequestListener } from "node:http";
import type { HTTPReceiver } from "@slack/bolt";
import { LIMITS } from "../limits.js";

/**
 * Refuses requests whose timestamp is more than five minutes before or after now. Bolt checks only the past, so a
 * request signed for tomorrow would stay valid until then. The signature itself is checked by Bolt.
 */
export function refuseUntimely(receiver: HTTPReceiver): void {
  const pass = receiver.requestListener;
  const guarded: RequestListener = (request, response) => {
    const stamp = request.headers["x-slack-request-timestamp"];
    if (stamp === undefined || isTimely(stamp)) {
      pass(request, response);
      return;
    }
    response.writeHead(401).end();
    request.resume();
  };
  receiver.requestListener = guarded;
}

/** True if a request's timestamp, in seconds since 1970, is within five minutes of now; false if it is not a number. */
export function isTimely(stamp: string | string[]): boolean {
  const seconds = Number(stamp);
  return Number.isFinite(seconds) && Math.abs(Date.now() / 1000 - seconds) <= LIMITS.signatureAge;
}
