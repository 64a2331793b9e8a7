import { describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { OUTSIDER, SHARE } from "../../src/present/words.js";
import { personOf } from "../../src/slack/requests/person.js";
import { connectedTeam } from "../local-slack/connected-team.js";
import { actionId, MAYA, OFFERS, PARTNERS, privateAnswer, stage, THEO, written } from "./stage.js";

/** Whose organisation Theo is of, as Slack tells it. */
const TEAMS = { own: "T000LOCAL", outside: "T000OTHER", unknown: "" } as const;
type Belonging = keyof typeof TEAMS;
/** Whom the conversation is shared with, as Slack tells it. */
type Conversation = "own" | "shared" | "unknown";
const CONVERSATIONS: readonly Conversation[] = ["own", "shared", "unknown"];

/** What comes of it: who sees the answer, whether sharing was asked for first, or the refusal. */
type Outcome = "everybody" | "Theo alone" | "asked first" | "refused";
type Table = Record<Belonging, Record<Conversation, Outcome>>;

const REFUSED = { own: "refused", shared: "refused", unknown: "refused" } as const;
const ALONE = { own: "Theo alone", shared: "Theo alone", unknown: "Theo alone" } as const;
const SHARING: Table = {
  own: { own: "everybody", shared: "asked first", unknown: "asked first" },
  outside: REFUSED,
  unknown: REFUSED,
};

const FIGURES = "$203K–$293K";
const theo = (slack: LocalSlack) => slack.people.find(({ id }) => id === THEO) ?? { teamId: "" };
const outcomeOf = (text: string): Outcome | null => {
  if (text.includes(OUTSIDER.refused)) return "refused";
  if (text.includes(SHARE.external) || text.includes(SHARE.perhapsExternal)) return "asked first";
  if (text.includes("Shared by") || text.includes("Shared to the thread")) return "everybody";
  return text.includes(FIGURES) || text.includes("$165K–$246K") ? "Theo alone" : null;
};
/** What Theo is shown since: the newest message, in the channel or under a message of it. */
async function shown(slack: LocalSlack, channel: string, before: readonly string[], thread?: string): Promise<Outcome> {
  return slack.until(() => {
    const seen = [...slack.sees(THEO, channel), ...(thread ? slack.sees(THEO, channel, thread).slice(1) : [])];
    const fresh = seen.filter(({ ts, from }) => from.isBot && !before.includes(ts));
    const open = fresh.find(({ onlyVisibleToYou, blocks }) => !onlyVisibleToYou && written(blocks).includes(FIGURES));
    if (open) return "everybody";
    return fresh.map(({ blocks }) => outcomeOf(written(blocks))).find((one) => one !== null);
  }, 15_000);
}
const timestamps = (slack: LocalSlack, channel: string) => slack.sees(THEO, channel).map(({ ts }) => ts);
const inModal = (slack: LocalSlack): Promise<Outcome> =>
  slack.until(() => outcomeOf(written(slack.modal(THEO)?.blocks ?? [])), 15_000);

/** Everything that a person can do where others may be, up to what comes of it. `become` makes Theo what is tried. */
const ROADS: Record<
  string,
  { table: Table; go: (slack: LocalSlack, channel: string, become: () => void) => Promise<Outcome> }
> = {
  "a mention": {
    // In a conversation that Slack says is not shared, everybody is of the own organisation.
    table: {
      own: { own: "everybody", shared: "Theo alone", unknown: "Theo alone" },
      outside: { own: "everybody", shared: "refused", unknown: "refused" },
      unknown: { own: "everybody", shared: "refused", unknown: "refused" },
    },
    async go(slack, channel, become) {
      become();
      const before = timestamps(slack, channel);
      const { message } = await slack.mention(THEO, channel, "ally tpm new-york");
      return shown(slack, channel, before, message.ts);
    },
  },
  "a command": {
    table: { own: ALONE, outside: REFUSED, unknown: REFUSED },
    async go(slack, channel, become) {
      become();
      const before = timestamps(slack, channel);
      await slack.command(THEO, channel, "/comp ally tpm new-york");
      return shown(slack, channel, before);
    },
  },
  "a press on a shared answer": {
    table: { own: ALONE, outside: REFUSED, unknown: REFUSED },
    async go(slack, channel, become) {
      const answer = await privateAnswer(slack, MAYA, channel);
      await slack.press(MAYA, answer, "share-channel");
      const question = () => slack.sees(MAYA, channel).find(({ blocks }) => written(blocks).includes("share-anyway"));
      const isOpen = () =>
        slack
          .sees(THEO, channel)
          .find(({ onlyVisibleToYou, blocks }) => !onlyVisibleToYou && written(blocks).includes("open-region"));
      const asked = await slack.until(() => question() ?? isOpen(), 15_000);
      if (written(asked.blocks).includes("share-anyway")) await slack.press(MAYA, asked, "share-anyway");
      const open = await slack.until(isOpen, 15_000);
      become();
      const before = timestamps(slack, channel);
      await slack.press(THEO, open, actionId(open.blocks, "open-region"), "Charlotte, NC");
      return shown(slack, channel, before);
    },
  },
  "Share to channel": {
    table: SHARING,
    async go(slack, channel, become) {
      const before = timestamps(slack, channel);
      await slack.command(THEO, channel, "/comp ally tpm new-york");
      const answer = await slack.until(() => slack.sees(THEO, channel).find(({ ts }) => !before.includes(ts)), 15_000);
      become();
      const then = timestamps(slack, channel);
      await slack.press(THEO, answer, "share-channel");
      return slack.until(() => {
        const now = slack.sees(THEO, channel);
        const same = now.find(({ ts }) => ts === answer.ts);
        const replaced = same && outcomeOf(written(same.blocks));
        if (replaced && replaced !== "Theo alone") return replaced;
        return now
          .filter(({ ts }) => !then.includes(ts))
          .map(({ blocks }) => outcomeOf(written(blocks)))
          .find(Boolean);
      }, 15_000);
    },
  },
  "Share to a thread": {
    table: SHARING,
    async go(slack, channel, become) {
      const { message } = await slack.say(MAYA, channel, "What should I ask for?");
      const before = timestamps(slack, channel);
      await slack.command(THEO, channel, "/comp ally tpm new-york");
      const answer = await slack.until(() => slack.sees(THEO, channel).find(({ ts }) => !before.includes(ts)), 15_000);
      await slack.press(THEO, answer, "share-thread");
      const view = await slack.until(() => slack.modal(THEO), 15_000);
      become();
      await slack.submit(THEO, view, { link: slack.linkTo(message) });
      return inModal(slack);
    },
  },
  "the message shortcut": {
    table: SHARING,
    async go(slack, channel, become) {
      const { message } = await slack.say(MAYA, channel, "ally tpm new-york");
      await slack.shortcut(THEO, "answer_message", message);
      const view = await slack.until(() => slack.modal(THEO), 15_000);
      become();
      await slack.submit(THEO, view);
      return slack.until(() => {
        const outcome = outcomeOf(written(slack.modal(THEO)?.blocks ?? []));
        return outcome === "Theo alone" ? null : outcome;
      }, 15_000);
    },
  },
};

describe.each(["http", "socket"] as const)("over %s", (transport) => {
  test.each(Object.entries(ROADS))(
    "%s, by whom and where",
    async (_, { table, go }) => {
      const found = { own: {}, outside: {}, unknown: {} } as Record<Belonging, Record<string, Outcome>>;
      await Promise.all(
        CONVERSATIONS.map(async (conversation) => {
          // One at a time: the next must not find what the one before left open. Nothing is remembered of a yes.
          for (const belonging of Object.keys(TEAMS) as Belonging[]) {
            const { slack } = await stage({ transport, seed: connectedTeam });
            slack.faults.sharingHidden = conversation === "unknown";
            const channel = conversation === "shared" ? PARTNERS : OFFERS;
            found[belonging][conversation] = await go(slack, channel, () => {
              theo(slack).teamId = TEAMS[belonging];
            });
          }
        }),
      );
      expect(found).toEqual(table);
    },
    120_000,
  );
});

test("direct messages are answered to people of the own organisation alone", async () => {
  const { slack } = await stage();
  const channel = slack.directChannel(THEO);
  slack.faults.sharingHidden = true;
  theo(slack).teamId = TEAMS.outside;
  const { message } = await slack.directMessage(THEO, "ally tpm new-york");
  const said = await slack.until(() =>
    [...slack.sees(THEO, channel), ...slack.sees(THEO, channel, message.ts)].find(({ from }) => from.isBot),
  );
  expect(said.text).toBe(OUTSIDER.refused);
});

test("a yes is remembered for the person and the conversation, and for no other", async () => {
  const { slack } = await stage({ seed: connectedTeam });
  const share = async (user: string, channel: string) => {
    const before = slack.sees(user, channel).map(({ ts }) => ts);
    await slack.command(user, channel, "/comp ally tpm new-york");
    const answer = await slack.until(() => slack.sees(user, channel).find(({ ts }) => !before.includes(ts)));
    await slack.press(user, answer, "share-channel");
    return slack.until(() => {
      const question = slack.sees(user, channel).find(({ blocks }) => written(blocks).includes("share-anyway"));
      if (question) return { asked: question };
      return slack.sees(user, channel).every(({ ts }) => ts !== answer.ts) && { asked: null };
    });
  };
  const first = await share(MAYA, PARTNERS);
  expect(first.asked).not.toBeNull();
  if (first.asked) await slack.press(MAYA, first.asked, "share-anyway");
  await slack.until(() => slack.sees(THEO, PARTNERS).length === 1);
  expect((await share(MAYA, PARTNERS)).asked).toBeNull();
  expect((await share(THEO, PARTNERS)).asked).not.toBeNull();
});

test.each(["C00CLOSELY", "D00MAYTHEO", "G000THREES"])(
  "sharing into %s, which the app cannot see, asks first",
  async (channel) => {
    const { slack } = await stage({ seed: connectedTeam });
    const answer = await privateAnswer(slack, MAYA, channel);
    await slack.press(MAYA, answer, "share-channel");
    const question = await slack.until(() =>
      slack.sees(MAYA, channel).find(({ text }) => text === SHARE.perhapsExternal),
    );
    expect(slack.sees(THEO, channel)).toEqual([]);
    await slack.press(MAYA, question, "share-anyway");
    await slack.until(() => slack.sees(THEO, channel).find(({ blocks }) => written(blocks).includes(FIGURES)));
  },
);

test("where one look fails for a moment, sharing asks first too", async () => {
  const { slack } = await stage();
  slack.faults.onCall("conversations.info", { kind: "rate_limited", retryAfterSeconds: 60 }, { times: 1 });
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  await slack.press(MAYA, answer, "share-channel");
  await slack.until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text === SHARE.perhapsExternal));
});

test("an outsider is refused in a direct message as anywhere", async () => {
  const { slack } = await stage({ seed: connectedTeam });
  const channel = slack.directChannel("U000RHEA");
  await slack.directMessage("U000RHEA", "ally tpm new-york");
  const said = await slack.until(() => slack.sees("U000RHEA", channel).find(({ from }) => from.isBot));
  expect(said.text).toContain(OUTSIDER.refused);
});

test("outsiders are answered where the deployment wants it, and privately all the same", async () => {
  const { slack } = await stage({ seed: connectedTeam, allowOutsiders: true });
  await slack.mention("U000RHEA", PARTNERS, "ally tpm new-york");
  const said = await slack.until(() => slack.sees("U000RHEA", PARTNERS).find(({ from }) => from.isBot));
  expect(said.onlyVisibleToYou).toBe(true);
  expect(written(said.blocks)).toContain(FIGURES);
});

test("what was asked privately by a mention can be shared beside it", async () => {
  const { slack } = await stage();
  await slack.mention(MAYA, PARTNERS, "ally tpm new-york");
  const said = await slack.until(() => slack.sees(MAYA, PARTNERS).find(({ from }) => from.isBot));
  expect(said.onlyVisibleToYou).toBe(true);
  expect(slack.sees(THEO, PARTNERS)).toHaveLength(1);
  await slack.press(MAYA, said, "share-channel");
  const question = await slack.until(() => slack.sees(MAYA, PARTNERS).find(({ text }) => text === SHARE.external));
  await slack.press(MAYA, question, "share-anyway");
  await slack.until(() => slack.sees(THEO, PARTNERS).find(({ blocks }) => written(blocks).includes(FIGURES)));
});

describe("personOf", () => {
  const own = { teamId: "T1", enterpriseId: "E1" };
  test.each([
    [
      "an event of a conversation that is not shared",
      { is_ext_shared_channel: false, event: { user: "U1", user_team: "T2" } },
      "own",
    ],
    ["an event by an own person", { is_ext_shared_channel: true, event: { user: "U1", user_team: "T1" } }, "own"],
    [
      "an event by one of the Enterprise organisation",
      { is_ext_shared_channel: true, event: { user: "U1", user_team: "E1" } },
      "own",
    ],
    [
      "an event by another",
      { is_ext_shared_channel: true, event: { user: "U1", user_team: "T2", team: "T1" } },
      "outside",
    ],
    ["an event that tells nothing", { event: { user: "U1" } }, "unknown"],
    ["a press", { user: { id: "U1", team_id: "T2" }, team: { id: "T1" } }, "outside"],
    ["a press that tells nothing", { user: { id: "U1" }, team: { id: "T1" } }, "unknown"],
    ["a command", { user_id: "U1", team_id: "T1" }, "own"],
    ["a command of another organisation", { user_id: "U1", team_id: "T2" }, "outside"],
  ])("%s", (_, body, belonging) => {
    expect(personOf(body, own)?.belonging).toBe(belonging);
  });

  test("is nobody for what an app did", () => {
    expect(personOf({ event: { user: "U1", bot_id: "B1" } }, own)).toBeNull();
    expect(personOf({ event: { type: "app_uninstalled" } }, own)).toBeNull();
  });
});
