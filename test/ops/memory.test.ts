import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startLocalSlack } from "../../src/local-slack/local-slack.js";
import { startReplica } from "./replica.js";

const MAYA = "U000MAYA";
const OFFERS = "C000OFFERS";

/** Offers as people word them, each with a figure that stands nowhere else. */
const TYPED = [
  "ally tpm new-york offer base 151237 bonus 16.37%",
  "ally tpm offer base 95.1237 lakh",
  "ally tpm detroit, they gave me 161237 and 17.37k to sign",
  "ally offer base 171237",
];
const FIGURES = /151237|16\.37%|95\.1237|161237|17\.37k|171237/;

/** All strings that the program holds after a garbage collection, as one text. */
async function snapshot(folder: string, signal: () => void): Promise<string> {
  signal();
  // The file grows until it is whole, which is when it ends as JSON does.
  return expect
    .poll(
      async () => {
        const [file] = await readdir(folder);
        const text = file ? await readFile(join(folder, file), "utf8") : "";
        return text.trimEnd().endsWith("}") ? text : null;
      },
      { timeout: 60_000, interval: 500 },
    )
    .not.toBeNull()
    .then(async () => {
      const whole = await readFile(join(folder, (await readdir(folder))[0] ?? ""), "utf8");
      // Before them stand the numbers of all objects.
      return whole.slice(whole.lastIndexOf('"strings":['));
    });
}

it("keeps no question, offer or response_url in memory", async () => {
  const folder = await mkdtemp(join(tmpdir(), "compbot-heap-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const slack = await startLocalSlack();
  onTestFinished(() => slack.stop());
  const { url, signal } = await startReplica({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`,
  });
  slack.connectHttp(url);
  for (const typed of TYPED) {
    await slack.command(MAYA, OFFERS, `/comp ${typed}`);
    await slack.mention(MAYA, OFFERS, typed);
    await slack.directMessage(MAYA, typed);
  }
  const answered = TYPED.length * 3;
  await slack.until(
    () => slack.log.responses().length + slack.log.calls("chat.postMessage").length >= answered,
    30_000,
  );
  const offered = slack.log.deliveries("command").map(({ payload }) => String(payload.response_url));
  // What was read last stays in a regular expression until another is read.
  for (let asked = 0; asked < 5; asked++) await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
  await slack.until(() => slack.log.responses().length >= TYPED.length + 5, 30_000);

  const held = await snapshot(folder, () => signal("SIGUSR2"));
  expect(held).toContain("compbot_answers_total");
  expect(held.split("\n").filter((line) => FIGURES.test(line))).toEqual([]);
  expect(offered.filter((one) => held.includes(new URL(one).pathname))).toEqual([]);
}, 120_000);
