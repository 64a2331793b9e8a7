import type { Surface } from "./rule.js";

/**
 * Where Slack draws blocks: a message for everybody, a message for one person, one through a `response_url`, a modal,
 * the Home tab.
 */
export const PLACES = ["message", "ephemeral", "response_url", "modal", "home"] as const;
/** One of `PLACES`. */
export type PlaceOfBlocks = (typeof PLACES)[number];

/**
 * Whether Slack documents that a block may appear in a place, does not mention it (some Slacks then refuse it), or
 * refuses it.
 */
type Standing = "documented" | "undocumented" | "refused";

/**
 * Slack's own list (https://docs.slack.dev/blocks.json, `available-in-surfaces`) has messages, modals and Home tabs. It
 * does not mention messages for one person and through a `response_url`
 * (https://docs.slack.dev/interactivity/handling-user-interaction) separately: these are known to accept the older
 * blocks, but for the newer ones nothing is documented.
 */
const standings = (message: Standing, privately: Standing, modal: Standing, home: Standing) => ({
  message,
  ephemeral: privately,
  response_url: privately,
  modal,
  home,
});
const everywhere = standings("documented", "documented", "documented", "documented");
const messagesOnly = standings("documented", "undocumented", "refused", "refused");

/** The standing of each block that the app shows, by place. */
export const STANDINGS: Record<string, Record<PlaceOfBlocks, Standing>> = {
  actions: everywhere,
  container: messagesOnly,
  context: everywhere,
  context_actions: messagesOnly,
  data_visualization: messagesOnly,
  divider: everywhere,
  header: everywhere,
  input: everywhere,
  section: everywhere,
  table: messagesOnly,
};

/** Where each block may appear, for those surfaces that the rules distinguish. */
export const blockSurfaces: Record<string, readonly Surface[]> = Object.fromEntries(
  Object.entries(STANDINGS).map(([type, places]) => [
    type,
    (["message", "modal", "home"] as const).filter((surface) => places[surface] !== "refused"),
  ]),
);
