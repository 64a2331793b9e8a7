import { beforeAll, describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { readAsLine } from "../../src/present/read-as.js";
import type { Core } from "../../src/slack/core.js";
import { decodeAnswerRef, encodeAnswerRef } from "../../src/slack/state/answer-ref.js";
import { shippedCore } from "./guides-core.js";
import { MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});
const staged = () =>
  stage({
    core,
    feedbackChannel: OFFERS,
  });

/** The action id of the list's button for the program managers. */
function tpmButton(blocks: unknown): string {
  const buttons = written(blocks).split('{"type":"button"');
  const id = buttons.find((one) => one.includes("Technical Program"))?.match(/"action_id":"([^"]*)"/)?.[1];
  if (!id) throw new Error(`no button for the role in ${written(blocks)}`);
  return id;
}

/** What a person reads of an answer, once it has taken the list's place. */
async function pressed(slack: LocalSlack, line: string): Promise<string> {
  const list = await privateAnswer(slack, MAYA, OFFERS, line);
  await slack.press(MAYA, list, tpmButton(list.blocks));
  const answer = await slack.until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text !== list.text));
  return answer.text;
}

/** The same question typed whole, by somebody else. */
const typed = async (slack: LocalSlack, line: string): Promise<string> =>
  (await privateAnswer(slack, THEO, OFFERS, line)).text;

describe("the place asked for goes with the guide chosen", () => {
  test.each([
    ["ally new-york", "$203K–$293K", "No place was named"],
    ["ally tokyo", "no figures for Tokyo", "$165K"],
    ["ally austin", "Austin", "No place was named"],
    ["ally new-york offer base 150k stock 40k/yr bonus 30k", "New York", "No place was named"],
    ["ally tokyo offer base 150k stock 40k/yr bonus 30k", "Tokyo", "$165K"],
  ])("/comp %s, then the role", async (line, shown, notShown) => {
    const { slack } = await staged();
    const answer = await pressed(slack, line);
    expect(answer).toContain(shown);
    expect(answer).not.toContain(notShown);
    expect(answer).toBe(await typed(slack, line.replace("ally", "ally tpm")));
  });
});

test("feedback on an answer without a region names the place that is lacking, and no region", async () => {
  const { slack } = await staged();
  const answer = await privateAnswer(slack, MAYA, OFFERS, "ally tpm tokyo");
  await slack.press(MAYA, answer, "feedback", "positive");
  const note = await slack.until(() => slack.sees(THEO, OFFERS).find(({ text }) => text.startsWith("Helpful")));
  expect(written(note)).toContain("Tokyo");
  expect(written(note)).not.toContain("Detroit");
});

test.each([[["new-york"]], [["label:suwon-valley", "us"]], [["label:são-paulo#1,x"]]])(
  "a pointer carries the places %j",
  (places) => {
    const pointer = { guide: "ally-financial/tpm", region: null, view: "overview", places } as const;
    expect(decodeAnswerRef(encodeAnswerRef(pointer))).toEqual(pointer);
  },
);

test("a place that only was typed is in no button and in no topic", () => {
  const typed = {
    guide: "stripe/software-engineer",
    region: null,
    view: "overview",
    places: ["strange:Hospital Zabrze"],
  } as const;
  expect(encodeAnswerRef(typed)).not.toMatch(/Zabrze/);
  expect(decodeAnswerRef(encodeAnswerRef(typed))?.places).toEqual(["strange:"]);
});

test("a button of before that holds a place as typed does not show it again", async () => {
  const read = decodeAnswerRef("ally-financial/tpm##overview#@strange:Zabrzyn%20Hospice");
  expect(JSON.stringify(read)).not.toContain("Zabrzyn");
  const answer = core.answerFor("ally-financial/technical-program-manager", read?.places ?? [], "overview");
  expect(answer && readAsLine(answer)).toContain("the place that was named");
});
