import { beforeAll, expect, test } from "vitest";
import type { Core } from "../../src/slack/core.js";
import { shippedCore } from "./guides-core.js";
import { MAYA, OFFERS, privateAnswer, stage, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

test("a ranking shows its companies in one table with one button each, and in no chart", async () => {
  const { slack } = await stage({ core });
  const { blocks } = await privateAnswer(slack, MAYA, OFFERS, "software engineers in new york");
  const types = blocks.map(({ type }) => type);
  expect(types).toContain("table");
  expect(types).not.toContain("data_visualization");
});

test("regions side by side begin with the one that was open, and no chart leaves it out", async () => {
  const { slack } = await stage({ core });
  const answer = await privateAnswer(slack, MAYA, OFFERS, "google swe l5 london");
  await slack.press(MAYA, answer, "view:regions");
  const shown = await slack.until(() =>
    slack.sees(MAYA, OFFERS).find(({ blocks }) => written(blocks).includes("All regions")),
  );
  expect(written(shown.blocks)).not.toContain("data_visualization");
  const table = written(shown.blocks.find(({ type }) => type === "table"));
  expect(table.indexOf("London")).toBeGreaterThan(0);
  expect(table.indexOf("London")).toBeLessThan(table.indexOf("Zurich"));
  expect(table.indexOf("London")).toBeLessThan(table.indexOf("Bay Area"));
});

test("below a counter that is written nothing asks to write it", async () => {
  const { slack } = await stage({ core });
  const { blocks } = await privateAnswer(slack, MAYA, OFFERS, "counter ally tpm nyc offer base 150k stock 40k");
  expect(written(blocks)).not.toContain("Write the counter");
  expect(written(blocks)).not.toContain('"style":"primary"');
});

test("sources in fine print are whole names, and what is left is counted", async () => {
  const { slack } = await stage({ core });
  const { blocks } = await privateAnswer(slack, MAYA, OFFERS, "google swe l5 bay area");
  const line = /Sources: [^"]*/.exec(written(blocks))?.[0] ?? "";
  expect(line).not.toMatch(/…$/);
});

test("what alone was asked for is shown alone, and the whole answer is one press away", async () => {
  const { slack } = await stage({ core });
  const answer = await privateAnswer(slack, MAYA, OFFERS, "just the base for an ally tpm in new york");
  expect(written(answer.blocks)).toContain("$144K–$189K");
  expect(written(answer.blocks)).not.toContain("$203K–$293K");
  await slack.press(MAYA, answer, "view:overview");
  await slack.until(() => slack.sees(MAYA, OFFERS).find(({ blocks }) => written(blocks).includes("$203K–$293K")));
});
