import type { IncomingMessage, RequestListener } from "node:http";
import { parse } from "node:querystring";
import type { HTTPReceiver } from "@slack/bolt";

/**
 * Refuses requests whose body is JSON and no object. Bolt reads `null` as a body and then looks into it outside of its
 * own error handling, which ends the process. What cannot be parsed, and the signature, are left to Bolt.
 *
 * @param path where Slack's requests come in
 * @param limit the largest body, in bytes; a larger one is answered 413
 */
export function refuseEmptyBodies(receiver: HTTPReceiver, path: string, limit: number): void {
  const pass = receiver.requestListener;
  const guarded: RequestListener = (request, response) => {
    if (request.method !== "POST" || new URL(request.url ?? "/", "http://localhost").pathname !== path) {
      pass(request, response);
      return;
    }
    void readBody(request, limit).then(
      (body) => {
        if (body && holdsObject(body.toString(), request.headers["content-type"])) {
          // Bolt takes a body that was read already from here.
          pass(Object.assign(request, { rawBody: body }), response);
          return;
        }
        response.writeHead(body ? 400 : 413, { connection: "close" }).end();
      },
      () => request.destroy(),
    );
  };
  receiver.requestListener = guarded;
}

/** Null where there is more than the limit; the rest is then let go by. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= limit) parts.push(part);
  }
  return size > limit ? null : Buffer.concat(parts);
}

/** Whether Bolt would get an object, or fail to parse the body, which it answers itself. */
function holdsObject(body: string, type: string | undefined): boolean {
  const { payload } = type === "application/x-www-form-urlencoded" ? parse(body) : { payload: body };
  if (typeof payload !== "string") return true;
  try {
    const parsed: unknown = JSON.parse(payload);
    return typeof parsed === "object" && parsed !== null;
  } catch {
    return true;
  }
}
