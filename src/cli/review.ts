import { openCollection } from "../collection/open-collection.js";
import { DEFAULT_PORT } from "../config.js";
import { REVIEW } from "../present/words/review.js";
import { openEditor } from "../review/guide-editor.js";
import { serveReview } from "../review/server.js";
import { todayIso } from "../today.js";
import { COMMON, placesOf, readArguments } from "./arguments.js";

/** The local Slack's page has the default port, and both may run at once. */
const FIRST_PORT = DEFAULT_PORT + 100;

/** `review [GUIDE]`: serves the review page on loopback until it is stopped; `--line` opens a line of the guide. */
export async function review(args: string[]): Promise<number> {
  const options = { guides: COMMON.guides, line: { type: "string" } } as const;
  const { values, positionals } = readArguments(args, options, "words");
  const places = placesOf(values.guides);
  const collection = await openCollection(places);
  const page = await serveReview(openEditor(places.guidesDir, collection, todayIso()), FIRST_PORT);
  const [guide] = positionals;
  const to = guide ? `#/guide/${guide}${values.line ? `:${values.line}` : ""}` : "";
  process.stdout.write(`${REVIEW.page(page.url + to)}\n`);
  console.error(REVIEW.stop);
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  await page.stop();
  return 0;
}
