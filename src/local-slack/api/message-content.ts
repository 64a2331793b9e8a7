import { checkBlocks } from "../blocks/check.js";
import { type PlaceOfBlocks, STANDINGS } from "../blocks/surfaces.js";
import { walkBlocks } from "../blocks/walk.js";
import type { Faults } from "../faults.js";
import { isObject, type JsonObject, stringOf } from "../json.js";
import { json, optional } from "./call.js";
import { refusal, SlackError } from "./slack-error.js";

/** The content of a message, from any of the methods; a part that was not given is absent. */
export interface Content {
  text?: string;
  blocks?: JsonObject[];
  metadata?: JsonObject | null;
}

/**
 * Longest text, in characters. Slack cuts a posted text at 40,000 and refuses an updated one over 4,000; the local
 * Slack refuses both.
 */
const LONGEST = { post: 40_000, update: 4000 };

/** Reads and checks the content of a message. @throws SlackError if Slack would refuse it */
export function readContent(
  args: JsonObject,
  faults: Faults,
  use: keyof typeof LONGEST = "post",
  place: PlaceOfBlocks = "message",
): Content {
  const content: Content = {};
  const text = optional(args, "text");
  if (text !== undefined) content.text = text;
  if ((text?.length ?? 0) > LONGEST[use]) throw new SlackError("msg_too_long");

  const blocks = json(args, "blocks", "invalid_blocks_format");
  if (blocks !== undefined) content.blocks = acceptedBlocks(blocks, faults, place);

  const metadata = json(args, "metadata", "invalid_metadata_format");
  if (metadata !== undefined) content.metadata = acceptedMetadata(metadata);
  return content;
}

/** @throws SlackError `no_text` if there is nothing to show */
export function needSomething(content: Content): void {
  if (!content.text?.trim() && !content.blocks?.length) throw new SlackError("no_text");
}

function acceptedBlocks(blocks: unknown, faults: Faults, place: PlaceOfBlocks): JsonObject[] {
  const verdict = checkBlocks(blocks, "message");
  if (!verdict.ok) throw refusal(verdict.error, verdict.problems);
  refuseOnRequest(verdict.blocks, faults, "/blocks", faults.refusalOfBlocks);
  if (faults.onlyDocumented)
    refuse(verdict.blocks, "/blocks", "invalid_blocks", (type) => STANDINGS[type]?.[place] !== "documented");
  return verdict.blocks;
}

/** Refuses blocks like a Slack that does not know their type yet. */
export const refuseOnRequest = (blocks: JsonObject[], faults: Faults, pointer: string, code: string): void =>
  refuse(blocks, pointer, code, (type) => faults.refuses(type));

function refuse(blocks: JsonObject[], pointer: string, code: string, isRefused: (type: string) => boolean): void {
  const problems = walkBlocks(blocks, pointer)
    .filter(({ block }) => isRefused(String(block.type)))
    .map((one) => ({ pointer: `${one.pointer}/type`, message: `unsupported type: ${one.block.type}` }));
  if (problems.length > 0) throw refusal(code, problems);
}

const MOST_METADATA = 16_000;

/** https://docs.slack.dev/messaging/message-metadata */
function acceptedMetadata(metadata: unknown): JsonObject | null {
  if (metadata === null) return null;
  if (!isObject(metadata)) throw new SlackError("invalid_metadata_format");
  if (Object.keys(metadata).length === 0) return null;
  if (!stringOf(metadata, "event_type") || !isObject(metadata.event_payload))
    throw new SlackError("invalid_metadata_schema");
  if (JSON.stringify(metadata).length > MOST_METADATA) throw new SlackError("metadata_too_large");
  return metadata;
}
