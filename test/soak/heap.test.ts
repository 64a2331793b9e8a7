import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startLocalSlack } from "../../src/local-slack/local-slack.js";
import { startReplica } from "../ops/replica.js";

const MAYA = "U000MAYA";
const OFFERS = "C000OFFERS";
/** Offers as people word them, in figures and words that no guide has. */
const WORDINGS = [
  "ally tpm new-york offer base 151237 bonus 13.7%",
  "ally offer base 95",
  "ally tpm bonus 13.7%",
  "ally tpm 151.237k base, joining from zyxwville",
  "stripe pm 95 lakh zyxwville",
];
const TYPED = /151[.,]?237|13\.7%|offer base 95|95 lakh|zyxwville/;

it("keeps nothing of what was typed in memory once it is answered", async () => {
  const folder = mkdtempSync(join(tmpdir(), "compbot-heap-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const slack = await startLocalSlack();
  onTestFinished(() => slack.stop());
  const replica = await startReplica({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`,
  });
  slack.connectHttp(replica.url);
  for (const words of WORDINGS) {
    await slack.command(MAYA, OFFERS, `/comp ${words}`);
    await slack.mention(MAYA, OFFERS, words);
    await slack.directMessage(MAYA, words);
  }
  // Messages into a channel wait for their turns, and each request is told of once it is over.
  const isOver = () => replica.lines.filter((line) => line.includes('"msg":"request"')).length;
  await slack.until(() => isOver() >= WORDINGS.length * 3 && slack.log.calls("chat.postMessage").length >= 10, 60_000);
  // A parser's last piece may hold the last request; these are about nothing.
  for (let times = 0; times < 20; times++) await slack.command(MAYA, OFFERS, "/comp help");
  await new Promise((resolve) => setTimeout(resolve, 5_000));

  replica.signal("SIGUSR2");
  const snapshot = () => readdirSync(folder).find((name) => name.endsWith(".heapsnapshot"));
  await expect.poll(snapshot, { timeout: 30_000 }).toBeDefined();
  const path = join(folder, snapshot() ?? "");
  let before = -1;
  const isWhole = () => {
    const { size } = statSync(path);
    const same = size === before && size > 0;
    before = size;
    return same;
  };
  await expect.poll(isWhole, { interval: 1_000, timeout: 60_000 }).toBe(true);
  const { strings } = JSON.parse(readFileSync(path, "utf8")) as { strings: string[] };
  expect(strings.length).toBeGreaterThan(10_000);
  expect(strings.filter((text) => TYPED.test(text)).map((text) => text.slice(0, 200))).toEqual([]);
}, 150_000);
