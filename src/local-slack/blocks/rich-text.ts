import { blockId, link } from "./composition.js";
import { byType, flag, list, number, object, oneOf, type Rule, text, typed } from "./rule.js";

/** Rich text. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */

const style = object({}, { bold: flag, italic: flag, strike: flag, code: flag, underline: flag });
const id = text({ max: 255 });
const styled = { style };
const long = text({ max: 12_000 });

const inline: Record<string, Rule> = {
  text: typed({ text: long }, styled),
  link: typed({ url: link }, { ...styled, text: long, unsafe: flag }),
  emoji: typed({ name: id }, { ...styled, unicode: id, url: link, skin_tone: number({ min: 1, max: 6, whole: true }) }),
  user: typed({ user_id: id }, styled),
  usergroup: typed({ usergroup_id: id }, styled),
  channel: typed({ channel_id: id }, styled),
  team: typed({ team_id: id }, styled),
  broadcast: typed({ range: oneOf("here", "channel", "everyone") }, styled),
  color: typed({ value: text({ max: 7 }) }, styled),
  date: typed({ timestamp: number({ whole: true }), format: id }, { ...styled, url: link, fallback: long }),
};

const border = oneOf(0, 1);
const parts = list(byType(inline), { min: 0, max: 1000 });
const section = typed({ elements: parts });
const plainParts = list(byType({ text: inline.text as Rule, link: inline.link as Rule }), { max: 1000 });

const top: Record<string, Rule> = {
  rich_text_section: section,
  rich_text_list: typed(
    { style: oneOf("bullet", "ordered"), elements: list(byType({ rich_text_section: section }), { max: 1000 }) },
    { indent: number({ min: 0, max: 8, whole: true }), offset: number({ min: 0, whole: true }), border },
  ),
  rich_text_quote: typed({ elements: parts }, { border }),
  rich_text_preformatted: typed({ elements: plainParts }, { border, language: id }),
};

/** The block itself, which also stands in table cells and as an input's first content. */
export const richTextShape: Rule = typed({ elements: list(byType(top), { max: 1000 }) }, { block_id: blockId });

export const richText: Rule = byType({ rich_text: richTextShape });
