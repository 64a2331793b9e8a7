import { expect, test } from "vitest";
import { actionIds, MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

test.each([
  ["choose", "choose:2", "$203K–$293K"],
  ["company", "choose:0", "$165K–$248K"],
  ["role", "choose:1", "$165K–$246K"],
  ["compare", "choose:2", "$203K–$293K"],
  ["acme wizard", "ask:0", "has a guide for one role"],
])("/comp %s: %s answers in place", async (asked, button, shown) => {
  const { slack } = await stage();
  const list = await privateAnswer(slack, MAYA, OFFERS, asked);
  await slack.press(MAYA, list, button);
  const answer = await slack.until(() => {
    const [only, ...more] = slack.sees(MAYA, OFFERS);
    return only && more.length === 0 && written(only.blocks).includes(shown) && only;
  });
  expect(answer.onlyVisibleToYou).toBe(true);
});

test("what no guide fits says what was read and what to do", async () => {
  const { slack } = await stage();
  const answer = await privateAnswer(slack, MAYA, OFFERS, "acme wizard");
  for (const part of ["acme wizard", "Ally Financial", "ally tpm new-york"]) expect(answer.text).toContain(part);
});

test("several readings in a thread are chosen from privately", async () => {
  const { slack } = await stage();
  const { message } = await slack.mention(MAYA, OFFERS, "choose");
  const list = await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
  await slack.press(THEO, list, "choose:2");
  const answer = await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[2]);
  expect(answer.onlyVisibleToYou).toBe(true);
  expect(written(answer.blocks)).toContain("$203K–$293K");
  expect(slack.sees(MAYA, OFFERS, message.ts)).toHaveLength(2);
});

test("every view of an answer leads back to the overview", async () => {
  const { slack } = await stage();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  for (const view of ["levers", "levels", "sources", "regions"]) {
    await slack.press(MAYA, answer, `view:${view}`);
    const shown = await slack.until(() =>
      slack.sees(MAYA, OFFERS).find(({ blocks }) => actionIds(blocks).includes("view:overview")),
    );
    await slack.press(MAYA, shown, "view:overview");
    await slack.until(() =>
      slack.sees(MAYA, OFFERS).find(({ blocks }) => !actionIds(blocks).includes("view:overview")),
    );
  }
});

test("regions side by side: a chart and a table of all of them", async () => {
  const { slack } = await stage();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  await slack.press(MAYA, answer, "view:regions");
  const shown = await slack.until(() =>
    slack.sees(MAYA, OFFERS).find(({ blocks }) => written(blocks).includes("data_visualization")),
  );
  for (const figure of ["$165K–$248K", "$165K–$246K", "$203K–$293K"]) expect(written(shown.blocks)).toContain(figure);
});
