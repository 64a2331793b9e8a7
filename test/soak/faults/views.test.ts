import { describe, expect, test } from "vitest";
import type { CallFault } from "../../../src/local-slack/faults.js";
import type { LocalSlack } from "../../../src/local-slack/local-slack.js";
import { MISSED } from "../../../src/present/words.js";
import { actionOf, answered, MAYA, makeStage, mine, OFFERS, THEO, until } from "../../faults/roads.js";
import { manualClock } from "../../local-slack/manual-clock.js";

type Action = () => Promise<unknown>;

/** Everything that opens a modal: goes up to what opens it, which is returned. */
const OPENERS: Record<string, (slack: LocalSlack) => Promise<Action>> = {
  "Share to a thread": async (slack) => pressed(slack, await answered(slack), "share-thread"),
  "Check my offer": async (slack) => pressed(slack, await answered(slack), "check-offer"),
  "Something is wrong": async (slack) => pressed(slack, await answered(slack), "feedback", "negative"),
  "Ask for this guide": async (slack) => pressed(slack, await asked(slack, "acme wizard"), "ask-for-guide"),
  "Open the form": async (slack) => pressed(slack, await asked(slack, "help"), "open-form"),
  "the counter": async (slack) =>
    pressed(slack, await asked(slack, "ally tpm new-york offer base 150k sign-on 5k"), "counter"),
  "the message's shortcut": async (slack) => {
    const { message } = await slack.say(THEO, OFFERS, "ally tpm new-york?");
    return () => slack.shortcut(MAYA, "answer_message", message);
  },
  "the global shortcut": async (slack) => () => slack.shortcut(MAYA, "open_form"),
};

const pressed =
  (slack: LocalSlack, message: ReturnType<typeof mine>[number], start: string, value?: string): Action =>
  () =>
    slack.press(MAYA, message, actionOf(message, start), value);

async function asked(slack: LocalSlack, line: string) {
  await slack.command(MAYA, OFFERS, `/comp ${line}`);
  return until(slack, () => mine(slack)[0]);
}

/** Faults that pass while a trigger lives. */
const PASSING: { name: string; fault: CallFault; when?: "after" }[] = [
  { name: "Slack limits the rate", fault: { kind: "rate_limited", retryAfterSeconds: 1 } },
  { name: "Slack answers 503", fault: { kind: "status", status: 503 } },
  { name: "Slack breaks over it", fault: { kind: "error", error: "internal_error" } },
  { name: "the connection drops", fault: { kind: "drop" } },
  { name: "the connection drops when the work is done", fault: { kind: "drop" }, when: "after" },
];

/** Time stands still for Slack, so that a trigger lives however busy the machine is. */
const staging = () => ({ feedbackChannel: OFFERS, clock: manualClock() });
const settle = () => new Promise((resolve) => setTimeout(resolve, 500));
const heard = (slack: LocalSlack) => [...mine(slack), ...slack.sees(MAYA, slack.directChannel(MAYA))];
const told = (slack: LocalSlack) => heard(slack).filter(({ text }) => text.includes(MISSED.view));

// One after another: the app itself waits only as long as a trigger lives.
describe.each(Object.entries(OPENERS))("%s", (_, prepare) => {
  test.each(PASSING)(
    "opens where $name",
    async ({ fault, when }) => {
      const { slack, stop } = await makeStage([], staging());
      try {
        const open = await prepare(slack);
        slack.faults.onCall("views.open", fault, { times: 1, when });
        await open();
        await until(slack, () => slack.modal(MAYA));
        await until(slack, () => slack.log.calls("views.open").length >= 2);
        // Where the first try had opened it the second is refused; long enough for a word on that to have come.
        if (when) await settle();
        expect(slack.modals(MAYA)).toHaveLength(1);
        expect(told(slack)).toEqual([]);
      } finally {
        await stop();
      }
    },
    60_000,
  );

  test("says so where it does not open", async () => {
    const { slack, stop } = await makeStage([], staging());
    try {
      const open = await prepare(slack);
      slack.faults.onCall("views.open", { kind: "error", error: "access_denied" });
      await open();
      await until(slack, () => told(slack).length === 1);
    } finally {
      await stop();
    }
  }, 60_000);
});

describe.concurrent("where a modal does not change", () => {
  test("a share that was refused is told to the person", async () => {
    const { slack, stop } = await makeStage();
    try {
      const { message: root } = await slack.say(THEO, OFFERS, "what would they pay?");
      await pressed(slack, await answered(slack), "share-thread")();
      const view = await until(slack, () => slack.modal(MAYA));
      slack.faults.onCall("views.update", { kind: "error", error: "access_denied" });
      slack.faults.onCall("chat.postMessage", { kind: "error", error: "restricted_action" });
      slack.faults.onCall("response_url", { kind: "error", error: "restricted_action" }, { times: 1 });
      await slack.submit(MAYA, view, { link: slack.linkTo(root) });
      await until(slack, () => mine(slack).find(({ text }) => text.includes("Nothing was posted")));
    } finally {
      await stop();
    }
  }, 60_000);

  test("a choice in the form that changed nothing is told to the person", async () => {
    const { slack, stop } = await makeStage();
    try {
      await slack.command(MAYA, OFFERS, "/comp");
      const view = await until(slack, () => slack.modal(MAYA));
      await slack.suggest(MAYA, view, "form-company", "ally");
      slack.faults.onCall("views.update", { kind: "error", error: "access_denied" });
      await slack.press(MAYA, view, "form-company", "ally-financial");
      await until(slack, () => told(slack).length === 1);
    } finally {
      await stop();
    }
  }, 60_000);
});
