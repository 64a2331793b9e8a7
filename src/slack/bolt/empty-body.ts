import type { IncomingMessage, RequestListener } from "node:http";
import { parse } from "node:querystring";
import type { HTTPReceiver } from "@slack/bolt";

/**
 * Bytes that all bodies together may take while they arrive: small ones, such as commands and events, and large ones
 * separately. At this point the sender is not known yet: without a limit, a few hundred connections fill the memory;
 * without a separate share, senders of large bodies leave no room for the small ones.
 */
export const BODIES_LIMITS = { small: 12 * 1024 * 1024, large: 20 * 1024 * 1024 } as const;

/** A body up to this size counts as small, in bytes. */
const SMALL_BODY = 64 * 1024;

type Room = Record<keyof typeof BODIES_LIMITS, number>;

/**
 * Refuses requests whose body is JSON but not an object. Bolt accepts `null` as a body and then reads its properties
 * outside of its own error handling, which ends the process. Bolt itself deals with bodies that cannot be parsed and
 * with the signature.
 *
 * @param path where Slack's requests come in
 * @param limit the largest body, in bytes; a larger one is answered with 413, and one that arrives together with too
 * many others with 503
 */
export function refuseEmptyBodies(receiver: HTTPReceiver, path: string, limit: number): void {
  const pass = receiver.requestListener;
  const room: Room = { ...BODIES_LIMITS };
  const guarded: RequestListener = (request, response) => {
    const to = pathOf(request);
    if (to === null) {
      response.writeHead(404, { connection: "close" }).end();
      return;
    }
    if (request.method !== "POST" || to !== path) {
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
        // Bolt takes a body that was already read from this property.
        (request as IncomingMessage & { rawBody?: Buffer }).rawBody = body;
        pass(request, response);
      },
      () => request.destroy(),
    );
  };
  receiver.requestListener = guarded;
}

/**
 * The path without its query; null if it is not spelled as one of ours. A path in another spelling
 * (`/slack/%2e%2e/metrics`) is one that a proxy before us did not check.
 */
function pathOf({ url = "" }: IncomingMessage): string | null {
  const [path = ""] = url.split("?", 1);
  return /^\/(?!\/)[\w/-]*$/.test(path) ? path : null;
}

/** The body, or the status to answer with; once a refusal is certain, the rest is read and dropped. */
function readBody(request: IncomingMessage, limit: number, room: Room): Promise<Buffer | 413 | 503> {
  let parts: Buffer[] = [];
  let size = 0;
  let kind: keyof Room = "small";
  let refusal: 413 | 503 | null = null;
  const giveBack = (): void => {
    room[kind] += size;
    size = 0;
    parts = [];
  };
  /**
   * Takes room for a part; when a body becomes a large one, all of it moves to the large share. @returns false if there
   * is no room
   */
  const takeRoom = (length: number): boolean => {
    const becomes = size + length > SMALL_BODY ? "large" : "small";
    const needed = becomes === kind ? length : size + length;
    if (needed > room[becomes]) return false;
    if (becomes !== kind) room[kind] += size;
    kind = becomes;
    room[kind] -= needed;
    return true;
  };
  return new Promise((resolve, reject) => {
    request.on("data", (part: Buffer) => {
      if (refusal) return;
      refusal = size + part.length > limit ? 413 : takeRoom(part.length) ? null : 503;
      if (refusal) {
        giveBack();
        return;
      }
      size += part.length;
      parts.push(part);
    });
    request.on("end", () => resolve(refusal ?? Buffer.concat(parts)));
    request.on("error", reject);
    // Also runs after `end`: then the promise is already settled, and only the room is given back.
    request.on("close", () => {
      giveBack();
      reject(new Error("the connection was closed"));
    });
  });
}

const FORM = "application/x-www-form-urlencoded";
/** The field by its name, or a field whose name is percent-encoded. */
const MAY_HOLD_PAYLOAD = /(?:^|&)(?:payload=|[^=&]*[%+])/;

/** Whether Bolt would get an object, or would fail to parse the body and answer that itself. */
function holdsObject(body: string, type: string | undefined): boolean {
  // Most forms are commands, which do not have this field.
  if (type === FORM && !MAY_HOLD_PAYLOAD.test(body)) return true;
  const { payload } = type === FORM ? parse(body) : { payload: body };
  if (typeof payload !== "string") return true;
  try {
    const parsed: unknown = JSON.parse(payload);
    return typeof parsed === "object" && parsed !== null;
  } catch {
    return true;
  }
}
