import { beforeAll, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { ERROR } from "../../src/present/words.js";
import type { Core } from "../../src/slack/core.js";
import type { Memory } from "../../src/slack/ports/memory.js";
import { shippedCore } from "./guides-core.js";
import { MAYA, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

/** Writes direct messages below each other, none of them in a thread, and gives the answer to the last. */
async function talk(slack: LocalSlack, who: string, ...texts: string[]): Promise<string> {
  const channel = slack.directChannel(who);
  let answer = "";
  for (const text of texts) {
    const { message } = await slack.directMessage(who, text);
    const said = await slack.until(() => slack.sees(who, channel, message.ts).find(({ from }) => from.isBot));
    answer = written(said.blocks);
  }
  return answer;
}

/** Forgets all at once, as after a restart, and keeps how long each was to be kept. */
function forgetful(): Memory & { times: number[] } {
  const times: number[] = [];
  return {
    times,
    get: async () => null,
    set: async (_name, _text, forMs) => {
      times.push(forMs);
    },
  };
}

test("messages below each other go on as in a thread, with the offer that was told of", async () => {
  const { slack } = await stage({ core });
  expect(await talk(slack, MAYA, "ally", "tpm", "in detroit")).toContain("Detroit, MI (HQ)");
  expect(await talk(slack, MAYA, "no, I meant new york")).toContain("$203K–$293K");
  expect(await talk(slack, MAYA, "they offered 150k base and 40k stock")).toMatch(/Your offer: Ally.*New York/);
  const letter = await talk(slack, MAYA, "what should I write back");
  expect(letter).toContain("$150K");
  expect(letter).toContain("Ally Financial");
});

test("another company's role begins anew, and nothing of one person reaches another", async () => {
  const { slack } = await stage({ core });
  await talk(slack, MAYA, "ally tpm new york", "they offered 150k base and 40k stock");
  const anew = await talk(slack, MAYA, "stripe swe nyc");
  expect(anew).toContain("Stripe · Software Engineer · New York");
  expect(anew).not.toMatch(/150K|40K/);
  expect(await talk(slack, MAYA, "write the counter")).not.toMatch(/\$150K|Ally/);
  expect(await talk(slack, THEO, "and the levers?")).not.toContain("Stripe");
});

test("where nothing is remembered the person's own last messages are read, for an hour", async () => {
  const memory = forgetful();
  const { slack } = await stage({ core, memory });
  expect(await talk(slack, MAYA, "ally tpm new york", "and in detroit?")).toContain("Detroit, MI (HQ)");
  const [read] = slack.log.calls("conversations.history");
  expect(read?.args).toHaveProperty("oldest");
  expect(memory.times).toContain(60 * 60_000);
});

test("where the messages may not be read a question still has its answer", async () => {
  const { slack } = await stage({ core, memory: forgetful() });
  slack.faults.onCall("conversations.history", { kind: "error", error: "missing_scope" });
  expect(await talk(slack, MAYA, "ally tpm new york", "detroit")).not.toBe("");
});

test("a list for a place and another company alone begin anew, and go on where they say so", async () => {
  const { slack } = await stage({ core });
  await talk(slack, MAYA, "ally tpm new york");
  expect(await talk(slack, MAYA, "what about swe in charlotte")).toContain("Ally Financial · Software Engineer");
  expect(await talk(slack, MAYA, "data scientist london")).not.toContain("Ally");
  await talk(slack, MAYA, "ally tpm new york");
  expect(await talk(slack, MAYA, "stripe")).not.toContain("New York");
});

test("what was carried over is told below the heading, and that an offer could not be looked up", async () => {
  const { slack } = await stage({ core });
  expect(await talk(slack, MAYA, "ally tpm new york", "detroit")).toContain("Read as: Ally Financial");
  slack.faults.onCall("conversations.history", { kind: "error", error: "missing_scope" });
  expect(await talk(slack, MAYA, "is that low?")).toContain(ERROR.noHistory);
});

test("a rival's figures go on with the offer that was told of, as in a thread", async () => {
  const { slack } = await stage({ core });
  await talk(slack, MAYA, "ally tpm new york", "they offered 150k base and 40k stock");
  expect(await talk(slack, MAYA, "stripe offers 190k base")).toMatch(/Ally Financial[\s\S]*150K[\s\S]*190K/);
  expect(await talk(slack, MAYA, "is that good?")).toMatch(/Your offer: Ally[\s\S]*150K/);
});
