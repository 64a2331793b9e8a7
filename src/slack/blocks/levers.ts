import type { GuideAnswer } from "../../answer/answer.js";
import type { Lever } from "../../domain/guide.js";
import { LEVERS } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { type Block, context, type Style, section } from "./kit.js";
import { literal, plain, quote } from "./text.js";

/** How many levers an answer shows before the button that shows all. */
const TOP_LEVERS = 3;

/** The first levers of an answer, with their scripts collapsed if Slack can do that. */
export function topLeverBlocks(answer: GuideAnswer, style: Style): Block[] {
  if (answer.levers.length === 0) return [];
  const more = answer.levers.length - TOP_LEVERS;
  return [
    section(`*${LEVERS.top}*`),
    ...answer.levers.slice(0, TOP_LEVERS).map((lever, at) => leverBlock(lever, at, style)),
    ...context(more > 0 ? [LEVERS.more(more)] : []),
  ];
}

/** Every lever, then the premiums listed with them, as far as one message holds them. */
export function allLeverBlocks(answer: GuideAnswer, style: Style): Block[] {
  if (answer.levers.length === 0) return [section(LEVERS.none)];
  const all = [...answer.levers, ...answer.premiums].map((lever, at) => leverBlock(lever, at, style));
  const levers = fitting(all);
  const [own, premiums] = [levers.slice(0, answer.levers.length), levers.slice(answer.levers.length)];
  return [
    section(`*${LEVERS.all}*`),
    ...own,
    ...(premiums.length ? [section(`*${LEVERS.premiums}*`), ...premiums] : []),
    ...context(all.length > levers.length ? [LEVERS.cut(all.length - levers.length)] : []),
  ];
}

/** The titles of the top levers in one line, numbered. */
export function leverTitles(answer: GuideAnswer): string {
  return answer.levers
    .slice(0, TOP_LEVERS)
    .map(({ title }, at) => `${at + 1} ${literal(title, LIMITS.header)}`)
    .join(" · ");
}

function leverBlock(lever: Lever, at: number, style: Style): Block {
  const words = [
    lever.remark ? literal(lever.remark, 900) : "",
    lever.script ? quote(lever.script, 1_800) : literal(LEVERS.noScript, LIMITS.header),
  ].filter(Boolean);
  // Without the lever's asks: its script has them, in the currency and for the place that the guide wrote them for,
  // which may differ from this region's.
  const title = `${at + 1} · ${lever.title}`;
  if (style === "plain") return section(`*${literal(title, LIMITS.containerTitle)}*\n${words.join("\n")}`);
  return {
    type: "container",
    title: plain(title, LIMITS.containerTitle),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [section(words.join("\n"))],
  };
}

/** As many blocks as leave room for the rest of the message, both in blocks and in characters. */
function fitting(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let characters = 0;
  for (const block of blocks.slice(0, LIMITS.messageBlocks - 20)) {
    characters += JSON.stringify(block).length;
    if (characters > LIMITS.messageCharacters * 0.75) break;
    kept.push(block);
  }
  return kept;
}
