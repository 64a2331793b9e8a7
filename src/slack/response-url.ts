import { ResponseUrlError } from "./call-failure.js";
import { TRY_MS } from "./calls.js";

/** Posts to a `response_url`, once. @throws ResponseUrlError with Slack's word, or the network's error */
export async function sendTo(url: string, payload: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(payload),
    signal: AbortSignal.timeout(TRY_MS),
  });
  // Slack answers "ok" as plain text; a refusal is JSON, sometimes with status 200.
  const body = await response.text();
  const refusal = /"error"\s*:\s*"(\w+)"/.exec(body)?.[1];
  if (response.ok && !refusal) return;
  const seconds = Number(response.headers.get("retry-after"));
  throw new ResponseUrlError(
    refusal ?? (/^\w+$/.test(body) ? body : `http_${response.status}`),
    response.status,
    response.status === 429 && seconds > 0 ? seconds * 1_000 : undefined,
  );
}
