import { channel } from "node:diagnostics_channel";
import { setTimeout as pause } from "node:timers/promises";
import { CallFailed, type Failure, failureOf } from "./call-failure.js";

/** How a call to Slack may be made. */
export interface CallOptions {
  /** The Web API's name for the method, or `response_url`. */
  method: string;
  /** False if the call, made twice, would show something twice. */
  repeatable: boolean;
  /**
   * For calls that are not repeatable: checks whether a call without an answer worked after all.
   * @returns what it would have answered; null if it did not work; undefined if that cannot be determined
   */
  look?: () => Promise<{ ts: string } | null | undefined>;
  /** Words by which Slack refuses a repeat if the first call did the work. */
  already?: readonly string[];
  /**
   * Whether the content can be sent in another form: then there is no third attempt after Slack failed twice in the
   * same way.
   */
  otherwise?: boolean;
  /** How long a person waits for the result, in milliseconds. */
  patience?: number;
  /** The id of the request that the call is made for, if it is passed explicitly. */
  request?: string;
  /** Waits for the call's turn, at most `most` milliseconds; false if it would take longer. */
  turn?: (most: number) => Promise<boolean>;
}

/** A call that failed for good, for metrics: subscribe to this channel of `node:diagnostics_channel`. */
export const CALL_FAILED = "compbot.slack-call-failed";
/** What is published for a call that failed for good. `error` is Slack's word for it, or ours. */
export interface FailedCall extends Pick<CallOptions, "method" | "request"> {
  error: string;
}
const failures = channel(CALL_FAILED);

/** The error of a call on which Slack failed in the same way each time: its content may be the reason. */
export const BROKE_ALIKE = "broke_alike";

/** How long one attempt may take, in milliseconds. */
export const TRY_MS = 4_000;
/** Milliseconds for which a person who pressed a button is expected to wait. */
const PATIENCE = 10_000;
/** Before the second attempt, the third and so on, in milliseconds. */
const PAUSES = [250, 750, 2_000, 4_000];

/**
 * Makes a call to Slack, and repeats it if that helps: after Slack's `Retry-After`, or after a pause if Slack did not
 * receive the call or its answer was lost. A call that may have worked is repeated only if a repeat does no harm, or if
 * a look shows that it did not work.
 *
 * @throws CallFailed once it cannot succeed in time; its `error` is `no_answer` if it is unknown whether it worked
 */
export async function callSlack<Result>(
  options: CallOptions,
  call: () => Promise<Result>,
): Promise<Result | { ts: string }> {
  const until = performance.now() + (options.patience ?? PATIENCE);
  let unanswered = false;
  let alike: string | null = null;
  for (let tries = 0; ; tries++) {
    let failure: Failure;
    try {
      if (options.turn && !(await options.turn(until - performance.now()))) throw new CallFailed("ratelimited");
      return await call();
    } catch (error) {
      failure = failureOf(error);
    }
    if (failure.kind === "refused" && unanswered && options.already?.includes(failure.error)) return { ts: "" };
    if (failure.kind === "unanswered" && !options.repeatable) {
      const found = await options.look?.();
      if (found) return found;
      if (found === undefined) return fail(options, "no_answer");
    }
    unanswered ||= failure.kind === "unanswered";
    if (failure.error === alike && options.otherwise) return fail(options, BROKE_ALIKE);
    alike = failure.error.startsWith("http_5") ? failure.error : null;
    const wait = failure.kind === "limited" ? failure.afterMs : PAUSES[tries];
    if (failure.kind === "refused" || wait === undefined || performance.now() + wait > until) {
      return fail(options, failure.error);
    }
    await pause(wait);
  }
}

function fail({ method, request }: CallOptions, error: string): never {
  failures.publish({ method, error, request } satisfies FailedCall);
  throw new CallFailed(error);
}

/** Reads something from Slack; a person waits `patience` milliseconds for it. @throws CallFailed */
export const readSlack = <Result>(method: string, call: () => Promise<Result>, patience = 4_000): Promise<Result> =>
  // Without `look` and `already`, the result is always the call's own.
  callSlack({ method, repeatable: true, patience }, call) as Promise<Result>;
