import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** What has to know the time of day: Slack's timestamps, a date, the log. Whatever waits or expires goes by the other clock. */
const TIME_OF_DAY = [
  "mcp/callers.ts",
  "ops/log.ts",
  "slack/bolt/signed-age.ts",
  "slack/calls/find-posted.ts",
  "slack/ports/once.ts",
  "today.ts",
];

it("measures what waits and expires on the clock that nobody sets", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("local-slack"))
    .filter((file) => /Date\.now|new Date\(\)/.test(readFileSync(join("src", file), "utf8")));
  expect(files.filter((file) => !TIME_OF_DAY.includes(file))).toEqual([]);
});
