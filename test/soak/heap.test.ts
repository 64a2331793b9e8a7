import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startLocalSlack } from "../../src/local-slack/local-slack.js";
import { smallTeam } from "../../src/local-slack/workspace/seed.js";
import { startReplica } from "../ops/replica.js";

/** A heap snapshot as V8 writes it: nodes and edges as rows of numbers, whose fields `meta` names. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; edge_fields: string[]; edge_types: [string[], ...unknown[]] } };
  nodes: number[];
  edges: number[];
  strings: string[];
}

/**
 * The strings that a snapshot found in memory: names of nodes and of properties. Not those that it writes itself to count
 * what hangs on its own roots, as "151237" for the 151,237th internalized string.
 */
function stringsIn({ snapshot: { meta }, nodes, edges, strings }: Snapshot): string[] {
  const found = new Set<number>();
  const inNode = meta.node_fields.indexOf("name");
  for (let at = inNode; at < nodes.length; at += meta.node_fields.length) found.add(nodes[at] ?? 0);
  const [ofType, inEdge] = [meta.edge_fields.indexOf("type"), meta.edge_fields.indexOf("name_or_index")];
  for (let at = 0; at < edges.length; at += meta.edge_fields.length) {
    const type = meta.edge_types[0][edges[at + ofType] ?? 0];
    if (type === "property" || type === "context" || type === "shortcut") found.add(edges[at + inEdge] ?? 0);
  }
  return [...found].map((index) => strings[index] ?? "");
}

/** Somebody whose id stands nowhere else, and whom nobody mentions. */
const ASKER = "U0ZYXHEAP9";
const OFFERS = "C000OFFERS";
/** Offers and questions as people word them, in figures and words that no guide has. */
const WORDINGS = [
  "ally tpm new-york offer base 151237 bonus 13.7%",
  "ally tpm offer base 95.1237 lakh",
  "ally offer base 95",
  "ally tpm bonus 13.7%",
  "ally tpm detroit, they gave me 161237 and 17.37k to sign, joining from zyxwville",
  "stripe pm 95 lakh zyxwville",
  "ally offer base 150k vs stripe offer base 171237",
  "what does zyxwville pay a tpm",
];
const TYPED = /1[567]1[.,]?237|13\.7%|95\.1237|17\.37k|offer base 95|95 lakh|zyxwville/;

it("keeps no question, no offer, nobody's name and no response_url in memory once it is answered", async () => {
  const folder = mkdtempSync(join(tmpdir(), "compbot-heap-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const asker = { id: ASKER, name: "zyx", realName: "Zyx Heap", teamId: "T000LOCAL" };
  const channels = smallTeam.channels.map((channel) => ({ ...channel, members: [...channel.members, ASKER] }));
  const slack = await startLocalSlack({ seed: { users: [...smallTeam.users, asker], channels } });
  onTestFinished(() => slack.stop());
  const replica = await startReplica(
    {
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`,
    },
    undefined,
    // Longer strings would be cut: a request's body has what was typed anywhere in it.
    ["--heap-snapshot-string-limit=1000000"],
  );
  slack.connectHttp(replica.url);
  for (const words of WORDINGS) {
    await slack.command(ASKER, OFFERS, `/comp ${words}`);
    await slack.mention(ASKER, OFFERS, words);
    await slack.directMessage(ASKER, words);
  }
  // Messages into a channel wait for their turns, and each request is told of once it is over.
  const isOver = () => replica.lines.filter((line) => line.includes('"msg":"request"')).length;
  await slack.until(() => isOver() >= WORDINGS.length * 3, 60_000);
  const given = slack.log.deliveries("command").map(({ payload }) => new URL(String(payload.response_url)).pathname);
  expect(given).toHaveLength(WORDINGS.length);
  // A parser's last piece may hold the last request; these are about nothing, and somebody else's.
  for (let times = 0; times < 20; times++) {
    await slack.command("U000MAYA", OFFERS, "/comp help");
    await slack.mention("U000MAYA", OFFERS, "thanks");
  }
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
  const strings = stringsIn(JSON.parse(readFileSync(path, "utf8")) as Snapshot);
  // It is the program's, and what it keeps of each thread is a digest.
  expect(strings).toContain("compbot_answers_total");
  const held = strings.filter(
    (text) => TYPED.test(text) || text.includes(ASKER) || given.some((one) => text.includes(one)),
  );
  expect(held.map((text) => text.slice(0, 300))).toEqual([]);
}, 180_000);
