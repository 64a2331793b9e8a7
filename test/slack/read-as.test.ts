import { beforeAll, describe, expect, test } from "vitest";
import type { Core } from "../../src/slack/core.js";
import { fixtureCore } from "./guides-core.js";
import { GENERAL, MAYA, OFFERS, privateAnswer, stage, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await fixtureCore();
});

/** The line of a message that says how the question was read. */
const lineOf = (blocks: unknown): string | undefined => /Read as: [^"]*/.exec(written(blocks))?.[0];

describe("a private answer says in a line how the question was read", () => {
  test.each([
    ["rungs senior pm levers", "Read as: Rungs · Product Manager · level “senior pm” · for the words to say"],
    [
      "twice named sde2 new york",
      "Read as: Twice Named · Software Engineer (SDE I-II / L4-L5) · level “sde2” · New York",
    ],
    ["twice named sde2", "level “sde2” · no place named"],
    ["rungs senior", "Read as: Rungs · level “senior” · no role named"],
    ["senior pm", "Read as: no company named · Product Manager · level “senior pm” · no place named"],
    ["rungs vs crosstab labs pm", "Read as: side by side: Rungs Product Manager and Crosstab Labs Product Manager"],
    ["twice named sde2 seattle offer base 130k stock 60k", "· level “sde2” · Seattle · an offer of base and equity"],
    ["counter twice named sde2 seattle offer base 130k", "· an offer of base · a counter to write"],
    ["i work at crosstab labs, what should i ask rungs for as a pm", "Crosstab Labs as where you work or have worked"],
  ])("%s", async (asked, line) => {
    const { slack } = await stage({ core });
    const answer = await privateAnswer(slack, MAYA, OFFERS, asked);
    expect(lineOf(answer.blocks)).toContain(line);
    expect(written(answer.blocks)).not.toContain("was read as where you work");
    expect(lineOf(answer.blocks)).not.toMatch(/\d{2,}k/i);
  });

  test.each(["rungs pm", "twice named senior swe"])("%s says no more than its heading", async (asked) => {
    const { slack } = await stage({ core });
    expect(lineOf((await privateAnswer(slack, MAYA, OFFERS, asked)).blocks)).toBeUndefined();
  });

  test.each(["help", "wizards of nowhere"])("%s was read as nothing", async (asked) => {
    const { slack } = await stage({ core });
    expect(lineOf((await privateAnswer(slack, MAYA, OFFERS, asked)).blocks)).toBeUndefined();
  });
});

test("in a direct message, and in its thread with what is kept of before", async () => {
  const { slack } = await stage({ core });
  const channel = slack.directChannel(MAYA);
  const { message } = await slack.directMessage(MAYA, "twice named sde2 seattle");
  await slack.until(() => slack.sees(MAYA, channel, message.ts)[1]);
  await slack.directMessage(MAYA, "levers?", message.ts);
  const next = await slack.until(() => slack.sees(MAYA, channel, message.ts)[3]);
  expect(lineOf(next.blocks)).toContain("level “sde2” · Seattle · for the words to say");
});

test("not where everybody reads it, nor in what is shared", async () => {
  const { slack } = await stage({ core });
  const { message } = await slack.mention(MAYA, OFFERS, "rungs senior pm");
  const said = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
  expect(lineOf(said.blocks)).toBeUndefined();
  const answer = await privateAnswer(slack, MAYA, GENERAL, "loud swe levers");
  expect(lineOf(answer.blocks)).toBeDefined();
  await slack.press(MAYA, answer, "share-channel");
  const shared = await slack.until(() => slack.sees(MAYA, GENERAL).find(({ onlyVisibleToYou }) => !onlyVisibleToYou));
  expect(lineOf(shared.blocks)).toBeUndefined();
});
