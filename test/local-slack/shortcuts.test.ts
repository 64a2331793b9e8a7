import { describe, expect, it } from "vitest";
import { boltOn, LEADS, localSlack, MAYA, modal, OFFERS, THEO, transports } from "./support.js";

describe.each(transports)("shortcuts over %s", (transport) => {
  it("open a form from anywhere", async () => {
    const slack = await boltOn(transport, (app) => {
      app.shortcut("form", async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal("m") });
      });
    });
    expect((await slack.shortcut(MAYA, "form")).kind).toBe("answered");
    await slack.until(() => slack.modal(MAYA));
    expect(slack.modal(THEO)).toBeUndefined();
    expect(slack.log.deliveries("shortcut")[0]?.payload).toMatchObject({ callback_id: "form", user: { id: MAYA } });
  });

  it("read a message, whole, and answer beside it", async () => {
    const slack = await boltOn(transport, (app) => {
      app.shortcut("answer", async ({ ack, respond }) => {
        await ack();
        await respond({ text: "just for you" });
      });
    });
    const { message } = await slack.say(THEO, OFFERS, "what does ally pay?");
    await slack.shortcut(MAYA, "answer", message);
    expect(slack.log.deliveries("message_action")[0]?.payload).toMatchObject({
      message_ts: message.ts,
      channel: { id: OFFERS, name: "offers" },
      message: { user: THEO, text: "what does ally pay?" },
    });
    await slack.until(() => slack.sees(MAYA, OFFERS).some((one) => one.text === "just for you"));
    expect(slack.sees(THEO, OFFERS)).toHaveLength(1);
  });
});

it("only those that the app registered are there", async () => {
  const shortcuts = [{ kind: "global" as const, callbackId: "form", name: "Form" }];
  const slack = await localSlack({ app: { name: "compbot", shortcuts } });
  const { message } = await slack.say(MAYA, OFFERS, "x");
  expect((await slack.shortcut(MAYA, "form", message)).kind).toBe("refused");
  expect((await slack.shortcut(MAYA, "other")).kind).toBe("refused");
});

it("work where the app is not a member, and hide a private channel's name", async () => {
  const slack = await boltOn("http", (app) => {
    app.shortcut("answer", async ({ ack }) => ack());
  });
  const { message } = await slack.say(MAYA, LEADS, "x");
  expect((await slack.shortcut(MAYA, "answer", message)).kind).toBe("answered");
  expect(slack.log.deliveries("message_action")[0]?.payload).toMatchObject({
    channel: { id: LEADS, name: "privategroup" },
  });
  await expect(slack.shortcut(THEO, "answer", message)).rejects.toThrow("does not see");
});
