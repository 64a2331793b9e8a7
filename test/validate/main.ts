import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { parse } from "yaml";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { makeCore } from "../../src/core.js";
import { settingsFromManifest } from "../../src/local-slack/app-settings.js";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/local-slack.js";
import { slackLogger } from "../../src/ops/log.js";
import { EXAMPLES } from "../../src/present/words.js";
import { makeApp } from "../../src/slack/bolt/app.js";
import { silentLog } from "../ops/silent-log.js";

/**
 * Shows Slack's public validator every kind of payload that the app sends, taken from the app itself on a local Slack.
 * https://docs.slack.dev/reference/methods/blocks.validate
 *
 * Not among the tests: it needs the network. A token in SLACK_BOT_TOKEN is sent along where there is one.
 */
const VALIDATOR = "https://slack.com/api/blocks.validate";

interface Payload {
  /** The method, and the types of its blocks. */
  name: string;
  field: "message" | "view";
  json: string;
}

const MAYA = "U000MAYA";
const OFFERS = "C000OFFERS";
const ASKED = [
  ...EXAMPLES.map(({ ask }) => ask),
  "ally",
  "tpm new-york",
  "ally vs capital-one tpm new-york",
  "ally tpm new-york offer base 150k stock 40k over 4 years bonus 15%",
  "nothing of this kind",
  "help",
];

/** Has a person meet everything that the app shows. */
async function wander(slack: LocalSlack): Promise<void> {
  const mine = () => slack.sees(MAYA, OFFERS).filter(({ onlyVisibleToYou }) => onlyVisibleToYou);
  for (const asked of ASKED) {
    const before = mine().length;
    await slack.command(MAYA, OFFERS, `/comp ${asked}`);
    await slack.until(() => mine().length > before, 20_000);
  }
  const ids = (blocks: unknown) =>
    [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]*)"/g)].map(([, id = ""]) => id);
  for (const answer of mine()) {
    for (const id of ids(answer.blocks).filter((one) =>
      /^(check-offer|counter|share-thread|feedback|ask-for-guide)/.test(one),
    )) {
      const before = slack.log.calls().length;
      await slack.press(MAYA, answer, id, id.startsWith("feedback") ? "negative" : null).catch(() => null);
      await slack.until(() => slack.log.calls().length > before, 20_000).catch(() => null);
      const view = slack.modal(MAYA);
      if (view) await slack.close(MAYA, view, true);
    }
  }
  const [first] = mine();
  if (first) await slack.press(MAYA, first, "share-channel");
  await slack.mention(MAYA, OFFERS, "ally tpm new-york");
  await slack.openHome(MAYA, "home");
  await slack.command(MAYA, OFFERS, "/comp");
  await slack.until(() => slack.home(MAYA) && slack.log.calls("chat.postMessage").length > 1, 30_000);
}

function payloadsOf(slack: LocalSlack): Payload[] {
  const found = slack.log.entries.flatMap((entry): Payload[] => {
    if (entry.kind === "respond" && entry.body.blocks)
      return [payload("response_url", "message", { blocks: entry.body.blocks })];
    if (entry.kind !== "call") return [];
    const { blocks, view } = entry.args;
    if (blocks) return [payload(entry.method, "message", { blocks: JSON.parse(String(blocks)) })];
    return view ? [payload(entry.method, "view", JSON.parse(String(view)))] : [];
  });
  // One of each kind: the same blocks by the same method differ in words only.
  return [...new Map(found.map((one) => [one.name, one])).values()];
}

function payload(method: string, field: Payload["field"], content: { blocks?: unknown }): Payload {
  const types = Array.isArray(content.blocks) ? content.blocks.map(({ type }: { type: string }) => type) : [];
  return { name: `${method}: ${[...new Set(types)].join(", ")}`, field, json: JSON.stringify(content) };
}

async function verdictOn({ field, json }: Payload): Promise<{ ok: boolean; error?: string; errors?: unknown }> {
  const token = process.env.SLACK_BOT_TOKEN;
  const answer = await fetch(VALIDATOR, {
    method: "POST",
    headers: token ? { authorization: `Bearer ${token}` } : {},
    body: new URLSearchParams({ [field]: json }),
    signal: AbortSignal.timeout(10_000),
  });
  return (await answer.json()) as { ok: boolean };
}

const collection = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases });
const core = makeCore(
  () => collection,
  () => "2026-03-01",
);
const slack = await startLocalSlack({ app: settingsFromManifest(parse(readFileSync("manifest.yml", "utf8"))) });
const { botToken, signingSecret, apiUrl: slackApiUrl } = slack;
const settings = { connection: { kind: "http", botToken, signingSecret, port: 0 } as const, slackApiUrl };
const app = makeApp({ ...settings, feedbackChannel: OFFERS }, core, { logger: slackLogger(silentLog) });
const server = (await app.start(0)) as { address(): AddressInfo };
slack.connectHttp(`http://127.0.0.1:${server.address().port}/slack/events`);
await wander(slack);

let refused = 0;
for (const one of payloadsOf(slack)) {
  try {
    const { ok, error, errors } = await verdictOn(one);
    if (!ok) refused += 1;
    process.stdout.write(
      `${ok ? "taken  " : "REFUSED"} ${one.name}${ok ? "" : ` ${error} ${JSON.stringify(errors)}`}\n`,
    );
  } catch (error) {
    console.error(`Slack's validator cannot be reached from here: ${error instanceof Error ? error.message : error}`);
    refused = -1;
    break;
  }
}
await app.stop();
await slack.stop();
process.exit(refused === 0 ? 0 : 1);
