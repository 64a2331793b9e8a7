import type { GuideAnswer } from "../../src/answer/answer.js";
import { guideAnswer } from "../../src/answer/compose.js";
import type { Collection } from "../../src/collection/open-collection.js";

/** The answer of one guide of a collection for one of its own region labels. */
export function answerOf({ guides }: Pick<Collection, "guides">, id: string, region: string): GuideAnswer {
  const guide = guides.find((one) => one.id === id);
  const index = guide?.regions.indexOf(region) ?? -1;
  if (!guide || index < 0) throw new Error(`No guide ${id} with a region ${region}`);
  const context = { query: id, today: "2026-03-01", focus: "overview" as const, readAs: [], unread: [] };
  return guideAnswer({ guide, region: { kind: "requested", index, also: [] } }, context);
}
