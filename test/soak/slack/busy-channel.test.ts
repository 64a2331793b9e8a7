import { expect, test } from "vitest";
import { MAYA, OFFERS, stage, THEO } from "../../slack/stage.js";

test("many mentions at once in one channel wait for their turn and are all answered", async () => {
  const { slack, lines } = await stage({ times: { apart: 1_000, acknowledged: 3_000 } });
  // More than the seconds that somebody who pressed a button would wait.
  const asked = Array.from({ length: 13 }, () => slack.mention(THEO, OFFERS, "ally tpm new-york"));
  const roots = await Promise.all(asked);
  const answered = ({ message }: { message: { ts: string } }) => slack.sees(MAYA, OFFERS, message.ts).length > 1;
  await slack.until(() => roots.every(answered), 60_000);
  expect(lines.filter((line) => line.startsWith("error"))).toEqual([]);
}, 90_000);
