import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, expect, type TestContext, test } from "vitest";
import { parse } from "yaml";
import { startApp } from "../../src/app.js";
import { readSettings, SHIPPED } from "../../src/config.js";
import { settingsFromManifest } from "../../src/local-slack/app-settings.js";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/local-slack.js";
import { openLog } from "../../src/ops/log.js";
import { freePort } from "../ops/free-port.js";
import { readHere } from "../read-here.js";
import { modalWith, startValue, whisperWith } from "./offer-stage.js";
import { GENERAL, MAYA, OFFERS, PARTNERS, PATIENT, privateAnswer, THEO, written } from "./stage.js";

const OFFER = "offer base 151234 stock 43219 over 4 years bonus 17.3% sign-on 11357";
/** What was typed, and what is worked out from it, however it is written; no guide has such figures. */
const FIGURES =
  /(?<![\w.-]|"port":|127\.0\.0\.1:)(151[,.]?234|43[,.]?219|17\.3%|11[,.]?357|26[,.]?163|10[,.]?804|188[,.]?20[12]|199[,.]?55[89]|220[,.]?61[67])(?!\w)/;
const FORM = { "offer:base": "151234", "offer:equity": "43219", "offer:bonus": "17.3%", "offer:signOn": "11357" };

/** The guides that are asked for here: the program reads them anew for each test. The tests mostly wait, so all run at once. */
const guidesDir = mkdtempSync(join(tmpdir(), "compbot-offers-"));
cpSync(join(SHIPPED.guides, "ally-financial"), join(guidesDir, "ally-financial"), { recursive: true });
afterAll(() => rmSync(guidesDir, { recursive: true, force: true }));

/** The whole program, with its own log at its most talkative, on a local Slack over HTTP. */
async function program({ onTestFinished }: Pick<TestContext, "onTestFinished">) {
  const manifest: unknown = parse(readFileSync("manifest.yml", "utf8"));
  const slack = await startLocalSlack({ app: settingsFromManifest(manifest), clock: PATIENT });
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const { botToken, signingSecret, apiUrl: slackApiUrl } = slack;
  const port = await freePort();
  const settings = { ...readSettings({}), guidesDir, slackApiUrl, feedbackChannel: GENERAL };
  const app = await startApp(
    settings,
    { kind: "http", botToken, signingSecret, port },
    openLog("debug", stream),
    [],
    readHere,
  );
  slack.connectHttp(`http://127.0.0.1:${port}/slack/events`);
  onTestFinished(async () => {
    await app.stop();
    await slack.stop();
  });
  slack.invite(GENERAL, slack.botUserId);
  return { slack, lines };
}

/** All that left the app and that somebody else than Maya can get: what is posted, what is answered to everybody, all metadata. */
function sentToOthers(slack: LocalSlack): unknown[] {
  const direct = slack.directChannel(MAYA);
  return slack.log.entries.flatMap((entry): unknown[] => {
    if (entry.kind === "respond") return entry.body.response_type === "in_channel" ? [entry.body] : [];
    if (entry.kind !== "call") return [];
    const { method, args } = entry;
    if (method.startsWith("views.")) return [];
    if (method === "chat.postEphemeral" && args.user === MAYA) return [];
    return method === "chat.postMessage" && args.channel === direct ? [args.metadata] : [args];
  });
}

/** What Theo sees, everywhere and in every thread, but for what people said themselves. */
function seenByTheo(slack: LocalSlack): unknown[] {
  const roots = [OFFERS, GENERAL, PARTNERS].flatMap((channel) => slack.sees(THEO, channel));
  const all = roots.flatMap((root) => [root, ...slack.sees(THEO, root.channel, root.ts)]);
  return [...all.filter(({ from }) => from.isBot), slack.modals(THEO), slack.home(THEO)];
}

function expectNoFigures(slack: LocalSlack, lines: string[]): void {
  expect(written(sentToOthers(slack))).not.toMatch(FIGURES);
  expect(written(seenByTheo(slack))).not.toMatch(FIGURES);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join("")).not.toMatch(FIGURES);
}

const isShared = (slack: LocalSlack, channel = OFFERS) =>
  slack.until(() => slack.sees(THEO, channel).find(({ blocks }) => written(blocks).includes("Shared by")));

test.concurrent("typed after the command, checked, countered and shared", async (context) => {
  const { slack, lines } = await program(context);
  const check = await privateAnswer(slack, MAYA, OFFERS, `ally tpm new-york ${OFFER}`);
  expect(written(check.blocks)).toMatch(FIGURES);
  await slack.press(MAYA, check, "counter");
  await slack.submit(MAYA, await modalWith(slack, MAYA, "Who you write to"));
  const counter = await modalWith(slack, MAYA, "Copy it");
  expect(startValue(counter.blocks, "counter-email")).toMatch(FIGURES);
  await slack.submit(MAYA, counter);
  await slack.press(MAYA, check, "share-guide");
  expect(written(await isShared(slack))).toContain("$203K–$293K");
  await whisperWith(slack, MAYA, OFFERS, "Your offer is not in it");
  expect(slack.sees(MAYA, OFFERS).map(({ ts }) => ts)).toContain(check.ts);
  await slack.press(MAYA, check, "view:overview");
  const guide = await whisperWith(slack, MAYA, OFFERS, "Share to channel");
  await slack.press(MAYA, guide, "feedback", "negative");
  await slack.submit(MAYA, await modalWith(slack, MAYA, "What is wrong"), { words: "Too low." });
  await slack.until(() => written(slack.sees(THEO, GENERAL)).includes("Too low."));
  const { message } = await slack.say(THEO, OFFERS, "What would they pay?");
  await slack.press(MAYA, guide, "share-thread");
  const thread = await modalWith(slack, MAYA, "Link to a message");
  await slack.submit(MAYA, thread, { link: slack.linkTo(message) });
  await slack.until(() => slack.sees(THEO, OFFERS, message.ts).length > 1);
  expectNoFigures(slack, lines);
}, 30_000);

test.concurrent("shared where people of other organisations are: the check stays, the question comes beside it", async (context) => {
  const { slack, lines } = await program(context);
  const check = await privateAnswer(slack, MAYA, PARTNERS, `ally tpm new-york ${OFFER}`);
  await slack.press(MAYA, check, "share-guide");
  const question = await whisperWith(slack, MAYA, PARTNERS, "other organisations");
  expect(slack.sees(MAYA, PARTNERS).map(({ ts }) => ts)).toContain(check.ts);
  await slack.press(MAYA, question, "share-anyway");
  await isShared(slack, PARTNERS);
  expectNoFigures(slack, lines);
}, 30_000);

test.concurrent("filled into the form, and changed there", async (context) => {
  const { slack, lines } = await program(context);
  const { message } = await slack.mention(THEO, OFFERS, "ally tpm new-york");
  const answer = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
  await slack.press(MAYA, answer, "check-offer");
  const form = await modalWith(slack, MAYA, "The guide's band");
  expect(await slack.submit(MAYA, form, { ...FORM, "offer:base": "151234-160000" })).toMatchObject({ kind: "errors" });
  await slack.submit(MAYA, await modalWith(slack, MAYA, "The guide's band"), FORM);
  const result = await modalWith(slack, MAYA, "Your offer");
  expect(written(result.blocks)).toMatch(FIGURES);
  await slack.press(MAYA, result, "change-offer");
  await modalWith(slack, MAYA, "The guide's band");
  expectNoFigures(slack, lines);
}, 30_000);

test.concurrent("filled into the form for several offers, with a field to mend, and compared", async (context) => {
  const { slack, lines } = await program(context);
  await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, `ally tpm new-york ${OFFER}`), "compare-offers");
  const form = await modalWith(slack, MAYA, "offers:2:guide");
  const other = { "offers:2:guide": "capital one tpm new york", "offers:2:base": "151234-188201" };
  expect(await slack.submit(MAYA, form, other)).toMatchObject({ kind: "errors" });
  await slack.press(MAYA, await modalWith(slack, MAYA, "offers:2:guide"), "add-offer");
  await modalWith(slack, MAYA, "offers:3:guide");
  await slack.submit(MAYA, await slack.until(() => slack.modal(MAYA)), { ...other, "offers:2:base": "151234" });
  expect(written((await modalWith(slack, MAYA, "Your offers")).blocks)).toMatch(FIGURES);
  expectNoFigures(slack, lines);
}, 30_000);

test.concurrent("typed in a question that fits several guides, and carried to the one chosen", async (context) => {
  const { slack, lines } = await program(context);
  await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, `ally ${OFFER}`), "choose-offer:4");
  const check = await whisperWith(slack, MAYA, OFFERS, "Your offer");
  expect(written(check.blocks)).toMatch(FIGURES);
  await slack.press(MAYA, check, "share-guide");
  await isShared(slack);
  const { message } = await slack.mention(MAYA, OFFERS, `ally ${OFFER}`);
  const list = await whisperWith(slack, MAYA, OFFERS, "choose-offer", message.ts);
  await slack.press(MAYA, list, "choose-offer:4");
  await whisperWith(slack, MAYA, OFFERS, "Your offer", message.ts);
  const asked = await privateAnswer(slack, MAYA, GENERAL, `zyxw wizard ${OFFER}`);
  await slack.press(MAYA, asked, "ask-for-guide");
  await slack.submit(MAYA, await modalWith(slack, MAYA, "Please add a guide"));
  await slack.until(() => written(slack.sees(THEO, GENERAL)).includes("Please add a guide for: zyxw wizard"));
  expectNoFigures(slack, lines);
}, 30_000);

test.concurrent.for([false, true])(
  "typed in a mention: answered to its owner beside the public answer (in a thread: %s)",
  async (within, context) => {
    const { slack, lines } = await program(context);
    const root = within ? (await slack.say(THEO, OFFERS, "Offers this week")).message.ts : undefined;
    if (root) {
      await slack.mention(THEO, OFFERS, "ally tpm new-york", root);
      await slack.until(() => slack.sees(THEO, OFFERS, root)[2]);
    }
    const { message } = await slack.mention(MAYA, OFFERS, within ? OFFER : `ally tpm new-york ${OFFER}`, root);
    const thread = root ?? message.ts;
    const check = await whisperWith(slack, MAYA, OFFERS, "Your offer", thread);
    expect(written(check.blocks)).toMatch(FIGURES);
    const said = slack.sees(THEO, OFFERS, thread).at(-1);
    expect(written(said?.blocks)).toContain("$203K–$293K");
    expect(written(said?.blocks)).toContain("shown to its owner alone");
    await slack.press(MAYA, check, "share-guide");
    await slack.until(() => written(slack.sees(THEO, OFFERS, thread).at(-1)?.blocks).includes("Shared by"));
    expectNoFigures(slack, lines);
  },
);

test.concurrent("typed to the app directly", async (context) => {
  const { slack, lines } = await program(context);
  const { message } = await slack.directMessage(MAYA, `ally tpm new-york ${OFFER}`);
  const direct = slack.directChannel(MAYA);
  const check = await slack.until(() => slack.sees(MAYA, direct, message.ts)[1]);
  expect(written(check.blocks)).toMatch(FIGURES);
  await slack.press(MAYA, check, "counter");
  await slack.submit(MAYA, await modalWith(slack, MAYA, "Who you write to"));
  await modalWith(slack, MAYA, "Copy it");
  await slack.close(MAYA, await slack.until(() => slack.modal(MAYA)));
  await slack.press(MAYA, check, "view:overview");
  const guide = await slack.until(() =>
    slack.sees(MAYA, direct, message.ts).find(({ blocks }) => written(blocks).includes("Share to a thread")),
  );
  const { message: root } = await slack.say(THEO, OFFERS, "What would they pay?");
  await slack.press(MAYA, guide, "share-thread");
  await slack.submit(MAYA, await modalWith(slack, MAYA, "Link to a message"), { link: slack.linkTo(root) });
  await slack.until(() => slack.sees(THEO, OFFERS, root.ts).length > 1);
  expectNoFigures(slack, lines);
}, 30_000);

test.concurrent("found in a message by the shortcut: the modal shows what it shares, and that is the guide's answer", async (context) => {
  const { slack, lines } = await program(context);
  const { message } = await slack.say(MAYA, OFFERS, `ally tpm new-york ${OFFER}`);
  await slack.shortcut(MAYA, "answer_message", message);
  const view = await modalWith(slack, MAYA, "$203K–$293K");
  expect(written(view.blocks)).toContain("It is left out");
  expect(written(view.blocks)).not.toContain("Your offer");
  await slack.submit(MAYA, view);
  await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
  expectNoFigures(slack, lines);
}, 30_000);
