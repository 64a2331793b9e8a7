const SLACK_API = "https://slack.com/api/";

/** Slack cannot be reached from this machine. `reason` is the system's word for it, such as ENOTFOUND. */
interface Unreachable {
  address: string;
  reason: string;
}

/** Sends Slack a request that needs no token; null if anything answers within `patience` milliseconds. */
export async function unreachable(slackApiUrl = SLACK_API, patience = 4_000): Promise<Unreachable | null> {
  try {
    const answer = await fetch(new URL("api.test", slackApiUrl), {
      method: "POST",
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    return null;
  } catch (error) {
    return { address: slackApiUrl, reason: reasonOf(error) };
  }
}

/** `fetch` says only that it failed; the reason is in its `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  if (error.name === "TimeoutError") return "no answer in time";
  const { cause } = error;
  if (typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string")
    return cause.code;
  return error.message;
}
