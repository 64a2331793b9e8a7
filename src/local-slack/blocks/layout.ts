import { anyText, blockId, imageElement, imageFields, link, plainText } from "./composition.js";
import { elementSurfaces, pick } from "./elements.js";
import { newerBlocks } from "./newer.js";
import { richTextShape } from "./rich-text.js";
import { anyShape, byType, flag, list, type Rule, someOf, type Together, text, typed } from "./rule.js";

/** Blocks by type. https://docs.slack.dev/reference/block-kit/blocks */

type Fields = Record<string, Rule>;
const block = (required: Fields, optional: Fields = {}, ...together: Together[]): Rule =>
  typed(required, { ...optional, block_id: blockId }, ...together);

const menus = ["static_select", "external_select", "users_select", "conversations_select", "channels_select"] as const;
const multiMenus = [
  "multi_static_select",
  "multi_external_select",
  "multi_users_select",
  "multi_conversations_select",
  "multi_channels_select",
] as const;
const pickers = ["checkboxes", "radio_buttons", "datepicker", "timepicker"] as const;

const accessory = pick("button", "workflow_button", "overflow", ...menus, ...multiMenus, ...pickers);
const actions = pick(
  "button",
  "workflow_button",
  "overflow",
  "datetimepicker",
  "rich_text_input",
  ...menus,
  ...multiMenus,
  ...pickers,
);
const inputs = pick(
  "plain_text_input",
  "number_input",
  "email_text_input",
  "url_text_input",
  "file_input",
  "rich_text_input",
  "datetimepicker",
  ...menus,
  ...multiMenus,
  ...pickers,
);
const feedback = pick("feedback_buttons", "icon_button");

const contextParts: Rule = (value, pointer, surface) => {
  const isImage = typeof value === "object" && value !== null && "type" in value && value.type === "image";
  return isImage ? imageElement(value, pointer, surface) : anyText(3000)(value, pointer, surface);
};

const sectionAccessory: Rule = (value, pointer, surface) => {
  const isImage = typeof value === "object" && value !== null && "type" in value && value.type === "image";
  return isImage ? imageElement(value, pointer, surface) : byType(accessory, elementSurfaces)(value, pointer, surface);
};

const classicBlocks: Fields = {
  section: block(
    {},
    { text: anyText(3000), fields: list(anyText(2000), { max: 10 }), accessory: sectionAccessory, expand: flag },
    someOf("text", "fields"),
  ),
  header: block({ text: plainText(150) }),
  divider: block({}),
  context: block({ elements: list(contextParts, { max: 10 }) }),
  actions: block({ elements: list(byType(actions, elementSurfaces), { max: 25 }) }),
  context_actions: block({ elements: list(byType(feedback, elementSurfaces), { max: 5 }) }),
  image: block(imageFields.required, { ...imageFields.optional, title: plainText(2000) }, imageFields.together),
  input: block(
    { label: plainText(2000), element: anyShape(byType(inputs, elementSurfaces)) },
    { hint: plainText(2000), optional: flag, dispatch_action: flag },
  ),
  markdown: block({ text: text({ max: 12_000 }) }),
  rich_text: richTextShape,
  video: block(
    { alt_text: text({ max: 2000 }), title: plainText(199), thumbnail_url: link, video_url: link },
    {
      author_name: text({ max: 49 }),
      description: plainText(200),
      provider_icon_url: link,
      provider_name: text({ max: 255 }),
      title_url: link,
    },
  ),
};

/** What a `container` may hold: what both Slack's reference and its live validator accept. */
const containerChildren = byType(
  Object.fromEntries(
    ["actions", "context", "divider", "header", "image", "section", "video"].map((type) => [
      type,
      classicBlocks[type] as Rule,
    ]),
  ),
);

export const allBlocks: Fields = { ...classicBlocks, ...newerBlocks(block, containerChildren) };
