import { expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { actionId, GENERAL, MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

/** Everything that the app sent, in order: by which call, and who can see it. */
function sent(slack: LocalSlack): string[] {
  return slack.log.entries.flatMap((entry) => {
    if (entry.kind === "respond") {
      const { delete_original: deleted, response_type: type } = entry.body;
      return [
        deleted ? "takes a message away" : `response_url → ${type === "in_channel" ? "everybody" : "the person"}`,
      ];
    }
    if (entry.kind !== "call" || !SENDS[entry.method]) return [];
    const { channel, thread_ts: thread } = entry.args;
    return [`${entry.method} → ${SENDS[entry.method]?.replace("CHANNEL", `${channel}${thread ? " thread" : ""}`)}`];
  });
}

const SENDS: Record<string, string> = {
  "chat.postMessage": "CHANNEL",
  "chat.postEphemeral": "the person",
  "views.open": "the person",
  "views.push": "the person",
  "views.update": "the person",
  "views.publish": "the person",
};

test("until a person shares, everything goes to that person", async () => {
  const { slack } = await stage({ feedbackChannel: GENERAL });
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  await slack.press(MAYA, answer, actionId(answer.blocks, "region"), "Detroit, MI (HQ)");
  await slack.press(MAYA, answer, "view:levers");
  await slack.press(MAYA, answer, "view:regions");
  await slack.press(MAYA, answer, "share-thread");
  await slack.close(MAYA, await slack.until(() => slack.modal(MAYA)));
  await slack.press(MAYA, answer, "feedback", "negative");
  await slack.close(MAYA, await slack.until(() => slack.modal(MAYA)));
  await slack.command(MAYA, OFFERS, "/comp acme wizard");
  await slack.until(() => sent(slack).filter((line) => line.startsWith("response_url")).length >= 5);
  expect(new Set(sent(slack))).toEqual(new Set(["response_url → the person", "views.open → the person"]));
  expect(slack.sees(THEO, OFFERS)).toEqual([]);
  expect(slack.sees(THEO, GENERAL)).toEqual([]);
});

test("a share is one message, its reply, and nothing that was private", async () => {
  const { slack } = await stage();
  const answer = await privateAnswer(slack, MAYA, OFFERS, "ally tpm new-york my secret words");
  await slack.press(MAYA, answer, "share-channel");
  await slack.until(() => sent(slack).includes(`chat.postMessage → ${OFFERS} thread`));
  expect(sent(slack)).toEqual([
    "response_url → the person",
    `chat.postMessage → ${OFFERS}`,
    "takes a message away",
    `chat.postMessage → ${OFFERS} thread`,
  ]);
  const [root] = slack.sees(THEO, OFFERS);
  expect(written([root, slack.sees(THEO, OFFERS, root?.ts), slack.log.calls()])).not.toContain("secret words");
});

test("what was typed is in no log line", async () => {
  const { slack, lines } = await stage();
  await slack.command(MAYA, OFFERS, "/comp ally tpm offer base 151234");
  await slack.mention(MAYA, OFFERS, "ally tpm offer base 151234");
  await slack.directMessage(MAYA, "ally tpm offer base 151234");
  await slack.until(() => slack.log.calls("chat.postMessage").length === 2);
  expect(lines.join("\n")).not.toContain("151234");
});

test("a person who is named in a question or a guide is not pinged", async () => {
  const { slack } = await stage();
  await slack.command(MAYA, OFFERS, "/comp <!channel> <@U000THEO>");
  const answer = await slack.until(() => slack.sees(MAYA, OFFERS)[0]);
  expect(written(answer)).not.toMatch(/<[!@]/);
});

test("where the program breaks over a question with an offer, the offer is not repeated", async () => {
  const { slack, lines } = await stage();
  const { message } = await slack.mention(MAYA, OFFERS, "break offer base 151234");
  const said = await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
  expect(said.text).toContain("something broke");
  expect(written([said, lines])).not.toContain("151234");
});
