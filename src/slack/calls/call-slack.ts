import { channel } from "node:diagnostics_channel";
import { setTimeout as pause } from "node:timers/promises";
import { CallFailed, type Failure, failureOf } from "./call-failure.js";

/** How a call to Slack may be made. */
export interface CallOptions {
  /** The Web API's name for it, or `response_url`. */
  method: string;
  /** False where the call, made twice, would show something twice. */
  repeatable: boolean;
  /**
   * For what is not repeatable: looks whether a call that got no answer worked after all.
   * @returns what it would have answered, null where it did not work, undefined where that cannot be seen
   */
  look?: () => Promise<{ ts: string } | null | undefined>;
  /** What Slack may say to a repeat where the first call did the work. */
  already?: readonly string[];
  /** Whether the same can be sent in another form: then it is not tried a third time where Slack breaks over it twice alike. */
  otherwise?: boolean;
  /** How long a person waits for it, in milliseconds. */
  patience?: number;
  /** The id of the request that it is made for, where that is told by hand. */
  request?: string;
  /** Waits for the call's turn, at most so many milliseconds; false where it would take longer. */
  turn?: (most: number) => Promise<boolean>;
}

/** A call that failed for good, for whoever counts: subscribe to this channel of `node:diagnostics_channel`. */
export const CALL_FAILED = "compbot.slack-call-failed";
export interface FailedCall extends Pick<CallOptions, "method" | "request"> {
  error: string;
}
const failures = channel(CALL_FAILED);

/** What a call failed with that Slack broke over in the same way each time: what was sent may be why. */
export const BROKE_ALIKE = "broke_alike";

/** How long one try may take, in milliseconds. */
export const TRY_MS = 4_000;
/** Whoever pressed a button still looks at it for so long. */
const PATIENCE = 10_000;
/** Before the second try, the third and so on. */
const PAUSES = [250, 750, 2_000, 4_000];

/**
 * Makes a call to Slack, again where that helps: after Slack's `Retry-After`, or after a pause where Slack did not take
 * the call or its answer was lost. What could have worked is repeated only where a repeat does no harm or a look shows
 * that it did not.
 *
 * @throws CallFailed once it will not work in time; its `error` is `no_answer` where nobody knows whether it worked
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

/** Reads something from Slack, for which somebody waits so many milliseconds. @throws CallFailed */
export const readSlack = <Result>(method: string, call: () => Promise<Result>, patience = 4_000): Promise<Result> =>
  // Where there is nothing to look for, nothing but the call's own result comes back.
  callSlack({ method, repeatable: true, patience }, call) as Promise<Result>;
