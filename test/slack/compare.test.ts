import { beforeAll, describe, expect, test } from "vitest";
import { checkBlocks } from "../../src/local-slack/blocks/check.js";
import { render } from "../../src/slack/blocks/render.js";
import type { Core } from "../../src/slack/core.js";
import { shippedCore } from "./guides-core.js";
import { whisperWith } from "./offer-stage.js";
import { actionIds, GENERAL, MAYA, OFFERS, PARTNERS, privateAnswer, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

type Chart = { title: string };

/** A question's answer as Slack is sent it: the rows of its table, its chart, and its twin without either. */
function shown(question: string) {
  const message = render(core.ask(question), { place: "private", feedback: false });
  for (const blocks of [message.blocks, message.plain]) expect(checkBlocks(blocks, "message").ok).toBe(true);
  const table = message.blocks.find(({ type }) => type === "table") as { rows: { text: string }[][] } | undefined;
  const chart = message.blocks.find(({ type }) => type === "data_visualization") as Chart | undefined;
  return {
    rows: table?.rows.map((row) => row.map(({ text }) => text)) ?? [],
    chart,
    notes: written(message.blocks.filter(({ type }) => type === "context")),
    twin: written(message.plain),
    text: message.text,
  };
}

describe("a comparison", () => {
  test("of companies: a table, each part in the row of its name, and the same in the twin", () => {
    const { rows, twin, text } = shown("ally vs capital-one tpm new-york");
    expect(rows[0]).toEqual(["Pay", "Ally Financial", "Capital One"]);
    expect(rows).toContainEqual(["Region", "New York", "New York City"]);
    expect(rows).toContainEqual(["Total", "$203K–$293K", "$215K–$350K"]);
    for (const words of ["$144K–$189K", "$165K–$222K", "New York City", "$316K–$350K"]) {
      expect(twin).toContain(words);
      expect(text).toContain(words);
    }
  });

  test("draws pay by the year where the totals count the grant in different ways, and says that they do", () => {
    const { rows, chart, notes } = shown("ally vs capital-one tpm new-york");
    expect(rows).toContainEqual(["Pay a year (worked out)", "$180.5K–$250.25K", "$204K–$311.55K"]);
    expect(chart).toMatchObject({ title: "Pay a year, worked out, USD" });
    expect(notes).toContain("not counted alike");
  });

  test("of regions: named by them, with pay by the year drawn", () => {
    const { rows, chart } = shown("ally tpm detroit vs new york");
    expect(rows[0]).toEqual(["Pay", "Detroit, MI (HQ)", "New York"]);
    expect(chart?.title).toBe("Pay a year, worked out, USD");
  });

  test("of two currencies: each in its own, nothing drawn together, and the difference named", () => {
    const { rows, chart, notes } = shown("ally vs adyen tpm");
    expect(rows).toContainEqual(["Base", "$122K–$160K", "€90K–€130K"]);
    expect(chart).toBeUndefined();
    expect(notes).toContain("not converted: Ally Financial USD, Adyen EUR");
  });

  test("is shared to the channel as one message, and taken back by who shared it", async () => {
    const { slack } = await stage({ core });
    const answer = await privateAnswer(slack, MAYA, OFFERS, "ally vs capital-one tpm new-york");
    await slack.press(MAYA, answer, "share-channel");
    const shared = await slack.until(() => slack.sees(THEO, OFFERS)[0]);
    for (const words of ["Shared by", "$203K–$293K", "$215K–$350K", "not counted alike"]) {
      expect(written(shared.blocks)).toContain(words);
    }
    await slack.until(() => slack.sees(MAYA, OFFERS).every(({ onlyVisibleToYou }) => !onlyVisibleToYou));
    await slack.press(THEO, shared, "choose:1");
    await whisperWith(slack, THEO, OFFERS, "Capital One");
    await slack.press(MAYA, shared, "remove");
    await slack.until(() => slack.sees(MAYA, OFFERS).length === 0);
  });

  test("is shared where the app is no member", async () => {
    const { slack } = await stage({ core });
    await slack.press(MAYA, await privateAnswer(slack, MAYA, GENERAL, "ally tpm detroit vs new york"), "share-channel");
    await slack.until(() => written(slack.sees(THEO, GENERAL)).includes("Shared by"));
  });

  test("asks first where people of other organisations are, and is kept whole on No", async () => {
    const { slack } = await stage({ core });
    const answer = await privateAnswer(slack, MAYA, PARTNERS, "ally vs capital-one tpm new-york");
    await slack.press(MAYA, answer, "share-channel");
    await slack.press(MAYA, await whisperWith(slack, MAYA, PARTNERS, "other organisations"), "keep-private");
    await whisperWith(slack, MAYA, PARTNERS, "$215K–$350K");
    expect(slack.sees(THEO, PARTNERS)).toEqual([]);
  });

  test("with a side that lacks the place is not shared: its pointer would name another", async () => {
    const { slack } = await stage({ core });
    const answer = await privateAnswer(slack, MAYA, OFFERS, "ally vs adyen tpm tokyo");
    expect(actionIds(answer.blocks)).not.toContain("share-channel");
  });
});

describe("a ranking", () => {
  test("shows pay by the year in a table and no chart, the guide's own total beside it with how that counts the grant", () => {
    const { rows, chart, notes, twin, text } = shown("tpm new-york");
    expect(rows[0]).toEqual(["Company", "Region", "Pay a year (worked out)", "The guide's total", "Grant in it"]);
    const ally = ["Ally Financial", "New York", "$180.5K–$250.25K", "$203K–$293K", "whole"];
    expect(rows).toContainEqual(ally);
    expect(chart).toBeUndefined();
    for (const said of [notes, twin, text]) expect(said).toContain("Ranked by pay a year");
    for (const said of [twin, text]) {
      const line = "$180.5K–$250.25K a year; the guide's total: $203K–$293K, with the whole grant";
      expect(said).toContain(`Ally Financial · New York · ${line}`);
    }
  });

  test("shows ten, and counts the rest", () => {
    const answer = core.ask("tpm");
    if (answer.kind !== "role") throw new Error(answer.kind);
    const [first] = answer.companies;
    if (!first) throw new Error("no company");
    const companies = Array.from({ length: 37 }, (_, at) => ({ ...first, companyName: `Company ${at}` }));
    const { blocks, plain, text } = render({ ...answer, companies }, { place: "private", feedback: false });
    for (const said of [written(blocks), written(plain), text]) {
      expect(said).toContain("and 27 more");
      expect(said).toContain("Company 9");
      expect(said).not.toContain("Company 10");
    }
  });
});
