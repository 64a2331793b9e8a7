import { webApi } from "@slack/bolt";
import { expect, test, vi } from "vitest";
import { readThread } from "../../src/slack/calls/thread-topics.js";

const OWN = "U0000BOT";

/** A message in the thread with the metadata of an answer. */
const message = (user: string, guide: string, region = "New York", type = "compbot_answer") => ({
  user,
  metadata: { event_type: type, event_payload: { guide, region } },
});

async function recalled(...messages: object[]) {
  const client = new webApi.WebClient();
  vi.spyOn(client.conversations, "replies").mockResolvedValue({ ok: true, messages });
  return readThread(client, { channel: "C1", thread: "1.2" }, OWN);
}

test("the last answer of the app's own counts", async () => {
  const memory = await recalled(message(OWN, "a/b"), message(OWN, "c/d", "Detroit"), { user: "U1" });
  expect(memory).toEqual({ kind: "about", topic: { guide: "c/d", region: "Detroit" } });
});

test("metadata that somebody else put there is not believed", async () => {
  expect(await recalled(message("U1", "a/b"))).toEqual({ kind: "nothing" });
});

test("metadata of another kind is not read", async () => {
  expect(await recalled(message(OWN, "a/b", "New York", "something_else"))).toEqual({ kind: "nothing" });
});

test("an answer without a region has none", async () => {
  expect(await recalled(message(OWN, "a/b", ""))).toEqual({ kind: "about", topic: { guide: "a/b", region: null } });
});
