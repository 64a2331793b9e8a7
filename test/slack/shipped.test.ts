import { beforeAll, expect, test } from "vitest";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { makeCore } from "../../src/core.js";
import { MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

let collection: Collection;
beforeAll(async () => {
  collection = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases });
});
const shipped = () =>
  stage({
    core: makeCore(
      () => collection,
      () => "2026-03-01",
    ),
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
