import { describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { actionIds, MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

/** Mentions the app and waits for what it says next in the thread. */
async function asked(slack: LocalSlack, user: string, text: string, thread?: string) {
  const before = thread ? slack.sees(user, OFFERS, thread).length : 0;
  const { message } = await slack.mention(user, OFFERS, text, thread);
  const root = thread ?? message.ts;
  const said = await slack.until(() => {
    const seen = slack.sees(user, OFFERS, root);
    return seen.length > before + 1 && seen.at(-1);
  });
  return { root, said };
}

describe.each(["http", "socket"] as const)("a mention over %s", (transport) => {
  test("is answered in its thread, for everybody", async () => {
    const { slack } = await stage({ transport });
    const { root, said } = await asked(slack, MAYA, "ally tpm new-york");
    expect(said.onlyVisibleToYou).toBe(false);
    expect(written(said.blocks)).toContain("$203K–$293K");
    expect(written(slack.sees(THEO, OFFERS, root))).toContain("$203K–$293K");
    expect(slack.sees(THEO, OFFERS)).toHaveLength(1);
  });

  test("within a thread needs only what changes", async () => {
    const { slack } = await stage({ transport });
    const { root } = await asked(slack, MAYA, "ally tpm new-york");
    const { said } = await asked(slack, THEO, "and in Detroit?", root);
    expect(written(said.blocks)).toContain("$165K–$248K");
    const again = await asked(slack, MAYA, "levers?", root);
    expect(written(again.said.blocks)).toContain("Detroit, MI (HQ)");
    expect(written(again.said.blocks)).toContain("Words for lever 4.");
  });
});

test("a follow-up under a shared answer is about that answer", async () => {
  const { slack } = await stage();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  await slack.press(MAYA, answer, "share-channel");
  const root = await slack.until(() => slack.sees(THEO, OFFERS).find(({ replies }) => replies > 0));
  const { said } = await asked(slack, THEO, "walk away?", root.ts);
  expect(written(said.blocks)).toContain("New York");
});

test("the metadata of an answer names guide and region and nothing else", async () => {
  const { slack } = await stage();
  await asked(slack, MAYA, "ally tpm new-york offer base 150k");
  const [call] = slack.log.calls("chat.postMessage");
  expect(JSON.parse(String(call?.args.metadata))).toEqual({
    event_type: "compbot_answer",
    // The mark is chance: it finds the message again when Slack's answer to posting it was lost.
    event_payload: {
      guide: "ally-financial/technical-program-manager",
      region: "New York",
      mark: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  });
});

test("whoever types an offer into a mention is told that the message can be read there, and how to ask privately", async () => {
  const { slack } = await stage();
  await asked(slack, MAYA, "ally tpm new-york offer base 150k");
  await slack.until(() => slack.log.calls("chat.postEphemeral").length > 0);
  expect(written(slack.log.calls("chat.postEphemeral"))).toContain("your message itself can be read by everybody here");
  expect(written(slack.log.calls("chat.postMessage"))).not.toContain("your message itself");
});

test("in a thread that is about nothing yet, a short question is read by itself", async () => {
  const { slack } = await stage();
  const { message } = await slack.say(MAYA, OFFERS, "hello");
  const { said } = await asked(slack, THEO, "and in Detroit?", message.ts);
  expect(written(said.blocks)).not.toContain("$165K–$248K");
});

test("buttons under a public answer open for one person", async () => {
  const { slack } = await stage();
  const { root, said } = await asked(slack, MAYA, "ally tpm new-york");
  const id = actionIds(said.blocks).find((action) => action.startsWith("open-view:levers"));
  await slack.press(THEO, said, String(id));
  const opened = await slack.until(() =>
    slack.sees(THEO, OFFERS, root).find(({ onlyVisibleToYou }) => onlyVisibleToYou),
  );
  expect(written(opened.blocks)).toContain("Words for lever 4.");
  expect(written(opened.blocks)).toContain("Share to this thread");
  expect(slack.sees(MAYA, OFFERS, root)).toHaveLength(2);

  await slack.press(THEO, opened, "share-channel");
  await slack.until(() => slack.sees(MAYA, OFFERS, root)[2]);
  expect(slack.sees(MAYA, OFFERS)).toHaveLength(1);
});
