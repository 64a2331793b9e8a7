import { describe, expect, test } from "vitest";
import { MAYA, OFFERS, stage, written } from "./stage.js";

describe.each(["http", "socket"] as const)("over %s", (transport) => {
  test.each(["file_share", "thread_broadcast", "me_message"] as const)(
    "a direct message as %s is answered",
    async (as) => {
      const { slack } = await stage({ transport });
      const channel = slack.directChannel(MAYA);
      const root = as === "thread_broadcast" ? (await slack.directMessage(MAYA, "hello")).message.ts : undefined;
      if (root) await slack.until(() => slack.sees(MAYA, channel, root)[1]);
      const { message } = await slack.directMessage(MAYA, "ally tpm new-york", root, as);
      const said = await slack.until(() => slack.sees(MAYA, channel, root ?? message.ts)[root ? 3 : 1]);
      expect(written(said.blocks)).toContain("$203K–$293K");
    },
  );

  test("an edited direct message, and an edited mention, post nothing new", async () => {
    const { slack } = await stage({ transport });
    const direct = await slack.directMessage(MAYA, "ally tpm new-york");
    const mention = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
    await slack.until(() => slack.log.calls("chat.postMessage").length === 2);
    await slack.edit(MAYA, direct.message, "ally tpm detroit");
    const { outcomes } = await slack.edit(MAYA, mention.message, `@${slack.botName} ally tpm detroit`);
    expect(outcomes).toEqual([expect.objectContaining({ kind: "answered" })]);
    expect(slack.log.deliveries("app_mention")).toHaveLength(2);
    // What comes after is answered, and nothing before it.
    await slack.mention(MAYA, OFFERS, "ally tpm charlotte");
    await slack.until(() => slack.log.calls("chat.postMessage").length >= 3);
    expect(slack.log.calls("chat.postMessage")).toHaveLength(3);
    expect(String(slack.log.calls("chat.postMessage").at(-1)?.args.text)).toContain("$165K–$246K");
  });

  test("a message that is edited to name the app is answered once", async () => {
    const { slack } = await stage({ transport });
    const { message } = await slack.say(MAYA, OFFERS, "ally tpm new-york");
    await slack.edit(MAYA, message, `@${slack.botName} ally tpm new-york`);
    await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
  });
});
