import { describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { memoryInProcess } from "../../src/slack/ports/memory.js";
import { MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

/** Mentions the app and waits for its next message in the thread. */
async function asked(slack: LocalSlack, text: string, thread?: string) {
  const before = thread ? slack.sees(MAYA, OFFERS, thread).length + 1 : 1;
  const { message } = await slack.mention(MAYA, OFFERS, text, thread);
  const root = thread ?? message.ts;
  const said = await slack.until(() => slack.sees(MAYA, OFFERS, root)[before], 20_000);
  return { root, said };
}
const REFUSED = { kind: "error", error: "missing_scope" } as const;
const reads = (slack: LocalSlack) =>
  slack.log.calls().filter(({ method }) => /^conversations\.(history|replies)$/.test(method));

describe.each(["http", "socket"] as const)("over %s", (transport) => {
  test("ten follow-ups in ten threads are right where history is refused", async () => {
    const { slack } = await stage({ transport });
    slack.faults.onCall("conversations.replies", REFUSED);
    slack.faults.onCall("conversations.history", REFUSED);
    const places = ["new-york", "detroit", "charlotte"] as const;
    const figures = ["$203K–$293K", "$165K–$248K", "$165K–$246K"];
    const mentions = await Promise.all(
      Array.from({ length: 10 }, (_, at) => slack.mention(MAYA, OFFERS, `ally tpm ${places[at % 3]}`)),
    );
    const roots = mentions.map(({ message }) => message.ts);
    await slack.until(() => roots.every((root) => slack.sees(MAYA, OFFERS, root).length === 2));
    for (const root of roots) await slack.mention(MAYA, OFFERS, "levers?", root);
    await slack.until(() => roots.every((root) => slack.sees(MAYA, OFFERS, root).length === 4));
    for (const [at, root] of roots.entries()) {
      const last = slack.sees(MAYA, OFFERS, root)[3];
      expect(written(last?.blocks)).toContain("Words for lever 4.");
      expect(written(last?.blocks)).toContain(figures[at % 3]);
    }
    expect(reads(slack)).toEqual([]);
  });

  test("a follow-up under a shared answer needs no history", async () => {
    const { slack } = await stage({ transport });
    slack.faults.onCall("conversations.replies", REFUSED);
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    await slack.press(MAYA, answer, "share-channel");
    const root = await slack.until(() => slack.sees(THEO, OFFERS).find(({ replies }) => replies > 0));
    const { said } = await asked(slack, "walk away?", root.ts);
    expect(written(said.blocks)).toContain("New York");
  });

  test("a region chosen in direct messages is what the thread is about then", async () => {
    const { slack } = await stage({ transport });
    const { message } = await slack.directMessage(MAYA, "ally tpm new-york");
    const channel = slack.directChannel(MAYA);
    const said = await slack.until(() => slack.sees(MAYA, channel, message.ts)[1]);
    const [menu] = /region:[^"]*/.exec(written(said.blocks)) ?? [""];
    await slack.press(MAYA, said, menu, "Detroit, MI (HQ)");
    await slack.until(() => written(slack.sees(MAYA, channel, message.ts)[1]?.blocks).includes("$165K–$248K"));
    await slack.directMessage(MAYA, "levers?", message.ts);
    const next = await slack.until(() => slack.sees(MAYA, channel, message.ts)[3]);
    expect(written(next.blocks)).toContain("Detroit, MI (HQ)");
  });
});

describe("where nothing is remembered", () => {
  const forgetful = () => ({ get: async () => null, set: async () => {} });

  test("the thread is read, one page of it where a second is refused", async () => {
    const { slack } = await stage({ memory: forgetful() });
    slack.faults.historyLimited = true;
    const { root } = await asked(slack, "ally tpm new-york");
    for (let said = 0; said < 20; said++) await slack.say(THEO, OFFERS, `word ${said}`, root);
    const { said } = await asked(slack, "and in Detroit?", root);
    expect(written(said.blocks)).toContain("$165K–$248K");
    expect(reads(slack).length).toBeGreaterThan(1);
  }, 30_000);

  test("what stands alone is answered without reading", async () => {
    const { slack } = await stage({ memory: forgetful() });
    const { root } = await asked(slack, "ally tpm new-york");
    await asked(slack, "ally tpm new-york levers", root);
    expect(reads(slack)).toEqual([]);
  });

  test("and nothing can be read, that is said", async () => {
    const { slack } = await stage({ memory: forgetful() });
    slack.faults.onCall("conversations.replies", REFUSED);
    const { root } = await asked(slack, "ally tpm new-york");
    const { said } = await asked(slack, "and in Detroit?", root);
    expect(said.text).toContain("may not read this thread");
  });
});

describe("a share", () => {
  test("looks for its own mark only after a try that may have failed", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    await slack.press(MAYA, answer, "share-channel");
    await slack.until(() => slack.sees(THEO, OFFERS).find(({ replies }) => replies > 0));
    expect(reads(slack)).toEqual([]);
  });

  test("takes the private answer away before the thread's reply comes", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    await slack.press(MAYA, answer, "share-channel");
    await slack.until(() => slack.sees(THEO, OFFERS).find(({ replies }) => replies > 0));
    const gone = slack.log.entries.findIndex((one) => one.kind === "respond" && one.body.delete_original === true);
    const reply = slack.log.entries.findIndex(
      (one) => one.kind === "call" && one.method === "chat.postMessage" && Boolean(one.args.thread_ts),
    );
    expect(gone).toBeGreaterThan(-1);
    expect(gone).toBeLessThan(reply);
  });
});

test("what is remembered is kept for its time, and the oldest is forgotten first", async () => {
  let now = 0;
  const memory = memoryInProcess(() => now, 2);
  await memory.set("a", "1", 100);
  await memory.set("b", "2", 100);
  expect([await memory.get("a"), await memory.get("b"), await memory.get("c")]).toEqual(["1", "2", null]);
  await memory.set("c", "3", 200);
  expect([await memory.get("a"), await memory.get("c")]).toEqual([null, "3"]);
  now = 150;
  expect([await memory.get("b"), await memory.get("c")]).toEqual([null, "3"]);
});
