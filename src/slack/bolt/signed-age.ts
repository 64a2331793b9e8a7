import type { RequestListener } from "node:http";
import type { HTTPReceiver } from "@slack/bolt";
import { LIMITS } from "../limits.js";

/**
 * Refuses requests whose timestamp lies more than five minutes from now on either side. Bolt checks the past only, so a
 * request signed for tomorrow would stay good until then. The signature itself is left to Bolt.
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

/** True where a request's timestamp, in seconds since 1970, lies within five minutes of now. */
export function isTimely(stamp: string | string[]): boolean {
  const seconds = Number(stamp);
  return Number.isFinite(seconds) && Math.abs(Date.now() / 1000 - seconds) <= LIMITS.signatureAge;
}
