import { expect, test } from "vitest";
import { shippedCore } from "./guides-core.js";
import { MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

test("a passage is quoted with the words asked for in bold, and shared by its lines", async () => {
  const { slack } = await stage({ core: await shippedCore() });
  const answer = await privateAnswer(slack, MAYA, OFFERS, "ally tpm new york, what about premiums");
  const own = written(answer.blocks);
  expect(own).toContain("Premiums at Ally");
  expect(own).toMatch(/> [^"]*\*[Pp]remiums?\*/);
  expect(own.indexOf("Premiums at Ally")).toBeLessThan(own.indexOf("$144K–$189K"));
  await slack.press(MAYA, answer, "share-channel");
  const shared = await slack.until(() => slack.sees(THEO, OFFERS)[0]);
  expect(written(shared.blocks)).toContain("Premiums at Ally");
});

test("beside a comparison a passage is quoted under its company's name, and shared with it", async () => {
  const { slack } = await stage({ core: await shippedCore() });
  const answer = await privateAnswer(
    slack,
    MAYA,
    OFFERS,
    "adyen swe amsterdam vs stripe senior swe nyc, what about relocation",
  );
  const own = written(answer.blocks);
  expect(own).toContain("Adyen · About the offer");
  await slack.press(MAYA, answer, "share-channel");
  const shared = await slack.until(() => slack.sees(THEO, OFFERS)[0]);
  expect(written(shared.blocks)).toContain("Adyen · About the offer");
});
