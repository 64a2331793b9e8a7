import { createHmac } from "node:crypto";
import type { Clock } from "../clock.js";
import type { DeliveryFault } from "../faults.js";
import { type Envelope, type Outcome, PATIENCE_MS, readBody } from "./outcome.js";

/** Slack's signature of a request. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

function encode({ kind, payload }: Envelope): { body: string; type: string } {
  if (kind === "event") return { body: JSON.stringify(payload), type: "application/json" };
  const fields = kind === "command" ? payload : { payload: JSON.stringify(payload) };
  const form = new URLSearchParams(
    Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]),
  );
  return { body: form.toString(), type: "application/x-www-form-urlencoded" };
}

/**
 * Posts an envelope to the app, signed, and waits three seconds for the answer. The signature has the machine's time
 * even if the clock is a test's, since the app compares it with the machine's.
 */
export async function postSigned(
  url: string,
  secret: string,
  envelope: Envelope,
  clock: Clock,
  fault: DeliveryFault | null,
): Promise<Outcome> {
  const { body, type } = encode(envelope);
  const timestamp = Math.floor(Date.now() / 1000) - (fault?.kind === "signed_at" ? fault.secondsAgo : 0);
  const signature = sign(fault?.kind === "bad_signature" ? `not ${secret}` : secret, timestamp, body);
  const headers: Record<string, string> = {
    "content-type": type,
    "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": signature,
  };
  if (envelope.attempt > 0) {
    headers["x-slack-retry-num"] = String(envelope.attempt);
    headers["x-slack-retry-reason"] = envelope.retryReason ?? "http_error";
  }

  const controller = new AbortController();
  const patience = clock.after(clock.patienceMs ?? PATIENCE_MS);
  const timedOut = patience.done.then((): Outcome => {
    controller.abort();
    return { kind: "failed", reason: "timeout" };
  });
  const answered = fetch(url, { method: "POST", headers, body, signal: controller.signal, redirect: "manual" }).then(
    async (response): Promise<Outcome> => {
      const text = await response.text();
      if (response.ok) return { kind: "answered", body: readBody(text) };
      const noRetry = response.headers.get("x-slack-no-retry") === "1";
      return { kind: "failed", reason: "http_error", status: response.status, noRetry };
    },
  );
  const outcome = await Promise.race([
    answered.catch((): Outcome => ({ kind: "failed", reason: "connection_failed" })),
    timedOut,
  ]);
  patience.cancel();
  return outcome;
}
