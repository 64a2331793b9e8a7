import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { Answer } from "../../src/answer/answer.js";
import { EXAMPLES } from "../../src/present/words.js";
import type { Core } from "../../src/slack/core.js";
import { shippedCore } from "./guides-core.js";
import { MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});
const shipped = () =>
  stage({
    core,
  });

test("/comp ally tpm new-york answers with the figures of the guide", async () => {
  const { slack } = await shipped();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  for (const part of ["$144K–$189K", "$203K–$293K", "$268K–$293K", "Program Criticality Lever", "2026-05-23"]) {
    expect(written(answer.blocks)).toContain(part);
  }
});

test("a thread follows from region to role to company", async () => {
  const { slack } = await shipped();
  const { message } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
  const follows = async (said: string, heading: string) => {
    await slack.mention(THEO, OFFERS, said, message.ts);
    await slack.until(() => written(slack.sees(MAYA, OFFERS, message.ts).at(-1)?.blocks).includes(heading));
  };
  await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
  await follows("and in Detroit?", "Technical Program Manager · Detroit, MI (HQ)");
  await follows("for a senior swe", "Ally Financial · Senior Software Engineer · Detroit, MI (HQ)");
});

test("an offer is held against the guide for its owner, and is in nothing that others see", async () => {
  const { slack, lines } = await shipped();
  const typed = "ally tpm new-york offer base 151234 stock 40k sign-on 10k";
  const answer = await privateAnswer(slack, MAYA, OFFERS, typed);
  expect(written(answer.blocks)).toContain("Your offer");
  expect(written(answer.blocks)).toContain("151,234");
  await slack.press(MAYA, answer, "view:overview");
  const guide = await slack.until(() =>
    slack.sees(MAYA, OFFERS).find(({ blocks }) => written(blocks).includes("Share to channel")),
  );
  await slack.press(MAYA, guide, "share-channel");
  const shared = await slack.until(() => slack.sees(THEO, OFFERS).find(({ replies }) => replies > 0));
  const { message } = await slack.mention(MAYA, OFFERS, typed);
  await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
  const toOthers = written([
    shared,
    slack.sees(THEO, OFFERS, shared.ts),
    slack.sees(THEO, OFFERS, message.ts)[1],
    slack.log.calls(),
  ]);
  expect(toOthers).not.toMatch(/(?<!\d)151[,.]?234(?!\d)/);
  expect(lines.join("\n")).not.toContain("151234");
});

/** What each example of the help, the Home tab and the prompts brings from the guides that ship. */
const BRINGS: Record<(typeof EXAMPLES)[number]["ask"], (answer: Answer) => boolean> = {
  "ally tpm new-york": (answer) => answer.kind === "answer" && answer.target !== null,
  "google l5 swe bay area": (answer) => answer.kind === "answer" && answer.level !== null && answer.band !== null,
  "levers for a capital one swe": (answer) => answer.kind === "answer" && answer.levers.length > 0,
  "walk away stripe pm nyc": (answer) => answer.kind === "answer" && answer.focus === "floor",
  "promotion at capital one swe": (answer) => answer.kind === "answer" && answer.passages.length > 0,
  "ally tpm new-york offer base 150k stock 40k over 4 years bonus 15%": (answer) => answer.kind === "offer",
  "counter ally tpm new-york offer base 150k stock 40k over 4 years bonus 15%": (answer) =>
    ["offer", "counter"].includes(answer.kind),
};

test.each(EXAMPLES.map(({ ask }) => ask))("the example %s works over the guides that ship", (ask) => {
  const answer = core.ask(ask);
  expect(BRINGS[ask](answer)).toBe(true);
  // Nothing of it was passed over.
  expect(answer.kind === "help" || answer.kind === "thanks" ? [] : answer.notes.map(({ kind }) => kind)).not.toContain(
    "unread",
  );
});

test("the prompts show a level, a passage, an offer and a counter, in the app and in its manifest", async () => {
  const { slack } = await shipped();
  await slack.openHome(MAYA, "messages");
  const shown = await slack.until(() => slack.prompts(slack.directChannel(MAYA)));
  const prompts = EXAMPLES.flatMap((one) => ("prompt" in one ? [{ title: one.prompt, message: one.ask }] : []));
  expect(shown.prompts).toEqual(prompts);
  const { features } = parse(readFileSync("manifest.yml", "utf8"));
  expect(features.agent_view.suggested_prompts).toEqual(prompts);
});
