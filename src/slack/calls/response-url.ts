import { request } from "undici";
import { ResponseUrlError } from "./call-failure.js";
import { TRY_MS } from "./call-slack.js";

/**
 * Posts a JSON body to a `response_url`, once. By undici itself: its `fetch` on top costs as much as making the answer does.
 *
 * @throws ResponseUrlError with Slack's word, or the network's error
 */
export async function sendTo(url: string, json: string | Buffer): Promise<void> {
  const { statusCode, headers, body } = await request(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: json,
    headersTimeout: TRY_MS,
    bodyTimeout: TRY_MS,
  });
  const text = await body.text();
  // Slack answers "ok" as plain text; a refusal is JSON, sometimes with status 200.
  const refusal = /"error"\s*:\s*"(\w+)"/.exec(text)?.[1];
  if (statusCode < 300 && !refusal) return;
  const seconds = Number(headers["retry-after"]);
  throw new ResponseUrlError(
    refusal ?? (/^\w+$/.test(text) ? text : `http_${statusCode}`),
    statusCode,
    statusCode === 429 && seconds > 0 ? seconds * 1_000 : undefined,
  );
}
