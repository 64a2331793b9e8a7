import type { IncomingMessage, RequestListener } from "node:http";
import { parse } from "node:querystring";
import type { HTTPReceiver } from "@slack/bolt";

/**
 * How much bodies may hold together while they come in, in bytes. Nobody can tell yet who sends them: without such a
 * limit a few hundred connections fill the memory.
 */
export const BODIES_LIMIT = 32 * 1024 * 1024;

/**
 * Refuses requests whose body is JSON and no object. Bolt reads `null` as a body and then looks into it outside of its
 * own error handling, which ends the process. What cannot be parsed, and the signature, are left to Bolt.
 *
 * @param path where Slack's requests come in
 * @param limit the largest body, in bytes; a larger one is answered 413, and 503 one that comes beside too many others
 */
export function refuseEmptyBodies(receiver: HTTPReceiver, path: string, limit: number): void {
  const pass = receiver.requestListener;
  const room = { left: BODIES_LIMIT };
  const guarded: RequestListener = (request, response) => {
    if (!URL.canParse(request.url ?? "", HERE)) {
      response.writeHead(400, { connection: "close" }).end();
      return;
    }
    if (request.method !== "POST" || new URL(request.url ?? "", HERE).pathname !== path) {
      pass(request, response);
      return;
    }
    void readBody(request, limit, room).then(
      (body) => {
        if (typeof body === "number") {
          response.writeHead(body, { connection: "close" }).end();
          return;
        }
        if (!holdsObject(body.toString(), request.headers["content-type"])) {
          response.writeHead(400, { connection: "close" }).end();
          return;
        }
        // Bolt takes a body that was read already from here.
        pass(Object.assign(request, { rawBody: body }), response);
      },
      () => request.destroy(),
    );
  };
  receiver.requestListener = guarded;
}

/** Only the path counts; any host does. */
const HERE = "http://localhost";

/** The body, or the status to answer with; what comes after it is certain is let go by. */
async function readBody(request: IncomingMessage, limit: number, room: { left: number }): Promise<Buffer | 413 | 503> {
  let parts: Buffer[] = [];
  let size = 0;
  let refusal: 413 | 503 | null = null;
  const giveBack = (): void => {
    room.left += size;
    size = 0;
    parts = [];
  };
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      if (refusal) continue;
      refusal = size + part.length > limit ? 413 : part.length > room.left ? 503 : null;
      if (refusal) {
        giveBack();
        continue;
      }
      room.left -= part.length;
      size += part.length;
      parts.push(part);
    }
    return refusal ?? Buffer.concat(parts);
  } finally {
    giveBack();
  }
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
