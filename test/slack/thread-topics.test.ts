import { webApi } from "@slack/bolt";
import { expect, test, vi } from "vitest";
import { answerInThread } from "../../src/slack/calls/thread-topics.js";
import { memoryInProcess } from "../../src/slack/ports/memory.js";
import { onceInMemory } from "../../src/slack/ports/once.js";
import { madeCore } from "./made-core.js";

const OWN = "U0000BOT";

/** A message in the thread with the metadata of an answer. */
const message = (user: string, guide: string, region = "New York", type = "compbot_answer") => ({
  user,
  metadata: { event_type: type, event_payload: { guide, region } },
});

async function recalled(...messages: object[]) {
  const client = new webApi.WebClient();
  vi.spyOn(client.conversations, "replies").mockResolvedValue({ ok: true, messages });
  const deps = {
    workspace: "T1",
    core: madeCore(),
    once: onceInMemory(),
    memory: memoryInProcess(),
    log: { warn() {}, error() {} },
  };
  const at = { channel: "C1", thread: "1.2" };
  const answered = await answerInThread(client, deps, "levers?", "public", at, OWN, { user: "U1", ts: "1.9" });
  return answered.earlier;
}

test("the last answer of the app's own counts", async () => {
  const memory = await recalled(message(OWN, "a/b"), message(OWN, "c/d", "Detroit"), { user: "U1" });
  expect(memory).toEqual({ guide: "c/d", region: "Detroit" });
});

test("metadata that somebody else put there is not believed", async () => {
  expect(await recalled(message("U1", "a/b"))).toBeNull();
});

test("metadata of another kind is not read", async () => {
  expect(await recalled(message(OWN, "a/b", "New York", "something_else"))).toBeNull();
});

test("an answer without a region has none", async () => {
  expect(await recalled(message(OWN, "a/b", ""))).toEqual({ guide: "a/b", region: null });
});
