import type { App } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { boltOn, button, input, MAYA, modal, OFFERS, plain, transports } from "./support.js";

const option = (value: string) => ({ text: plain(value), value });

/** Opens the view on `/form`. */
const opens = (view: object) => (app: App) => {
  app.command("/form", async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: view as never });
  });
};

describe.each(transports)("modals over %s", (transport) => {
  const open = async (view: object, register: (app: App) => void = () => {}) => {
    const slack = await boltOn(transport, (app) => {
      opens(view)(app);
      register(app);
    });
    await slack.command(MAYA, OFFERS, "/form");
    return { slack, view: await slack.until(() => slack.modal(MAYA)) };
  };

  it("send what was entered and close", async () => {
    const { slack, view } = await open(modal("m", [input("name")], { private_metadata: "kept" }), (app) => {
      app.view("m", async ({ ack }) => ack());
    });
    expect(await slack.submit(MAYA, view, { name: "Ally" })).toEqual({ kind: "accepted" });
    expect(slack.modals(MAYA)).toEqual([]);
    expect(slack.log.deliveries("view_submission")[0]?.payload).toMatchObject({
      view: {
        callback_id: "m",
        private_metadata: "kept",
        state: { values: { "block-name": { name: { type: "plain_text_input", value: "Ally" } } } },
      },
    });
  });

  it("keep an incomplete form from being sent", async () => {
    const { slack, view } = await open(modal("m", [input("name")]));
    expect(await slack.submit(MAYA, view)).toEqual({ kind: "incomplete", blocks: ["block-name"] });
    expect(slack.log.deliveries("view_submission")).toEqual([]);
  });

  it("show errors at inputs, and stay open", async () => {
    const { slack, view } = await open(modal("m", [input("name")]), (app) => {
      app.view("m", async ({ ack }) => ack({ response_action: "errors", errors: { "block-name": "Not a name" } }));
    });
    expect(await slack.submit(MAYA, view, { name: "1" })).toEqual({
      kind: "errors",
      errors: { "block-name": "Not a name" },
    });
    expect(slack.modals(MAYA)).toHaveLength(1);
  });

  it("take no errors for blocks that are not inputs", async () => {
    const { slack, view } = await open(modal("m", [input("name")]), (app) => {
      app.view("m", async ({ ack }) => ack({ response_action: "errors", errors: { other: "x" } }));
    });
    expect(await slack.submit(MAYA, view, { name: "1" })).toMatchObject({ kind: "failed" });
  });

  it("are updated, pushed and cleared by the acknowledgement", async () => {
    const { slack, view } = await open(modal("first", [input("name")]), (app) => {
      app.view("first", async ({ ack }) => ack({ response_action: "update", view: modal("second") }));
      app.view("second", async ({ ack }) => ack({ response_action: "push", view: modal("third") }));
      app.view("third", async ({ ack }) => ack({ response_action: "clear" }));
    });
    await slack.submit(MAYA, view, { name: "x" });
    expect(slack.modals(MAYA).map((one) => one.content.callback_id)).toEqual(["second"]);
    await slack.submit(MAYA, view);
    expect(slack.modals(MAYA).map((one) => one.content.callback_id)).toEqual(["second", "third"]);
    await slack.submit(MAYA, slack.modal(MAYA) as never);
    expect(slack.modals(MAYA)).toEqual([]);
  });

  it("refuse an update that breaks the rules, and stay as they are", async () => {
    const { slack, view } = await open(modal("first", [input("name")]), (app) => {
      app.view("first", async ({ ack }) =>
        ack({ response_action: "update", view: modal("x", [], { title: plain("y".repeat(25)) }) }),
      );
    });
    expect(await slack.submit(MAYA, view, { name: "x" })).toMatchObject({
      kind: "failed",
      why: expect.stringContaining("25"),
    });
    expect(slack.modal(MAYA)?.content.callback_id).toBe("first");
  });

  it("keep what was entered when they are updated under the same ids", async () => {
    const blocks = [input("name"), { type: "actions", elements: [button("more")] }];
    const { slack, view } = await open(modal("m", blocks), (app) => {
      app.action("more", async ({ ack, body, client }) => {
        await ack();
        const more = modal("m", [input("name"), input("extra")]);
        await client.views.update({ view_id: "view" in body ? String(body.view?.id) : "", view: more });
      });
    });
    slack.fill(MAYA, view, "name", "Ally");
    await slack.press(MAYA, view, "more");
    await slack.until(() => slack.modal(MAYA)?.blocks.length === 2 && slack.modal(MAYA)?.values["block-extra"]);
    expect(slack.modal(MAYA)?.values["block-name"]).toMatchObject({ name: { value: "Ally" } });
  });

  it("ask the app for options without telling it what else was entered", async () => {
    const menu = input("company", { type: "external_select", min_query_length: 2 });
    const { slack, view } = await open(modal("m", [input("name"), menu]), (app) => {
      app.options("company", async ({ ack, options }) =>
        ack({ options: [option(`${options.value}-1`), option("other")] as never }),
      );
      app.view("m", async ({ ack }) => ack());
    });
    slack.fill(MAYA, view, "name", "secret");
    expect(await slack.suggest(MAYA, view, "company", "a")).toEqual({ kind: "too_short" });
    expect(await slack.suggest(MAYA, view, "company", "al")).toMatchObject({
      kind: "options",
      options: [{ value: "al-1" }, {}],
    });
    const payload = slack.log.deliveries("block_suggestion")[0]?.payload;
    expect(JSON.stringify(payload)).not.toContain("secret");
    expect(payload).toMatchObject({ value: "al", action_id: "company", view: { state: { values: {} } } });
    expect(await slack.submit(MAYA, view, { company: "al-1" })).toEqual({ kind: "accepted" });
  });

  it("show no options where the app offers more than Slack takes", async () => {
    const { slack, view } = await open(
      modal("m", [input("company", { type: "external_select", min_query_length: 0 })]),
      (app) => {
        const many = Array.from({ length: 101 }, (_, index) => option(String(index)));
        app.options("company", async ({ ack }) => ack({ options: many as never }));
      },
    );
    expect(await slack.suggest(MAYA, view, "company", "")).toMatchObject({
      kind: "failed",
      why: expect.stringContaining("100 items"),
    });
  });
});

describe("what views.* refuse", () => {
  const failing = async (call: (client: App["client"], triggerId: string) => Promise<unknown>, wait?: "late") => {
    const { manualClock } = await import("./manual-clock.js");
    const clock = manualClock();
    const errors: unknown[] = [];
    const slack = await boltOn(
      "http",
      (app) => {
        app.command("/form", async ({ ack, body, client }) => {
          await ack();
          if (wait) await clock.advance(3001);
          await call(client, body.trigger_id).catch((error: { data: unknown }) => errors.push(error.data));
        });
      },
      { clock },
    );
    await slack.command(MAYA, OFFERS, "/form");
    return slack.until(() => errors[0]);
  };

  it.each<[string, (client: App["client"], trigger_id: string) => Promise<unknown>]>([
    ["invalid_trigger_id", (client) => client.views.open({ trigger_id: "nonsense", view: modal("m") })],
    [
      "exchanged_trigger_id",
      async (client, trigger_id) => {
        await client.views.open({ trigger_id, view: modal("m") });
        await client.views.open({ trigger_id, view: modal("m") });
      },
    ],
    ["not_found", (client, trigger_id) => client.views.push({ trigger_id, view: modal("m") })],
    ["not_found", (client) => client.views.update({ view_id: "V0", view: modal("m") })],
    ["user_not_found", (client) => client.views.publish({ user_id: "U0", view: { type: "home", blocks: [] } })],
    ["invalid_arguments", (client) => client.views.publish({ user_id: MAYA, view: modal("m") as never })],
    [
      "hash_conflict",
      async (client, trigger_id) => {
        const { view } = await client.views.open({ trigger_id, view: modal("m") });
        await client.views.update({ view_id: view?.id as string, hash: "old", view: modal("m") });
      },
    ],
  ])("%s", async (error, call) => {
    expect(await failing(call)).toMatchObject({ ok: false, error });
  });

  it("expired_trigger_id after three seconds", async () => {
    const call = (client: App["client"], trigger_id: string) => client.views.open({ trigger_id, view: modal("m") });
    expect(await failing(call, "late")).toMatchObject({ error: "expired_trigger_id" });
  });

  it("names the place in the view", async () => {
    const call = (client: App["client"], trigger_id: string) =>
      client.views.open({ trigger_id, view: modal("m", [{ type: "table", rows: [] }]) });
    expect(await failing(call)).toMatchObject({
      error: "invalid_arguments",
      response_metadata: {
        messages: [
          "[ERROR] failed to match all allowed schemas [json-pointer:/view]",
          "[ERROR] unsupported type: table [json-pointer:/view/blocks/0/type]",
        ],
      },
    });
  });

  it("a fourth modal on top of three", async () => {
    const errors: unknown[] = [];
    const slack = await boltOn("http", (app) => {
      opens(modal("m", [{ type: "actions", elements: [button("deeper")] }]))(app);
      app.action("deeper", async ({ ack, body, client }) => {
        await ack();
        const view = modal("m", [{ type: "actions", elements: [button("deeper")] }]);
        const trigger_id = body.type === "block_actions" ? body.trigger_id : "";
        await client.views.push({ trigger_id, view }).catch((error: { data: unknown }) => errors.push(error.data));
      });
    });
    await slack.command(MAYA, OFFERS, "/form");
    for (const depth of [1, 2, 3]) {
      await slack.until(() => slack.modals(MAYA).length === depth);
      await slack.press(MAYA, slack.modal(MAYA) as never, "deeper");
    }
    expect(await slack.until(() => errors[0])).toMatchObject({ error: "push_limit_reached" });
  });
});
