import { describe, expect, test } from "vitest";
import type { CallFault, DeliveryFault } from "../../src/local-slack/faults.js";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { MISSED } from "../../src/present/words.js";
import { makeStage, OFFERS, ROADS, THEO } from "./roads.js";

/** Faults that pass: whatever the road, its result is there once. */
const PASSING: { name: string; fault: CallFault; when?: "before" | "after" }[] = [
  { name: "Slack limits the rate", fault: { kind: "rate_limited", retryAfterSeconds: 1 } },
  { name: "Slack answers 503", fault: { kind: "status", status: 503 } },
  { name: "Slack breaks over it", fault: { kind: "error", error: "internal_error" } },
  { name: "the connection drops", fault: { kind: "drop" } },
  { name: "the connection drops when the work is done", fault: { kind: "drop" }, when: "after" },
  { name: "Slack breaks when the work is done", fault: { kind: "status", status: 500 }, when: "after" },
  { name: "Slack does not answer", fault: { kind: "hang" } },
];

const DELIVERED: { name: string; fault: DeliveryFault }[] = [
  { name: "is sent twice", fault: { kind: "twice" } },
  { name: "comes late", fault: { kind: "late", ms: 1_500 } },
];

const REFUSED: { name: string; fault: DeliveryFault }[] = [
  { name: "is signed by somebody else", fault: { kind: "bad_signature" } },
  { name: "was signed six minutes ago", fault: { kind: "signed_at", secondsAgo: 360 } },
  { name: "is signed for six minutes from now", fault: { kind: "signed_at", secondsAgo: -360 } },
];

const until = <Found>(slack: LocalSlack, find: () => Found | undefined | null | false) => slack.until(find, 25_000);
/** Long enough for what would come twice to have come. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1_500));

describe.concurrent.each(ROADS)("the $name", (road) => {
  test.each(PASSING)(
    "works once where $name",
    async ({ fault, when }) => {
      const { slack, stop } = await makeStage();
      try {
        const last = await road.prepare(slack);
        slack.faults.onCall(road.method, fault, { times: 1, when });
        await last();
        await until(slack, () => road.results(slack) > 0);
        await settle();
        // A private answer whose delivery is not known goes out again: twice is better than never.
        const most = road.name === "command" && when === "after" ? 2 : 1;
        expect(road.results(slack)).toBeLessThanOrEqual(most);
      } finally {
        await stop();
      }
    },
    60_000,
  );

  test.each(DELIVERED)(
    "works once where what Slack sends $name",
    async ({ fault }) => {
      const { slack, stop } = await makeStage();
      try {
        const last = await road.prepare(slack);
        slack.faults.onDelivery(road.delivery, fault, { times: 1 });
        await last();
        await until(slack, () => road.results(slack) > 0);
        await settle();
        expect(road.results(slack)).toBe(1);
      } finally {
        await stop();
      }
    },
    60_000,
  );

  test.each(REFUSED)(
    "does nothing where what Slack sends $name",
    async ({ fault }) => {
      const { slack, stop } = await makeStage();
      try {
        const last = await road.prepare(slack);
        const before = slack.sees(THEO, OFFERS).length;
        slack.faults.onDelivery(road.delivery, fault, { times: road.delivery === "app_mention" ? 2 : 1 });
        await last().catch(() => {});
        await settle();
        expect(road.results(slack)).toBe(0);
        expect(slack.sees(THEO, OFFERS).length).toBeLessThanOrEqual(before + (road.name === "mention" ? 1 : 0));
      } finally {
        await stop();
      }
    },
    60_000,
  );
});

/** All ways by which an answer reaches a person in the channel. */
const WAYS = ["response_url", "chat.postMessage", "chat.postEphemeral"];
const LASTING: CallFault[] = [
  { kind: "error", error: "restricted_action" },
  { kind: "rate_limited", retryAfterSeconds: 90 },
];
const SHOWN = ROADS.filter(({ name }) => ["command", "menu", "mention"].includes(name));

describe.concurrent.each(SHOWN)("the $name", (road) => {
  test.each(LASTING)(
    "reaches the person by a second way where its own stays shut: $kind",
    async (fault) => {
      const { slack, stop } = await makeStage();
      try {
        const last = await road.prepare(slack);
        slack.faults.onCall(road.method, fault);
        await last();
        await until(slack, () => road.results(slack) > 0 || road.told(slack).includes(MISSED.answer));
      } finally {
        await stop();
      }
    },
    60_000,
  );

  test("says in the conversation with the app that nothing gets into the channel", async () => {
    const { slack, stop } = await makeStage();
    try {
      const last = await road.prepare(slack);
      for (const way of WAYS) {
        const times = way === "chat.postMessage" ? (road.method === way ? 1 : 0) : undefined;
        slack.faults.onCall(way, { kind: "error", error: "restricted_action" }, { times });
      }
      await last();
      await until(slack, () => road.told(slack).includes(MISSED.answer));
      expect(road.results(slack)).toBe(0);
    } finally {
      await stop();
    }
  }, 60_000);
});

describe.concurrent("where Slack takes nothing for good", () => {
  test("a share leaves nothing behind, the person keeps the answer, and a later press works", async () => {
    const { slack, stop } = await makeStage();
    try {
      const share = ROADS.find(({ name }) => name === "share");
      const press = await share?.prepare(slack);
      slack.faults.onCall("chat.postMessage", { kind: "status", status: 500 });
      slack.faults.onCall("response_url", { kind: "status", status: 500 }, { times: 4 });
      await press?.();
      await until(slack, () => slack.sees("U000MAYA", OFFERS).find(({ text }) => /^Not shared|did not say/.test(text)));
      expect(slack.sees(THEO, OFFERS)).toEqual([]);
      slack.faults.clear();
      await press?.();
      await until(slack, () => share?.results(slack) === 1);
    } finally {
      await stop();
    }
  }, 90_000);

  test("a share without its thread is taken back, or said to be bare", async () => {
    const { slack, stop } = await makeStage();
    try {
      const share = ROADS.find(({ name }) => name === "share");
      const press = await share?.prepare(slack);
      let posts = 0;
      slack.log.subscribe((entry) => {
        if (entry.kind === "call" && entry.method === "chat.postMessage" && ++posts === 1)
          slack.faults.onCall("chat.postMessage", { kind: "error", error: "restricted_action" });
      });
      await press?.();
      await until(slack, () => slack.sees("U000MAYA", OFFERS).find(({ text }) => text.includes("Not shared")));
      expect(slack.sees(THEO, OFFERS)).toEqual([]);
    } finally {
      await stop();
    }
  }, 60_000);

  test("a share whose fate nobody can see is not repeated, and the person is told to look", async () => {
    const { slack, stop } = await makeStage(["channels:history", "groups:history"]);
    try {
      const share = ROADS.find(({ name }) => name === "share");
      const press = await share?.prepare(slack);
      slack.faults.onCall("chat.postMessage", { kind: "drop" }, { when: "after", times: 1 });
      await press?.();
      await until(slack, () => slack.sees("U000MAYA", OFFERS).find(({ text }) => text.includes("did not say")));
      expect(share?.results(slack)).toBe(1);
    } finally {
      await stop();
    }
  }, 60_000);

  test.each(["thread", "modal"])(
    "a share from the %s form says so in the form",
    async (name) => {
      const { slack, stop } = await makeStage();
      try {
        const road = ROADS.find((one) => one.name === name);
        const submit = await road?.prepare(slack);
        slack.faults.onCall("chat.postMessage", { kind: "error", error: "restricted_action" });
        slack.faults.onCall("response_url", { kind: "error", error: "restricted_action" });
        await submit?.();
        await until(slack, () => road?.told(slack).includes("Nothing was posted"));
        expect(road?.results(slack)).toBe(0);
      } finally {
        await stop();
      }
    },
    60_000,
  );

  test("messages into one channel keep a second apart", async () => {
    const { slack, stop } = await makeStage();
    try {
      const times: number[] = [];
      slack.log.subscribe((entry) => {
        if (entry.kind === "call" && entry.method === "chat.postMessage") times.push(entry.at);
      });
      const began = Date.now();
      for (let asked = 0; asked < 4; asked++) await slack.mention(THEO, OFFERS, "ally tpm new-york");
      await until(slack, () => times.length === 4);
      // Counted from the beginning, where a busy machine can only make them later; a timer may round a millisecond down.
      for (const [turn, at] of times.entries()) expect(at - began).toBeGreaterThanOrEqual(turn * 999);
    } finally {
      await stop();
    }
  }, 60_000);
});
