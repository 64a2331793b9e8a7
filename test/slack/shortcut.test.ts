import { expect, test } from "vitest";
import { actionId, GENERAL, MAYA, OFFERS, PARTNERS, stage, THEO, written } from "./stage.js";

async function opened(text: string, channel = OFFERS, transport: "http" | "socket" = "http") {
  const { slack } = await stage({ transport });
  const { message } = await slack.say(THEO, channel, text);
  await slack.shortcut(MAYA, "answer_message", message);
  return { slack, message, view: await slack.until(() => slack.modal(MAYA)) };
}

test.each(["http", "socket"] as const)(
  "reads a message, shows what it understood, and shares to the thread on a press, over %s",
  async (transport) => {
    const { slack, message, view } = await opened("ally tpm new-york", OFFERS, transport);
    expect(written(view.blocks)).toContain("Read as: Ally Financial · Technical Program Manager · New York");
    expect(written(view.blocks)).toContain("$203K–$293K");
    expect(slack.sees(THEO, OFFERS, message.ts)).toHaveLength(1);
    await slack.submit(MAYA, view);
    const reply = await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
    expect(written(reply.blocks)).toContain("$203K–$293K");
    expect(written(reply.blocks)).toContain(`<@${MAYA}>`);
    await slack.until(() => written(slack.modal(MAYA)?.blocks).includes("Shared to the thread."));
  },
);

test("the question can be corrected with Enter", async () => {
  const { slack, view } = await opened("what would acme pay?");
  expect(written(view.blocks)).not.toContain("Read as");
  await slack.press(MAYA, view, "question", "ally tpm detroit");
  await slack.until(() => written(slack.modal(MAYA)?.blocks).includes("$165K–$248K"));
});

test("a question changed without Enter is read again before anything is shared", async () => {
  const { slack, message, view } = await opened("ally tpm new-york");
  await slack.submit(MAYA, view, { question: "ally tpm detroit" });
  await slack.until(() => written(slack.modal(MAYA)?.blocks).includes("$165K–$248K"));
  expect(slack.sees(THEO, OFFERS, message.ts)).toHaveLength(1);
  await slack.submit(MAYA, view);
  const reply = await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
  expect(written(reply.blocks)).toContain("$165K–$248K");
});

test("another region in the modal is what gets shared", async () => {
  const { slack, message, view } = await opened("ally tpm new-york");
  await slack.press(MAYA, view, actionId(view.blocks, "region"), "Charlotte, NC");
  await slack.until(() => written(slack.modal(MAYA)?.blocks).includes("$165K–$246K"));
  await slack.submit(MAYA, view);
  const reply = await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
  expect(written(reply.blocks)).toContain("$165K–$246K");
});

test("in a channel without the app it shares through the response_url", async () => {
  const { slack, message, view } = await opened("ally tpm new-york", GENERAL);
  await slack.submit(MAYA, view);
  await slack.until(() => slack.sees(THEO, GENERAL, message.ts)[1]);
});

test("a message in a thread is answered in that thread", async () => {
  const { slack } = await stage();
  const { message: root } = await slack.say(THEO, OFFERS, "offers this week");
  const { message } = await slack.say(THEO, OFFERS, "ally tpm new-york", root.ts);
  await slack.shortcut(MAYA, "answer_message", message);
  await slack.submit(MAYA, await slack.until(() => slack.modal(MAYA)));
  await slack.until(() => slack.sees(THEO, OFFERS, root.ts)[2]);
});

test("where people of other organisations read it, it is shared only after a second look", async () => {
  const { slack, message, view } = await opened("ally tpm new-york", PARTNERS);
  await slack.submit(MAYA, view);
  const question = await slack.until(() => {
    const shown = slack.modal(MAYA);
    return written(shown?.blocks).includes("other organisations") && shown;
  });
  expect(slack.sees(THEO, PARTNERS, message.ts)).toHaveLength(1);
  await slack.submit(MAYA, question);
  await slack.until(() => slack.sees(THEO, PARTNERS, message.ts)[1]);
});

test("sent twice, it shares once", async () => {
  const { slack, message, view } = await opened("ally tpm new-york");
  await Promise.allSettled([slack.submit(MAYA, view), slack.submit(MAYA, view)]);
  await slack.until(() => written(slack.modal(MAYA)?.blocks).includes("Shared to the thread."));
  expect(slack.sees(THEO, OFFERS, message.ts)).toHaveLength(2);
});
