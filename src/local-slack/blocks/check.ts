import { isObject, type JsonObject } from "../json.js";
import { allBlocks, tableCharacters } from "./layout.js";
import { byType, list, type Problem, type Surface } from "./rule.js";
import { blockSurfaces } from "./surfaces.js";
import { elementsIn, type Placed, walkBlocks } from "./walk.js";

/** Slack's verdict on a payload; `error` is the Web API's error code. */
export type Verdict = { ok: true; blocks: JsonObject[] } | { ok: false; error: string; problems: Problem[] };

const mostBlocks: Record<Surface, number> = { message: 50, modal: 100, home: 100 };

/**
 * Checks blocks against Slack's current rules: first types, fields, lengths and counts, one by one, then the rules for
 * the payload as a whole.
 *
 * @param pointer the blocks' JSON pointer: `/blocks` in a message, `/view/blocks` in a view
 */
export function checkBlocks(blocks: unknown, surface: Surface, pointer = "/blocks"): Verdict {
  if (!Array.isArray(blocks)) return { ok: false, error: "invalid_blocks_format", problems: [] };
  const each = list(byType(allBlocks, blockSurfaces), { min: 0, max: mostBlocks[surface] });
  const problems = each(blocks, pointer, surface);
  if (problems.length > 0) return refused(problems, surface);

  const known = blocks.filter(isObject);
  const placed = walkBlocks(known, pointer);
  const tables = placed.filter(({ block }) => block.type === "table");
  if (tables.length > 1) {
    return { ok: false, error: "invalid_attachments", problems: [{ pointer, message: "only_one_table_allowed" }] };
  }
  const whole = [...asWhole(placed, pointer), ...uniqueIds(placed), ...oneFocus(placed)];
  return whole.length > 0 ? refused(whole, surface) : { ok: true, blocks: known };
}

function refused(problems: Problem[], surface: Surface): Verdict {
  return { ok: false, error: surface === "message" ? "invalid_blocks" : "invalid_arguments", problems };
}

const MOST_IN_TABLE = 10_000;

function asWhole(placed: Placed[], pointer: string): Problem[] {
  const problems: Problem[] = [];
  const ofType = (type: string) => placed.filter(({ block }) => block.type === type);

  if (ofType("data_visualization").length > 2) {
    problems.push({ pointer, message: "no more than 2 data_visualization blocks allowed" });
  }
  for (const { block, pointer: place } of ofType("table")) {
    if (tableCharacters(block) > MOST_IN_TABLE)
      problems.push({
        pointer: place,
        message: `table cells must be less than ${MOST_IN_TABLE + 1} characters in all`,
      });
  }
  return problems;
}

function uniqueIds(placed: Placed[]): Problem[] {
  const problems: Problem[] = [];
  const blockIds = new Set<string>();
  for (const { block, pointer } of placed) {
    if (typeof block.block_id === "string") {
      if (blockIds.has(block.block_id))
        problems.push({ pointer, message: `block_id "${block.block_id}" already exists` });
      blockIds.add(block.block_id);
    }
    const actionIds = elementsIn(block).map((element) => element.action_id);
    for (const [index, id] of actionIds.entries()) {
      if (id === undefined || actionIds.indexOf(id) === index) continue;
      problems.push({ pointer, message: `action_id "${String(id)}" already exists in this block` });
    }
  }
  return problems;
}

function oneFocus(placed: Placed[]): Problem[] {
  const focused = placed.filter(({ block }) => elementsIn(block).some((element) => element.focus_on_load === true));
  return focused.slice(1).map(({ pointer }) => ({ pointer, message: "only one element may set focus_on_load" }));
}
