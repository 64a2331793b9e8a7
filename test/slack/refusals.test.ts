import { describe, expect, test } from "vitest";
import { PLACES, STANDINGS } from "../../src/local-slack/blocks/surfaces.js";
import { MAYA, OFFERS, stage, written } from "./stage.js";

const WORDS = ["invalid_blocks", "invalid_blocks_format", "invalid_attachments", "invalid_payload"] as const;
/** Through a `response_url`, by `chat.postMessage`, by `chat.postEphemeral`. */
const ROADS = {
  "a command": (slack: Slack) => slack.command(MAYA, OFFERS, "/comp ally tpm new-york"),
  "a mention": (slack: Slack) => slack.mention(MAYA, OFFERS, "ally tpm new-york"),
  "a mention with an offer": (slack: Slack) => slack.mention(MAYA, OFFERS, "ally tpm new-york offer base 150k"),
};
type Slack = Awaited<ReturnType<typeof stage>>["slack"];

/** What Maya was shown by the app, in the channel and in its threads. */
const shown = (slack: Slack) =>
  slack
    .sees(MAYA, OFFERS)
    .flatMap((one) => [one, ...slack.sees(MAYA, OFFERS, one.ts).slice(1)])
    .filter(({ from }) => from.isBot);

describe.each(["http", "socket"] as const)("over %s", (transport) => {
  test.each(WORDS.flatMap((word) => Object.entries(ROADS).map(([road, go]) => ({ word, road, go }))))(
    "$road is answered in plain blocks where Slack says $word",
    async ({ word, go }) => {
      const { slack } = await stage({ transport });
      slack.faults.refuseBlocks("container", "table", "data_visualization");
      slack.faults.refuseAs(word);
      await go(slack);
      await slack.until(() => shown(slack).find(({ blocks }) => written(blocks).includes("$144K–$189K")));
      expect(written(shown(slack))).not.toContain('"type":"container"');
    },
  );
});

test("blocks that Slack documents for messages alone are answered in plain ones where it takes them nowhere else", async () => {
  const { slack } = await stage();
  slack.faults.onlyDocumented = true;
  await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
  await slack.until(() => shown(slack).find(({ blocks }) => written(blocks).includes("$144K–$189K")));
});

test("an answer is not lost where Slack breaks over its blocks each time without a word", async () => {
  const { slack } = await stage();
  slack.faults.onCall("response_url", { kind: "status", status: 500 }, { times: 2 });
  await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
  const said = await slack.until(() => shown(slack)[0]);
  expect(written(said.blocks)).toContain("$144K–$189K");
  // Two tries in one form, and the third in the other.
  expect(slack.log.responses()).toHaveLength(3);
  expect(written(said.blocks)).not.toContain('"type":"container"');
});

test("the table of surfaces knows every block that the app sends, and says where nothing is documented", () => {
  for (const type of ["section", "header", "context", "actions", "container", "table", "data_visualization", "input"]) {
    expect(Object.keys(STANDINGS[type] ?? {})).toEqual([...PLACES]);
  }
  expect(STANDINGS.table).toMatchObject({ message: "documented", ephemeral: "undocumented", modal: "refused" });
});
