import { describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import {
  actionId,
  actionIds,
  GENERAL,
  LEADS,
  MAYA,
  OFFERS,
  PARTNERS,
  privateAnswer,
  stage,
  THEO,
  written,
} from "./stage.js";

const shared = (slack: LocalSlack, user: string, channel: string) =>
  slack.until(() =>
    slack
      .sees(user, channel)
      .find(({ onlyVisibleToYou, blocks }) => !onlyVisibleToYou && written(blocks).includes("Shared by")),
  );

describe("Share to channel", () => {
  test("the first reply holds the scripts, the level mapping and the sources", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    await slack.press(MAYA, answer, "share-channel");
    const root = await shared(slack, THEO, OFFERS);
    const [, reply] = await slack.until(
      () => slack.sees(THEO, OFFERS, root.ts).length > 1 && slack.sees(THEO, OFFERS, root.ts),
    );
    for (const part of ["Words for lever 4.", "Senior TPM", "Glassdoor"])
      expect(written(reply?.blocks)).toContain(part);
    expect(written(root.blocks)).not.toContain("Words for lever 1.");
    expect(root.text).toContain("$203K–$293K");
  });

  test("a second press shares nothing twice", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    await Promise.all([slack.press(MAYA, answer, "share-channel"), slack.press(MAYA, answer, "share-channel")]);
    await shared(slack, THEO, OFFERS);
    await slack.until(() => slack.log.responses().some(({ body }) => body.delete_original === true));
    expect(slack.log.calls("chat.postMessage").filter(({ args }) => !args.thread_ts)).toHaveLength(1);
  });

  test("where the app is no member it goes out as one whole message, and the person is told", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, GENERAL);
    await slack.press(MAYA, answer, "share-channel");
    const message = await shared(slack, THEO, GENERAL);
    for (const part of ["Words for lever 4.", "Glassdoor", "$268K–$293K", `<@${MAYA}>`])
      expect(written(message.blocks)).toContain(part);
    const told = await slack.until(() => slack.sees(MAYA, GENERAL).find(({ text }) => text.includes("/invite")));
    expect(told.onlyVisibleToYou).toBe(true);
    expect(slack.sees(MAYA, GENERAL).map(({ ts }) => ts)).not.toContain(answer.ts);
  });

  test("in a private channel without the app it works once it was said that others may read it", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, LEADS);
    await slack.press(MAYA, answer, "share-channel");
    const question = await slack.until(() =>
      slack.sees(MAYA, LEADS).find(({ text }) => text.includes("cannot see who")),
    );
    await slack.press(MAYA, question, "share-anyway");
    expect((await shared(slack, MAYA, LEADS)).onlyVisibleToYou).toBe(false);
  });

  test("people of other organisations: asks first, keeps it private on No", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, PARTNERS);
    await slack.press(MAYA, answer, "share-channel");
    const question = await slack.until(() =>
      slack.sees(MAYA, PARTNERS).find(({ text }) => text.includes("other organisations")),
    );
    expect(question.onlyVisibleToYou).toBe(true);
    await slack.press(MAYA, question, "keep-private");
    const kept = await slack.until(() =>
      slack.sees(MAYA, PARTNERS).find(({ blocks }) => actionIds(blocks).includes("share-channel")),
    );
    expect(kept.onlyVisibleToYou).toBe(true);
    expect(slack.sees(THEO, PARTNERS)).toEqual([]);
  });

  test("people of other organisations: shares on Yes", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, PARTNERS);
    await slack.press(MAYA, answer, "share-channel");
    const question = await slack.until(() =>
      slack.sees(MAYA, PARTNERS).find(({ text }) => text.includes("other organisations")),
    );
    await slack.press(MAYA, question, "share-anyway");
    await shared(slack, THEO, PARTNERS);
    await slack.until(() => slack.sees(MAYA, PARTNERS).every(({ onlyVisibleToYou }) => !onlyVisibleToYou));
  });

  test("a reply that Slack refuses takes the answer back, and the person has theirs again and can try again", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    slack.faults.onCall("chat.postMessage", { kind: "error", error: "channel_not_found" }, { times: 0 });
    let posts = 0;
    slack.log.subscribe((entry) => {
      if (entry.kind !== "call" || entry.method !== "chat.postMessage" || ++posts > 1) return;
      slack.faults.onCall("chat.postMessage", { kind: "error", error: "restricted_action" }, { times: 1 });
    });
    await slack.press(MAYA, answer, "share-channel");
    const back = await slack.until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text.includes("Not shared")));
    expect(slack.sees(THEO, OFFERS)).toEqual([]);
    expect(written(back.blocks)).toContain("$203K–$293K");
    await slack.press(MAYA, back, "share-channel");
    await shared(slack, THEO, OFFERS);
  });
});

describe("a shared answer", () => {
  async function sharedIn(channel: string) {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, channel);
    await slack.press(MAYA, answer, "share-channel");
    await slack.until(() =>
      slack.sees(MAYA, channel).every(({ onlyVisibleToYou, text }) => !onlyVisibleToYou || text.includes("/invite")),
    );
    return { slack, message: await shared(slack, THEO, channel) };
  }

  test("opens another region for one person only", async () => {
    const { slack, message } = await sharedIn(OFFERS);
    await slack.press(THEO, message, actionId(message.blocks, "open-region"), "Detroit, MI (HQ)");
    const opened = await slack.until(() => slack.sees(THEO, OFFERS).find(({ onlyVisibleToYou }) => onlyVisibleToYou));
    expect(written(opened.blocks)).toContain("$165K–$248K");
    expect(actionIds(opened.blocks)).toContain("share-channel");
    expect(written(slack.sees(MAYA, OFFERS))).not.toContain("$165K–$248K");
  });

  test("is removed with its reply by who shared it", async () => {
    const { slack, message } = await sharedIn(OFFERS);
    await slack.until(() => slack.log.calls("chat.postMessage").length === 2);
    expect(slack.sees(THEO, OFFERS).some(({ edited }) => edited)).toBe(false);
    await slack.press(MAYA, message, "remove");
    await slack.until(() => slack.sees(THEO, OFFERS).length === 0);
    expect(slack.log.calls("chat.delete")).toHaveLength(1);
  });

  test("is removed before its thread is there, and leaves nothing", async () => {
    const { slack } = await stage();
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    await slack.press(MAYA, answer, "share-channel");
    await slack.press(MAYA, await shared(slack, THEO, OFFERS), "remove");
    await slack.until(() => slack.log.calls("chat.postMessage").length === 2);
    await slack.until(() => slack.sees(THEO, OFFERS).length === 0);
    expect(slack.sees(MAYA, OFFERS)).toEqual([]);
  });

  test("is not removed by anybody else", async () => {
    const { slack, message } = await sharedIn(OFFERS);
    await slack.press(THEO, message, "remove");
    const told = await slack.until(() => slack.sees(THEO, OFFERS).find(({ onlyVisibleToYou }) => onlyVisibleToYou));
    expect(told.text).toContain(`<@${MAYA}>`);
    expect(slack.sees(MAYA, OFFERS)).toHaveLength(1);
  });

  test("is removed where the app is no member", async () => {
    const { slack, message } = await sharedIn(GENERAL);
    await slack.press(MAYA, message, "remove");
    await slack.until(() => slack.sees(THEO, GENERAL).length === 0);
  });
});

test("another region shown by the same private message is another share", async () => {
  const { slack } = await stage();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  const { blocks } = answer;
  slack.faults.onCall("response_url", { kind: "error", error: "internal_error" }, { times: 1 });
  await slack.press(MAYA, answer, "share-channel");
  await shared(slack, THEO, OFFERS);
  await slack.until(() => slack.log.responses().length > 1);
  // The private message could not be taken away, so that it can be pressed again.
  await slack.press(MAYA, answer, actionId(blocks, "region"), "Charlotte, NC");
  const other = await slack.until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text.includes("$165K–$246K")));
  await slack.press(MAYA, other, "share-channel");
  const posts = await slack.until(() => {
    const found = slack.sees(THEO, OFFERS).filter(({ blocks }) => written(blocks).includes("Shared by"));
    return found.length === 2 && found;
  });
  expect(posts[0]?.text).toContain("$203K–$293K");
  expect(posts[1]?.text).toContain("$165K–$246K");
});
