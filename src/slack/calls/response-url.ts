import { request } from "undici";
import { ResponseUrlError } from "./call-failure.js";
import { TRY_MS } from "./call-slack.js";

/** What is read of an answer, in bytes: Slack says a word, and whatever else stands at the address may say too much. */
const MOST_READ = 16 * 1024;

/**
 * Posts a JSON body to a `response_url`, once. By undici itself: its `fetch` on top costs as much as making the answer does.
 *
 * @param within how long all of it may take, in milliseconds
 * @throws ResponseUrlError with Slack's word, or the network's error
 */
export async function sendTo(url: string, json: string | Buffer, within = TRY_MS): Promise<void> {
  const { statusCode, headers, body } = await request(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: json,
    signal: AbortSignal.timeout(within),
  });
  const text = await beginningOf(body);
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

/** As much of a body as a word of Slack's may have; the connection of one that goes on is closed. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  // Leaving the loop destroys the stream.
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size > MOST_READ) break;
  }
  return Buffer.concat(parts).toString("utf8", 0, MOST_READ);
}
