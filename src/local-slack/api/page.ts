import type { JsonObject } from "../json.js";
import { optional } from "./call.js";
import { SlackError } from "./slack-error.js";

/** One page of a list by Slack's cursors. https://docs.slack.dev/apis/web-api/pagination */
export function page<Item>(all: Item[], args: JsonObject): { items: Item[]; metadata: { next_cursor: string } } {
  const limit = Number(optional(args, "limit") ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new SlackError("invalid_limit");
  const start = startOf(optional(args, "cursor"));
  const end = start + limit;
  const next = end < all.length ? Buffer.from(`next:${end}`).toString("base64") : "";
  return { items: all.slice(start, end), metadata: { next_cursor: next } };
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString());
  if (!found) throw new SlackError("invalid_cursor");
  return Number(found[1]);
}
