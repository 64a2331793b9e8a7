import { expect, test } from "vitest";
import { FEEDBACK as FEEDBACK_COPY } from "../../src/present/words.js";
import { actionIds, MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

const FEEDBACK = "C000OFFERS";
const staged = () => stage({ feedbackChannel: FEEDBACK });

test("good goes to the feedback channel with guide and region, and without a name", async () => {
  const { slack } = await staged();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  await slack.press(MAYA, answer, "feedback", "positive");
  const note = await slack.until(() => slack.sees(THEO, FEEDBACK)[0]);
  expect(note.text).toBe("Helpful: ally-financial/technical-program-manager · New York");
  await slack.until(() => slack.sees(MAYA, OFFERS).some(({ text }) => text === "Noted, thank you."));
});

test("bad asks what is wrong first", async () => {
  const { slack } = await staged();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  await slack.press(MAYA, answer, "feedback", "negative");
  const view = await slack.until(() => slack.modal(MAYA));
  expect(slack.sees(THEO, FEEDBACK)).toEqual([]);
  await slack.submit(MAYA, view, { words: "The total is <!channel> old" });
  const note = await slack.until(() => slack.sees(THEO, FEEDBACK)[0]);
  expect(note.text).toContain("ally-financial/technical-program-manager · New York");
  expect(note.text).toContain("&lt;!channel&gt; old");
  // What the people who keep the guides need to look: the file, the figures in question, and how to open them.
  expect(note.text).toMatch(/ally-financial\/technical-program-manager\.md(, line \d+)?: Base \$144K–\$189K/);
  expect(note.text).toContain("Open it: compbot review ally-financial/technical-program-manager");
  expect(written(note)).not.toContain(MAYA);
});

test("a question without a guide goes there only when its text was seen and sent", async () => {
  const { slack } = await staged();
  await slack.command(MAYA, OFFERS, "/comp acme wizard");
  const answer = await slack.until(() => slack.sees(MAYA, OFFERS)[0]);
  await slack.press(MAYA, answer, "ask-for-guide");
  const view = await slack.until(() => slack.modal(MAYA));
  expect(written(view.blocks)).toContain("Please add a guide for: acme wizard");
  expect(slack.sees(THEO, FEEDBACK)).toEqual([]);
  await slack.submit(MAYA, view);
  const note = await slack.until(() => slack.sees(THEO, FEEDBACK)[0]);
  expect(note.text).toBe("Please add a guide for: acme wizard");
});

test("pressed twice, good goes there once, and the second press is told so", async () => {
  const { slack } = await staged();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  const press = () => slack.press(MAYA, answer, "feedback", "positive");
  await Promise.all([press(), press()]);
  const said = (words: string) => slack.sees(MAYA, OFFERS).some(({ text }) => text === words);
  await slack.until(() => said(FEEDBACK_COPY.thanks) && said(FEEDBACK_COPY.again));
  expect(slack.sees(THEO, FEEDBACK).filter(({ text }) => text.startsWith("Helpful"))).toHaveLength(1);
});

test("where it did not arrive it can be pressed again", async () => {
  const { slack } = await staged();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  slack.faults.onCall("chat.postMessage", { kind: "error", error: "restricted_action" }, { times: 1 });
  await slack.press(MAYA, answer, "feedback", "positive");
  await slack.until(() => slack.sees(MAYA, OFFERS).some(({ text }) => text === FEEDBACK_COPY.failed));
  await slack.press(MAYA, answer, "feedback", "positive");
  await slack.until(() => slack.sees(THEO, FEEDBACK)[0]);
});

test.each([
  ["what is wrong", "ally tpm new-york", "feedback", "negative"],
  ["a guide that is asked for", "acme wizard", "ask-for-guide", undefined],
])("%s goes there once from a form that is sent twice", async (_, line, action, value) => {
  const { slack } = await staged();
  const answer = await privateAnswer(slack, MAYA, OFFERS, line);
  await slack.press(MAYA, answer, action, value);
  const view = await slack.until(() => slack.modal(MAYA));
  // A second form, sent after both: when its words are there, whatever the first sent is there as well.
  const send = () => slack.submit(MAYA, view, { words: "First" });
  await Promise.all([send(), send()]);
  await slack.until(() => slack.sees(THEO, FEEDBACK)[0]);
  await slack.press(MAYA, answer, action, value);
  const other = await slack.until(() => [slack.modal(MAYA)].find((one) => one && one.id !== view.id));
  await slack.submit(MAYA, other, { words: "Last" });
  await slack.until(() => slack.sees(THEO, FEEDBACK).find(({ text }) => text.includes("Last")));
  expect(slack.sees(THEO, FEEDBACK).filter(({ text }) => text.includes("First"))).toHaveLength(1);
});

test("without a feedback channel neither is offered", async () => {
  const { slack } = await stage();
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  expect(actionIds(answer.blocks)).not.toContain("feedback");
  await slack.command(THEO, OFFERS, "/comp acme wizard");
  const unknown = await slack.until(() => slack.sees(THEO, OFFERS)[0]);
  expect(actionIds(unknown.blocks)).not.toContain("ask-for-guide");
});

test("where Slack refuses its own feedback buttons, ordinary ones do", async () => {
  const { slack } = await staged();
  slack.faults.refuseBlocks("context_actions");
  const answer = await privateAnswer(slack, MAYA, OFFERS);
  expect(written(answer.blocks)).toContain("$203K–$293K");
  await slack.press(MAYA, answer, "feedback:good");
  await slack.until(() => slack.sees(THEO, FEEDBACK)[0]);
});
