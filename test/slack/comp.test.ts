import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../../src/present/words.js";
import { actionId, actionIds, MAYA, OFFERS, stage, THEO, written } from "./stage.js";

describe.each(["http", "socket"] as const)("/comp over %s", (transport) => {
  test("answers the person who asked and nobody else", async () => {
    const { slack } = await stage({ transport });
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    const [answer] = await slack.until(() => slack.sees(MAYA, OFFERS).length > 0 && slack.sees(MAYA, OFFERS));
    expect(answer?.onlyVisibleToYou).toBe(true);
    const shown = written(answer?.blocks);
    for (const figure of ["$144K–$189K", "$203K–$293K", "$268K–$293K"]) expect(shown).toContain(figure);
    expect(shown).toContain("Ally Financial · Technical Program Manager · New York");
    expect(answer?.text).toContain("$203K–$293K");
    expect(slack.sees(THEO, OFFERS)).toEqual([]);
  });

  test("the menu answers with another region in place", async () => {
    const { slack } = await stage({ transport });
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    const [answer] = await slack.until(() => slack.sees(MAYA, OFFERS).length > 0 && slack.sees(MAYA, OFFERS));
    if (!answer) throw new Error("no answer");
    await slack.press(MAYA, answer, actionId(answer.blocks, "region"), "Detroit, MI (HQ)");
    const [again, ...rest] = await slack.until(() => {
      const seen = slack.sees(MAYA, OFFERS);
      return written(seen[0]?.blocks).includes("Technical Program Manager · Detroit") && seen;
    });
    expect(rest).toEqual([]);
    expect(again?.onlyVisibleToYou).toBe(true);
    expect(written(again?.blocks)).not.toContain("$203K–$293K");
  });

  test("Share to channel posts for everyone, says who shared, and takes the private answer away", async () => {
    const { slack } = await stage({ transport });
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    const [answer] = await slack.until(() => slack.sees(MAYA, OFFERS).length > 0 && slack.sees(MAYA, OFFERS));
    if (!answer) throw new Error("no answer");
    await slack.press(MAYA, answer, "share-channel");
    await slack.until(() => slack.sees(MAYA, OFFERS).every(({ onlyVisibleToYou }) => !onlyVisibleToYou));
    const [shared, ...rest] = slack.sees(THEO, OFFERS);
    expect(rest).toEqual([]);
    expect(written(shared?.blocks)).toContain(`<@${MAYA}>`);
    expect(written(shared?.blocks)).toContain("$203K–$293K");
    await slack.until(() => slack.sees(THEO, OFFERS, shared?.ts).length === 2);
    expect(actionIds(shared?.blocks)).toContain("remove");
  });
});

test("an empty command opens the form, with examples", async () => {
  const { slack } = await stage();
  await slack.command(MAYA, OFFERS, "/comp");
  const view = await slack.until(() => slack.modal(MAYA));
  expect(written(view.blocks)).toContain("/comp ally tpm new-york");
});

test("help shows its examples, and each can be pressed", async () => {
  const { slack } = await stage();
  await slack.command(MAYA, OFFERS, "/comp help");
  const [help] = await slack.until(() => slack.sees(MAYA, OFFERS).length > 0 && slack.sees(MAYA, OFFERS));
  if (!help) throw new Error("no help");
  expect(actionIds(help.blocks).filter((id) => id.startsWith("ask:"))).toHaveLength(EXAMPLES.length);
  await slack.press(MAYA, help, "ask:0");
  const [answer] = await slack.until(() => {
    const seen = slack.sees(MAYA, OFFERS);
    return written(seen).includes("$203K–$293K") && seen;
  });
  expect(answer?.onlyVisibleToYou).toBe(true);
});
