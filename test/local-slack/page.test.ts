import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { type Page, type PageOptions, servePage } from "../../src/local-slack/page/page.js";
import { boltOn, button, localSlack, MAYA, modal, OFFERS, section, THEO } from "./support.js";

async function pageOn(slack: Parameters<typeof servePage>[0], options: PageOptions = {}): Promise<Page> {
  const page = await servePage(slack, options);
  onTestFinished(() => page.stop());
  return page;
}

const post = (page: Page, body: object, headers: Record<string, string> = {}) =>
  fetch(`${page.url}/act`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: page.url, ...headers },
    body: JSON.stringify(body),
  });

/** What a person's page has been told so far; it goes on listening. */
async function listen(page: Page, person: string): Promise<{ told: () => string }> {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const response = await fetch(`${page.url}/updates?as=${person}`, { signal: ending.signal });
  let text = "";
  const read = async () => {
    for await (const part of response.body ?? []) text += Buffer.from(part).toString();
  };
  void read().catch(() => {});
  await expect.poll(() => text).toContain('"kind":"state"');
  return { told: () => text };
}

it("serves its files with a policy that lets nothing else in", async () => {
  const page = await pageOn(await localSlack());
  const response = await fetch(page.url);
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  const html = await response.text();
  const names = [...html.matchAll(/(?:src|href)="(\/[^"]+)"|": "(\/[^"]+)"/g)].map(([, one, other]) => one ?? other);
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect((await fetch(page.url + name)).status, name).toBe(200);
  expect(html).not.toMatch(/https?:/);
});

it.each(["/../package.json", "/%2e%2e/package.json", "/tsconfig.json", "/modules/pg.js", "/nothing"])(
  "has no file %s",
  async (path) => {
    const page = await pageOn(await localSlack());
    expect((await fetch(page.url + path)).status).toBe(404);
  },
);

it("answers neither another site's page nor another name for this machine", async () => {
  const page = await pageOn(await localSlack());
  const say = { as: MAYA, act: "say", channel: OFFERS, text: "hello" };
  const status = async (headers: Record<string, string>) => (await post(page, say, headers)).status;
  expect(await status({})).toBe(200);
  expect(await status({ origin: "https://evil.example" })).toBe(403);
  expect(await status({ origin: "null" })).toBe(403);
  expect(await status({ "content-type": "text/plain" })).toBe(415);
  const { port } = new URL(page.url);
  const { request } = await import("node:http");
  const named = (host: string) =>
    new Promise((resolve) => {
      request({ port, host: "127.0.0.1", path: "/about", headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
  expect(await named(`localhost:${port}`)).toBe(200);
  expect(await named("evil.example")).toBe(403);
  expect(await named(`evil.example:${port}`)).toBe(403);
});

it("moves to the next port where its own is taken", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const page = await pageOn(await localSlack(), { port });
  expect(Number(new URL(page.url).port)).not.toBe(port);
  expect((await fetch(page.url)).status).toBe(200);
});

it("tells each person what they see and nothing else", async () => {
  const slack = await boltOn("socket", (app) => {
    app.command("/comp", async ({ ack, body, client }) => {
      await ack({ response_type: "ephemeral", text: "for Maya alone" });
      await client.views.open({ trigger_id: body.trigger_id, view: modal("Maya's form") });
      await client.views.publish({ user_id: MAYA, view: { type: "home", blocks: [section("Maya's home")] } });
    });
  });
  const page = await pageOn(slack);
  const [maya, theo] = [await listen(page, MAYA), await listen(page, THEO)];
  await post(page, { as: MAYA, act: "command", channel: OFFERS, line: "/comp ally" });
  await expect.poll(maya.told).toContain("for Maya alone");
  await expect.poll(maya.told).toContain("Maya's home");
  await post(page, { as: MAYA, act: "say", channel: "C0000LEADS", text: "among leads" });
  await post(page, { as: MAYA, act: "say", channel: OFFERS, text: "for everybody" });
  await expect.poll(theo.told).toContain("for everybody");
  for (const secret of ["for Maya alone", "Maya's", "leads"]) expect(theo.told()).not.toContain(secret);
});

it("acts for a person: presses, fills in and submits, and says what came of it", async () => {
  const submitted: unknown[] = [];
  const slack = await boltOn("socket", (app) => {
    app.command("/comp", async ({ ack }) => {
      await ack({ blocks: [{ type: "actions", elements: [button("open")] }], text: "x" });
    });
    app.action("open", async ({ ack, body, client }) => {
      await ack();
      const block = { type: "plain_text_input", action_id: "words" };
      const form = [{ type: "input", block_id: "b", label: { type: "plain_text", text: "Words" }, element: block }];
      await client.views.open({ trigger_id: "trigger_id" in body ? body.trigger_id : "", view: modal("m", form) });
    });
    app.view("m", async ({ ack, view }) => {
      submitted.push(view.state.values.b?.words?.value);
      await ack();
    });
  });
  const page = await pageOn(slack);
  const act = async (what: object) => (await post(page, { as: MAYA, ...what })).json();
  await act({ act: "command", channel: OFFERS, line: "/comp" });
  const message = slack.sees(MAYA, OFFERS)[0];
  const where = { channel: OFFERS, ts: message?.ts };
  const element = { actionId: "open", blockId: message?.blocks[0]?.block_id };
  expect((await post(page, { as: THEO, act: "press", where, element })).status).toBe(409);
  expect(await act({ act: "press", where, element })).toMatchObject({ kind: "answered" });
  const view = (await slack.until(() => slack.modal(MAYA))).id;
  expect(await act({ act: "submit", view, fields: [] })).toEqual({ kind: "incomplete", blocks: ["b"] });
  const fields = [{ actionId: "words", blockId: "b", choice: "a & b" }];
  expect(await act({ act: "submit", view, fields })).toEqual({ kind: "accepted" });
  expect(submitted).toEqual(["a & b"]);
});

it("refuses what it does not understand", async () => {
  const page = await pageOn(await localSlack());
  const status = async (body: object) => (await post(page, body)).status;
  expect(await status({ as: "U0000BOT", act: "say", channel: OFFERS, text: "as the bot" })).toBe(400);
  expect(await status({ as: MAYA, act: "uninstall" })).toBe(400);
  expect(await status({ as: MAYA, act: "say", channel: OFFERS, text: "" })).toBe(400);
  expect(await status({ as: THEO, act: "say", channel: "C0000LEADS", text: "x" })).toBe(409);
  expect((await fetch(`${page.url}/updates?as=nobody`)).status).toBe(404);
});

it("lets members invite the app, as Slack's own command does", async () => {
  const slack = await boltOn("socket", () => {});
  const page = await pageOn(slack);
  const isIn = () => slack.channels.find(({ name }) => name === "general")?.members.has(slack.botUserId);
  expect(isIn()).toBe(false);
  await post(page, { as: MAYA, act: "command", channel: "C00GENERAL", line: "/invite @compbot" });
  expect(isIn()).toBe(true);
});
