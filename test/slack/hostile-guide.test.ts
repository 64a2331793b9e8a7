import { expect, onTestFinished, test } from "vitest";
import { setAnswer } from "../../src/cli/screen.js";
import { openLiveCollection } from "../../src/collection/live-collection.js";
import { makeCore } from "../../src/core.js";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { openLog } from "../../src/ops/log.js";
import { makeMetrics } from "../../src/ops/metrics.js";
import { escapeUnseen, withoutControls } from "../../src/text/control-characters.js";
import { HOSTILE_GUIDE } from "../fixtures/hostile-guide.js";
import { makeGuidesFolder } from "../ops/guides-folder.js";
import { modalWith, whisperWith } from "./offer-stage.js";
import { MAYA, OFFERS, privateAnswer, stage, THEO } from "./stage.js";

const TODAY = "2026-03-01";
const QUESTIONS = ["", " vesting", " levels", " levers", " sources", " walk away", " offer base 100k"].map(
  (what) => `evilcorp engineer${what}`,
);

async function opened() {
  const folder = await makeGuidesFolder({ "evilcorp/engineer.md": HOSTILE_GUIDE, "\u001b[31m\u2028.md": "x" });
  onTestFinished(() => folder.remove());
  const lines: string[] = [];
  const metrics = makeMetrics();
  const log = openLog("debug", { write: (line) => void lines.push(line) });
  const live = await openLiveCollection(folder, log, { taken: (taken) => metrics.collectionTaken(taken) });
  onTestFinished(() => live.stop());
  expect(live.current().guides.map(({ id }) => id)).toEqual(["evilcorp/engineer"]);
  return {
    live,
    lines,
    metrics,
    core: makeCore(
      () => live.current(),
      () => TODAY,
    ),
  };
}

/** What Slack reads marks in: a message's own text, and every text of a block that says so. */
function marked(value: unknown, found: string[] = []): string[] {
  if (typeof value !== "object" || value === null) return found;
  if ("type" in value && value.type === "mrkdwn" && "text" in value) found.push(String(value.text));
  for (const one of Object.values(value)) marked(one, found);
  return found;
}
const sent = (slack: LocalSlack): Record<string, unknown>[] =>
  slack.log.entries.flatMap((entry) =>
    entry.kind === "respond" ? [entry.body] : entry.kind === "call" ? [entry.args] : [],
  );

test("what a guide holds pings nobody and forges no link in Slack, whichever way it is shown", async () => {
  const { core } = await opened();
  const { slack } = await stage({ core });
  for (const question of QUESTIONS) {
    const seen = slack.sees(MAYA, OFFERS).length;
    await slack.command(MAYA, OFFERS, `/comp ${question}`);
    await slack.until(() => slack.sees(MAYA, OFFERS).length > seen);
  }
  const { message } = await slack.mention(THEO, OFFERS, "evilcorp engineer vesting");
  await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
  const answer = await privateAnswer(slack, THEO, OFFERS, "evilcorp engineer");
  await slack.press(THEO, answer, "share-channel");
  await slack.until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text.startsWith("Shared by")));
  const check = await whisperWith(slack, MAYA, OFFERS, "Your offer");
  await slack.press(MAYA, check, "counter");
  await slack.submit(MAYA, await modalWith(slack, MAYA, "Who you write to"));
  await modalWith(slack, MAYA, "Copy it");

  const all = sent(slack);
  const read = [...all.flatMap(({ text }) => (typeof text === "string" ? [text] : [])), ...marked(all)];
  expect(read.length).toBeGreaterThan(50);
  expect(read.join("\n")).toContain("&lt;!channel&gt;");
  expect(read.filter((text) => /<!|<@(?!U000THEO)|<https:..example/.test(text))).toEqual([]);
  expect(all.filter(({ parse }) => parse !== undefined && parse !== "none")).toEqual([]);
  expect(JSON.stringify(all)).not.toMatch(/"type":"(link|user|usergroup|broadcast|image)"/);
});

test("what a guide holds moves no terminal, and is in no log line and no number", async () => {
  const { core, lines, metrics } = await opened();
  for (const question of QUESTIONS) {
    const set = setAnswer(core.ask(question), {});
    expect(set).toContain("Evilcorp");
    expect(withoutControls(set)).toBe(set);
  }
  expect(lines.join("")).not.toContain("<!channel>");
  for (const line of lines) expect(escapeUnseen(line)).toBe(line);
  for (const line of lines) expect(line.trimEnd().split("\n")).toHaveLength(1);
  expect(await metrics.text()).not.toMatch(/Evilcorp|evilcorp|<!/);
});
