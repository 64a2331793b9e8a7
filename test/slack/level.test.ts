import { beforeAll, describe, expect, test } from "vitest";
import type { Core } from "../../src/slack/core.js";
import { answerAt, decodeAnswerRef, encodeAnswerRef } from "../../src/slack/state/answer-ref.js";
import { fixtureCore } from "./guides-core.js";
import { actionId, actionIds, MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

/** The action of the button with these words. */
function actionOf(blocks: unknown, words: string): string {
  const [, id = ""] = new RegExp(`"text":"${words}"[^}]*},"action_id":"([^"]*)"`).exec(written(blocks)) ?? [];
  return id;
}

let core: Core;
beforeAll(async () => {
  core = await fixtureCore();
});

/** Levels that are rows of no place, and two rows of one place; figures of the level asked, and of all levels. */
const ROWS = [
  { asked: "rungs senior pm", own: "$140K–$175K", span: "$110K–$215K" },
  { asked: "twice named sde2 seattle", own: "$130K–$160K", span: "$100K–$160K" },
];

describe.each(ROWS)("$asked", ({ asked, own, span }) => {
  test.each(["levels", "sources", "levers", "regions"])("the button for %s keeps the level", async (view) => {
    const { slack } = await stage({ core });
    const answer = await privateAnswer(slack, MAYA, OFFERS, asked);
    expect(written(answer.blocks)).toContain(own);
    const id = `view:${view}`;
    if (!actionIds(answer.blocks).includes(id)) return;
    await slack.press(MAYA, answer, id);
    const shown = await slack.until(() =>
      slack.sees(MAYA, OFFERS).find(({ blocks }) => !actionIds(blocks).includes(id)),
    );
    expect(written(shown.blocks)).toContain(own);
    expect(written(shown.blocks)).not.toContain(span);
  });

  test("what is shared is the level's", async () => {
    const { slack } = await stage({ core });
    await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, asked), "share-channel");
    const shared = await slack.until(() => slack.sees(THEO, OFFERS)[0]);
    expect(written(shared.blocks)).toContain(own);
    expect(written(shared.blocks)).not.toContain(span);
  });

  test.each(["what should I ask for", "levers?", "and in new york?"])("%s stays with it in a thread", async (next) => {
    const { slack } = await stage({ core });
    const { message } = await slack.mention(MAYA, OFFERS, asked);
    await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
    await slack.mention(MAYA, OFFERS, next, message.ts);
    const said = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[3]);
    const there = next.includes("new york") && asked.startsWith("twice") ? "$140K–$170K" : own;
    expect(written(said.blocks)).toContain(there);
    expect(written(said.blocks)).not.toContain(span);
  });
});

test("another region is that level's", async () => {
  const { slack } = await stage({ core });
  const answer = await privateAnswer(slack, MAYA, OFFERS, "twice named sde2 seattle");
  await slack.press(MAYA, answer, actionId(answer.blocks, "region:"), "New York");
  const shown = await slack.until(() =>
    slack.sees(MAYA, OFFERS).find(({ blocks }) => written(blocks).includes("$140K–$170K")),
  );
  expect(written(shown.blocks)).not.toContain("$110K–$170K");
});

test("a level that the guide lacks is none of its others behind a button or in a thread", async () => {
  const { slack } = await stage({ core });
  const { message } = await slack.mention(MAYA, OFFERS, "rungs staff pm");
  const said = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
  expect(written(said.blocks)).toContain("no figures for staff");
  await slack.mention(MAYA, OFFERS, "what should I ask for", message.ts);
  const next = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[3]);
  expect(written(next.blocks)).toContain("no figures for staff");
  expect(written(next.blocks)).not.toMatch(/\$110K|\$140K|\$175K/);
});

describe("a guide that is chosen answers at the level asked", () => {
  test.each([
    ["of a company", "rungs senior", "choose:0", "$140K–$175K", "$110K–$215K"],
    ["of a role", "senior pm", "Rungs", "$140K–$175K", "$110K–$215K"],
    ["of a comparison", "twice named sde2 seattle vs loud swe", "choose:0", "$130K–$160K", "$100K–$160K"],
  ])("%s: %s", async (_, asked, pressed, own, span) => {
    const { slack } = await stage({ core });
    const list = await privateAnswer(slack, MAYA, OFFERS, asked);
    const id = pressed.startsWith("choose") ? pressed : actionOf(list.blocks, pressed);
    await slack.press(MAYA, list, id);
    const shown = await slack.until(() =>
      slack
        .sees(MAYA, OFFERS)
        .find(({ blocks }) => actionIds(blocks).includes("share-channel") && written(blocks).includes(own)),
    );
    expect(written(shown.blocks)).not.toContain(span);
  });

  test("with an offer that was typed with the question", async () => {
    const { slack } = await stage({ core });
    const list = await privateAnswer(slack, MAYA, OFFERS, "rungs senior offer base 130k");
    expect(written(list.blocks)).toContain("#^senior");
    await slack.press(MAYA, list, "choose-offer:0");
    const shown = await slack.until(() =>
      slack.sees(MAYA, OFFERS).find(({ blocks }) => written(blocks).includes("$140K–$175K")),
    );
    expect(written(shown.blocks)).not.toContain("$110K–$215K");
  });

  test.each([
    "overview#^senior%20wizard",
    "overview#^%E0%A4%A",
    "overview#^",
    "overview#^wizard",
    "overview#@%E0%A4%A",
  ])("a value that was tampered with is refused: %s", async (tampered) => {
    const ref = decodeAnswerRef(`rungs/product-manager##${tampered}`);
    expect(ref && answerAt(core, ref)).toBeNull();
  });
});

describe("a ref", () => {
  test.each([
    [
      "ally/tpm#key#levers.12.70-75",
      {
        guide: "ally/tpm",
        region: "key",
        view: "levers",
        passages: [
          [12, 12],
          [70, 75],
        ],
      },
    ],
    [
      "ally/tpm##overview#@us,new%2Cyork",
      { guide: "ally/tpm", region: null, view: "overview", places: ["us", "new,york"] },
    ],
    ["ally/tpm##bands#^Senior%20PM", { guide: "ally/tpm", region: null, view: "bands", level: "Senior PM" }],
  ])("%s is read as written", (text, ref) => {
    expect(decodeAnswerRef(text)).toEqual(ref);
    expect(encodeAnswerRef(ref as never)).toBe(text);
  });

  test.each(["ally/tpm##bands#Senior", "ally/tpm##bands#^a#^b", "ally/tpm##bands#@a#^b#c"])("%s is none", (text) => {
    expect(decodeAnswerRef(text)).toBeNull();
  });
});
