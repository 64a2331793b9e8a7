import type { IncomingMessage, RequestListener } from "node:http";
import { parse } from "node:querystring";
import type { HTTPReceiver } from "@slack/bolt";

/**
 * How much bodies may hold together while they come in, in bytes: small ones, as commands and events are, and large ones
 * apart. Nobody can tell yet who sends them: without such a limit a few hundred connections fill the memory, and without
 * room of their own the small ones would have none beside those who send large ones.
 */
export const BODIES_LIMITS = { small: 12 * 1024 * 1024, large: 20 * 1024 * 1024 } as const;

/** Up to here a body is a small one, in bytes. */
const SMALL_BODY = 64 * 1024;

type Room = Record<keyof typeof BODIES_LIMITS, number>;

/**
 * Refuses requests whose body is JSON and no object. Bolt reads `null` as a body and then looks into it outside of its
 * own error handling, which ends the process. What cannot be parsed, and the signature, are left to Bolt.
 *
 * @param path where Slack's requests come in
 * @param limit the largest body, in bytes; a larger one is answered 413, and 503 one that comes beside too many others
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
        // Bolt takes a body that was read already from here.
        (request as IncomingMessage & { rawBody?: Buffer }).rawBody = body;
        pass(request, response);
      },
      () => request.destroy(),
    );
  };
  receiver.requestListener = guarded;
}

/**
 * The path alone, without a query; null where there is none of ours. A path in another spelling (`/slack/%2e%2e/metrics`)
 * is one that a proxy before us has not looked for.
 */
function pathOf({ url = "" }: IncomingMessage): string | null {
  const [path = ""] = url.split("?", 1);
  return /^\/(?!\/)[\w/-]*$/.test(path) ? path : null;
}

/** The body, or the status to answer with; what comes after it is certain is let go by. */
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
  /** Takes the room for a part, all of the body moving to where large ones are once it is one. @returns false without */
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
    // After the end too: then the promise has its value already, and only the room is given back.
    request.on("close", () => {
      giveBack();
      reject(new Error("the connection was closed"));
    });
  });
}

const FORM = "application/x-www-form-urlencoded";
/** The field by its name, or one whose name is written in codes. */
const MAY_HOLD_PAYLOAD = /(?:^|&)(?:payload=|[^=&]*[%+])/;

/** Whether Bolt would get an object, or fail to parse the body, which it answers itself. */
function holdsObject(body: string, type: string | undefined): boolean {
  // Most forms are commands, which have no such field.
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
