import { request } from "node:http";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { localSlack } from "./support.js";

const FOREIGN = "https://somewhere.example";

/** The status of a call with headers that `fetch` would not let a program set. */
const status = (url: string, token: string, headers: Record<string, string>, body = ""): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", headers: { authorization: `Bearer ${token}`, ...headers } });
    sent.on("response", (response) => resolve(response.resume().statusCode));
    sent.on("error", reject).end(body);
  });

test.each([
  [{}, 200],
  [{ host: "localhost:1" }, 200],
  [{ origin: FOREIGN }, 403],
  [{ origin: "null" }, 403],
  [{ host: "somewhere.example" }, 403],
  [{ host: "127.0.0.1.somewhere.example" }, 403],
])("a call with %j is answered %i", async (headers, expected) => {
  const slack = await localSlack();
  expect(await status(`${slack.apiUrl}auth.test`, slack.botToken, headers)).toBe(expected);
});

test("a body without end is not kept", async () => {
  const slack = await localSlack();
  expect(await status(`${slack.apiUrl}auth.test`, slack.botToken, {}, "a".repeat(5_000_000))).toBe(413);
});

test("each start has tokens and a secret of its own", async () => {
  const [one, two] = [await localSlack(), await localSlack()];
  for (const name of ["botToken", "appToken", "signingSecret"] as const) expect(one[name]).not.toBe(two[name]);
  expect([one.botToken.slice(0, 5), one.appToken.slice(0, 5)]).toEqual(["xoxb-", "xapp-"]);
});

/** A socket with a ticket that the app token got. */
async function socket({ apiUrl, appToken }: Awaited<ReturnType<typeof localSlack>>, origin?: string) {
  const answer = await fetch(`${apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: `Bearer ${appToken}` },
  });
  const { url } = (await answer.json()) as { url: string };
  const opened = new WebSocket(url, origin === undefined ? {} : { origin });
  return new Promise<WebSocket | null>((resolve) => {
    opened.once("open", () => resolve(opened));
    opened.once("error", () => resolve(null));
  });
}

test("a page's socket is refused even with a ticket", async () => {
  const slack = await localSlack();
  expect(await socket(slack, FOREIGN)).toBeNull();
  expect(slack.connected).toBe(false);
});

test("a frame that is no JSON changes nothing", async () => {
  const slack = await localSlack();
  const open = await socket(slack);
  open?.send("not json");
  open?.send("null");
  await new Promise((resolve) => {
    open?.once("pong", resolve);
    open?.ping();
  });
  expect(slack.connected).toBe(true);
});
