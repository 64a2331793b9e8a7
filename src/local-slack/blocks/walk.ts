import { type JsonObject, objectOf, objectsOf } from "../json.js";

/** A block and its place, with the blocks inside containers and carousels too. */
export interface Placed {
  block: JsonObject;
  pointer: string;
}

/** All blocks, those inside others after the one that holds them. */
export function walkBlocks(blocks: JsonObject[], pointer: string): Placed[] {
  return blocks.flatMap((block, index) => {
    const here = `${pointer}/${index}`;
    const inner = block.type === "container" ? "child_blocks" : block.type === "carousel" ? "elements" : null;
    const placed: Placed[] = [{ block, pointer: here }];
    return inner ? placed.concat(walkBlocks(objectsOf(block, inner), `${here}/${inner}`)) : placed;
  });
}

/** The interactive elements that stand directly in a block. */
export function elementsIn(block: JsonObject): JsonObject[] {
  switch (block.type) {
    case "section":
      return one(objectOf(block, "accessory")).filter((element) => element.type !== "image");
    case "input":
      return one(objectOf(block, "element"));
    case "actions":
    case "context_actions":
      return objectsOf(block, "elements");
    case "card":
      return objectsOf(block, "actions");
    default:
      return [];
  }
}

const one = (element: JsonObject | undefined): JsonObject[] => (element ? [element] : []);
