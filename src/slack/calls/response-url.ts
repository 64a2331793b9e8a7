import { getGlobalDispatcher } from "undici";
import { ResponseUrlError } from "./call-failure.js";
import { TRY_MS } from "./call-slack.js";

/**
 * How much of an answer is read, in bytes: Slack answers with a word, but another server at the address might send any
 * amount.
 */
const MOST_READ = 16 * 1024;

/**
 * Posts a body to a `response_url`, once.
 *
 * @param json as bytes, so that no string of that length is held in memory until Slack has answered
 * @param within how long the whole call may take, in milliseconds
 * @throws ResponseUrlError with Slack's word, or the network's error
 */
export async function sendTo(url: string, json: Buffer, within = TRY_MS): Promise<void> {
  const { status, retryAfter, text } = await post(new URL(url), json, within);
  // Slack answers "ok" as plain text; a refusal is JSON, sometimes with status 200.
  const refusal = /"error"\s*:\s*"(\w+)"/.exec(text)?.[1];
  if (status < 300 && !refusal) return;
  const seconds = Number(retryAfter);
  throw new ResponseUrlError(
    refusal ?? (/^\w+$/.test(text) ? text : `http_${status}`),
    status,
    status === 429 && seconds > 0 ? seconds * 1_000 : undefined,
  );
}

/** The response; of its body only the first part. */
interface Posted {
  status: number;
  retryAfter?: string;
  text: string;
}

/**
 * One POST by undici's dispatcher, without the streams and signals that `request` and `fetch` add: these take as much
 * time as the post itself, or several times that.
 */
function post({ origin, pathname, search }: URL, body: Buffer, within: number): Promise<Posted> {
  return new Promise((resolve, reject) => {
    let abort: ((error: Error) => void) | undefined;
    let late: Error | undefined;
    const timer = setTimeout(() => {
      late = new Error(`no answer within ${within} ms`);
      abort?.(late);
      reject(late);
    }, within);
    let status = 0;
    let retryAfter: string | undefined;
    const parts: Buffer[] = [];
    let size = 0;
    const end = (): void => {
      clearTimeout(timer);
      resolve({ status, retryAfter, text: Buffer.concat(parts).toString("utf8", 0, MOST_READ) });
    };
    getGlobalDispatcher().dispatch(
      {
        origin,
        path: pathname + search,
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        body,
      },
      {
        onConnect(stop) {
          abort = stop;
          if (late) stop(late);
        },
        onHeaders(code, headers) {
          status = code;
          retryAfter = headerOf("retry-after", headers);
          return true;
        },
        onData(part) {
          parts.push(part);
          size += part.length;
          if (size <= MOST_READ) return true;
          end();
          // Closes the connection of a response that goes on.
          abort?.(new Error("enough was read"));
          return false;
        },
        onComplete: end,
        onError(error) {
          clearTimeout(timer);
          reject(error);
        },
      },
    );
  });
}

/** A header from a list of alternating names and values. */
function headerOf(name: string, headers: readonly Buffer[]): string | undefined {
  const at = headers.findIndex((one, index) => index % 2 === 0 && one.toString().toLowerCase() === name);
  return at < 0 ? undefined : headers[at + 1]?.toString();
}
