import { type JsonObject, objectOf, objectsOf } from "../json.js";

/** A block and its JSON pointer; it may be inside a container. */
export interface Placed {
  block: JsonObject;
  pointer: string;
}

/** All blocks; those inside a container come after the container. */
export function walkBlocks(blocks: JsonObject[], pointer: string): Placed[] {
  return blocks.flatMap((block, index) => {
    const here = `${pointer}/${index}`;
    return [{ block, pointer: here }, ...walkBlocks(objectsOf(block, "child_blocks"), `${here}/child_blocks`)];
  });
}

/** The interactive elements directly in a block, without those of blocks inside it. */
export function elementsIn(block: JsonObject): JsonObject[] {
  switch (block.type) {
    case "section":
      return one(objectOf(block, "accessory"));
    case "input":
      return one(objectOf(block, "element"));
    case "actions":
    case "context_actions":
      return objectsOf(block, "elements");
    default:
      return [];
  }
}

const one = (element: JsonObject | undefined): JsonObject[] => (element ? [element] : []);
