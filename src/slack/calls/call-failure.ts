import { webApi } from "@slack/bolt";

/** A call to Slack that failed. `error` is Slack's own word, `unreachable` or `no_answer`. */
export class CallFailed extends Error {
  override name = "CallFailed";
  readonly error: string;
  constructor(error: string) {
    super(`Slack call failed: ${error}`);
    this.error = error;
  }
}

/** A refusal by a `response_url`. `afterMs` is set if it says when to try again. */
export class ResponseUrlError extends Error {
  readonly status: number;
  readonly afterMs?: number;
  constructor(word: string, status: number, afterMs?: number) {
    super(word);
    this.status = status;
    this.afterMs = afterMs;
  }
}

/** Why a call failed, as far as it matters for another attempt. */
export type Failure =
  /** Slack received it and refused it. */
  | { kind: "refused"; error: string }
  /** Not now: try again after `afterMs` milliseconds. */
  | { kind: "limited"; error: "ratelimited"; afterMs: number }
  /** Slack did not receive it. */
  | { kind: "untaken"; error: "unreachable" }
  /** Slack may have done it: it failed while doing it, or its answer was lost. */
  | { kind: "unanswered"; error: string };

/**
 * Words by which Slack refuses a message's content: a message with other blocks may be accepted. For two tables in one
 * message it says `invalid_attachments`, and a `response_url` may answer `invalid_payload` with a status of 500.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
export const BLOCKS_REFUSED: ReadonlySet<string> = new Set([
  "invalid_attachments",
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_payload",
  "msg_blocks_too_long",
]);

/** Words by which the Web API reports an error of its own, not a refusal. */
const BROKE = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

/** Network errors that come before anything was sent. */
const UNSENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Why a call failed, from whatever it threw. An unknown error counts as `unanswered`: Slack may have done it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CallFailed) return { kind: "refused", error: error.error };
  if (error instanceof webApi.WebAPIRateLimitedError) return limited(error.retryAfter * 1_000);
  if (error instanceof webApi.WebAPIPlatformError) return said(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) return broke(error.statusCode);
  if (error instanceof webApi.WebAPIRequestError) return network(error.original);
  if (error instanceof ResponseUrlError) {
    if (error.afterMs !== undefined) return limited(error.afterMs);
    return error.status >= 500 && !BLOCKS_REFUSED.has(error.message) ? broke(error.status) : said(error.message);
  }
  return network(error);
}

const limited = (afterMs: number): Failure => ({ kind: "limited", error: "ratelimited", afterMs });

const said = (word: string): Failure => ({ kind: BROKE.has(word) ? "unanswered" : "refused", error: word });

const broke = (status: number): Failure => ({ kind: "unanswered", error: `http_${status}` });

function network(error: unknown): Failure {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  if (typeof code === "string" && UNSENT.has(code)) return { kind: "untaken", error: "unreachable" };
  return { kind: "unanswered", error: "unreachable" };
}
