import { describe, expect, it } from "vitest";
import { manualClock } from "./manual-clock.js";
import { boltOn, deafListener, GENERAL, localSlack, MAYA, OFFERS, section, THEO, transports } from "./support.js";

describe.each(transports)("slash commands over %s", (transport) => {
  it("show what the acknowledgement carries, to the person alone", async () => {
    const slack = await boltOn(transport, (app) => {
      app.command("/comp", async ({ ack, command }) => ack(`heard ${command.text}`));
    });
    const outcome = await slack.command(MAYA, OFFERS, "/comp ally tpm");
    expect(outcome.kind).toBe("answered");
    expect(slack.sees(MAYA, OFFERS)).toMatchObject([{ text: "heard ally tpm", onlyVisibleToYou: true }]);
    expect(slack.sees(THEO, OFFERS)).toEqual([]);
  });

  it("say who asked where, with the text escaped", async () => {
    const slack = await boltOn(transport, (app) => {
      app.command("/comp", async ({ ack }) => ack());
    });
    await slack.command(MAYA, OFFERS, "/comp at&t <b>");
    expect(slack.log.deliveries("command")[0]?.payload).toMatchObject({
      command: "/comp",
      text: "at&amp;t &lt;b&gt;",
      user_id: MAYA,
      user_name: "maya",
      channel_id: OFFERS,
      channel_name: "offers",
    });
  });

  it("may be answered to everyone, where the app is not a member too", async () => {
    const slack = await boltOn(transport, (app) => {
      app.command("/comp", async ({ ack, respond }) => {
        await ack();
        await respond({ response_type: "in_channel", text: "for all", blocks: [section("for all")] });
      });
    });
    await slack.command(MAYA, GENERAL, "/comp x");
    const seen = await slack.until(() => slack.sees(THEO, GENERAL)[0]);
    expect(seen).toMatchObject({ text: "for all", onlyVisibleToYou: false });
  });

  it("fail with Slack's words when nothing answers in three seconds", async () => {
    const clock = manualClock();
    const { arrived, deaf } = deafListener();
    const slack = await boltOn(transport, (app) => void app.command("/comp", deaf), { clock });
    const typed = slack.command(MAYA, OFFERS, "/comp x");
    await arrived;
    await clock.advance(2999);
    expect(slack.sees(MAYA, OFFERS)).toEqual([]);
    await clock.advance(1);
    expect(await typed).toMatchObject({ kind: "failed", reason: "timeout" });
    expect(slack.sees(MAYA, OFFERS)[0]?.text).toContain("operation_timeout");
  });
});

describe("slash commands that never reach the app", () => {
  it("are refused in threads", async () => {
    const slack = await localSlack();
    const { message } = await slack.say(MAYA, OFFERS, "hello");
    const outcome = await slack.command(MAYA, OFFERS, "/comp x", message.ts);
    expect(outcome).toMatchObject({ kind: "refused", why: "/comp is not supported in threads. Sorry!" });
    expect(slack.sees(MAYA, OFFERS, message.ts).at(-1)?.text).toContain("not supported in threads");
    expect(slack.log.deliveries("command")).toEqual([]);
  });

  it("are refused when the app registered no such command", async () => {
    const slack = await localSlack({ app: { name: "compbot", commands: new Set(["/comp"]) } });
    expect((await slack.command(MAYA, OFFERS, "/cmop x")).kind).toBe("refused");
  });

  it("fail when no app is there", async () => {
    const slack = await localSlack();
    expect(await slack.command(MAYA, OFFERS, "/comp x")).toMatchObject({ kind: "failed", reason: "connection_failed" });
    expect(slack.sees(MAYA, OFFERS)[0]?.text).toContain("dispatch_failed");
  });
});
