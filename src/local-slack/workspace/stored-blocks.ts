import { elementsIn, walkBlocks } from "../blocks/walk.js";
import type { Ids } from "../ids.js";
import type { JsonObject } from "../json.js";

/** A copy of the blocks with the block and action ids that Slack makes up where the app gave none. */
export function storedBlocks(blocks: JsonObject[], ids: Ids): JsonObject[] {
  const copy = structuredClone(blocks);
  for (const { block } of walkBlocks(copy, "")) {
    block.block_id ??= ids.next("b");
    for (const element of elementsIn(block)) element.action_id ??= ids.next("a");
  }
  return copy;
}
