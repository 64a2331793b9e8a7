import { describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { readMessageLink } from "../../src/slack/listeners/views/share-thread.js";
import { GENERAL, LEADS, MAYA, OFFERS, PARTNERS, privateAnswer, type Staging, stage, THEO, written } from "./stage.js";

describe("message links", () => {
  const root = { channel: "C000OFFERS", thread: "1700000000.123456" };
  test.each([
    ["https://acme.slack.com/archives/C000OFFERS/p1700000000123456", root],
    ["https://acme.slack.com/archives/C000OFFERS/p1700000009999999?thread_ts=1700000000.123456&cid=C000OFFERS", root],
    [
      "https://acme.slack.com/archives/C000OFFERS/p1700000009999999?thread_ts=1700000000.123456&amp;cid=C000OFFERS",
      root,
    ],
    ["<https://acme.enterprise.slack.com/archives/C000OFFERS/p1700000000123456>", root],
    ["<https://acme.slack.com/archives/C000OFFERS/p1700000000123456|the thread>", root],
    ["  https://acme.slack.com/archives/C000OFFERS/p1700000000123456/ ", root],
    ["https://app.slack.com/client/T0001/C000OFFERS/thread/C000OFFERS-1700000000.123456", root],
    ["slack://channel?team=T0001&id=C000OFFERS&message=1700000000.123456", root],
    ["https://acme.slack-gov.com/archives/C000OFFERS/p1700000000123456", root],
    ["https://acme.slack.com/archives/C000OFFERS", null],
    ["https://evil.example/archives/C000OFFERS/p1700000000123456", null],
    ["https://notslack.com/archives/C000OFFERS/p1700000000123456", null],
    ["#offers", null],
    ["", null],
  ])("%s", (link, read) => {
    expect(readMessageLink(link)).toEqual(read);
  });
});

describe("Share to a thread", () => {
  const link = (channel: string, ts: string) => `https://local.slack.com/archives/${channel}/p${ts.replace(".", "")}`;

  async function opened(staging: Staging = {}, channel = OFFERS) {
    const { slack } = await stage(staging);
    const { message } = await slack.say(THEO, channel === LEADS ? OFFERS : channel, "What should I ask for?");
    await slack.say(THEO, message.channel, "Anyone?", message.ts);
    const answer = await privateAnswer(slack, MAYA, channel);
    await slack.press(MAYA, answer, "share-thread");
    const view = await slack.until(() => slack.modal(MAYA));
    return { slack, message, view };
  }
  const inThread = (slack: LocalSlack, channel: string, ts: string) =>
    slack.until(() => slack.sees(THEO, channel, ts).find(({ blocks }) => written(blocks).includes("Shared by")));
  const said = (slack: LocalSlack, words: string) =>
    slack.until(() => written(slack.modal(MAYA)?.blocks).includes(words));

  test.each(["http", "socket"] as const)("by a link, over %s; the private answer goes away", async (transport) => {
    const { slack, message, view } = await opened({ transport });
    await slack.submit(MAYA, view, { link: link(OFFERS, message.ts) });
    const reply = await inThread(slack, OFFERS, message.ts);
    expect(written(reply.blocks)).toContain("$268K–$293K");
    await said(slack, "Shared to the thread.");
    await slack.until(() => slack.sees(MAYA, OFFERS).every(({ onlyVisibleToYou }) => !onlyVisibleToYou));
  });

  test("by one of the recent threads", async () => {
    const { slack, message, view } = await opened();
    await slack.until(() => written(view.blocks).includes("What should I ask for?"));
    await slack.submit(MAYA, view, { thread: message.ts });
    await inThread(slack, OFFERS, message.ts);
  });

  test("without the scope for history there is the link only", async () => {
    const { slack, message, view } = await opened({ without: ["channels:history", "groups:history"] });
    await slack.until(() => slack.log.calls("conversations.history").length > 0);
    expect(written(view.blocks)).not.toContain("What should I ask for?");
    await slack.submit(MAYA, view, { link: link(OFFERS, message.ts) });
    await inThread(slack, OFFERS, message.ts);
  });

  test.each(["", "not a link"])("says what it needs for %j", async (typed) => {
    const { slack, view } = await opened();
    const result = await slack.submit(MAYA, view, typed ? { link: typed } : {});
    expect(result).toMatchObject({ kind: "errors", errors: { link: expect.stringMatching(/link/) } });
  });

  test("in a channel without the app, from that channel: through the response_url", async () => {
    const { slack, message, view } = await opened({}, GENERAL);
    await slack.submit(MAYA, view, { link: link(GENERAL, message.ts) });
    await inThread(slack, GENERAL, message.ts);
  });

  test("asks before other organisations read it", async () => {
    const { slack, message, view } = await opened({}, PARTNERS);
    await slack.submit(MAYA, view, { link: link(PARTNERS, message.ts) });
    await said(slack, "other organisations");
    expect(slack.sees(THEO, PARTNERS, message.ts)).toHaveLength(2);
    await slack.submit(MAYA, view);
    await inThread(slack, PARTNERS, message.ts);
  });

  test("the same answer is shared once to a thread, from however many forms; another answer is another share", async () => {
    const { slack, message, view } = await opened();
    await slack.submit(MAYA, view, { link: link(OFFERS, message.ts) });
    await inThread(slack, OFFERS, message.ts);
    const again = async (line: string) => {
      const last = slack.modal(MAYA)?.id;
      const seen = new Set(slack.sees(MAYA, OFFERS).map(({ ts }) => ts));
      await slack.command(MAYA, OFFERS, `/comp ${line}`);
      const answer = await slack.until(() =>
        slack.sees(MAYA, OFFERS).find(({ ts, onlyVisibleToYou }) => onlyVisibleToYou && !seen.has(ts)),
      );
      await slack.press(MAYA, answer, "share-thread");
      const form = await slack.until(() => [slack.modal(MAYA)].find((one) => one && one.id !== last));
      await slack.submit(MAYA, form, { link: link(OFFERS, message.ts) });
    };
    await again("ally tpm new-york");
    await said(slack, "is being shared to the thread already");
    expect(slack.sees(THEO, OFFERS, message.ts)).toHaveLength(3);
    await again("ally tpm detroit");
    await said(slack, "Shared to the thread.");
    expect(slack.sees(THEO, OFFERS, message.ts)).toHaveLength(4);
  });

  test("never into a private channel that the person is not in", async () => {
    const { slack } = await stage();
    slack.invite(LEADS, slack.botUserId);
    const { message } = await slack.say(MAYA, LEADS, "Between us");
    const answer = await privateAnswer(slack, THEO, OFFERS);
    await slack.press(THEO, answer, "share-thread");
    const view = await slack.until(() => slack.modal(THEO));
    await slack.submit(THEO, view, { link: link(LEADS, message.ts) });
    await slack.until(() => written(slack.modal(THEO)?.blocks).includes("does not post there"));
    expect(slack.sees(MAYA, LEADS, message.ts)).toHaveLength(1);
  });
});
