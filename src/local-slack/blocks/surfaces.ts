import type { Surface } from "./rule.js";

/** Where Slack draws blocks: a message for all, one for a single person, one through a `response_url`, a modal, the Home tab. */
export const PLACES = ["message", "ephemeral", "response_url", "modal", "home"] as const;
export type PlaceOfBlocks = (typeof PLACES)[number];

/** Whether Slack documents that a block may stand there, says nothing of it (some Slacks refuse it then), or refuses it. */
type Standing = "documented" | "undocumented" | "refused";

/**
 * Slack's own list (https://docs.slack.dev/blocks.json, `available-in-surfaces`) knows messages, modals and Home tabs. Of
 * messages for one person and of a `response_url` (https://docs.slack.dev/interactivity/handling-user-interaction) it tells
 * nothing apart: they are known to take the blocks that Slack has had for long, and of the newer ones nothing is said.
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

/** Block by block, those that the app shows. */
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

/** Where each block may stand, as far as the rules tell surfaces apart. */
export const blockSurfaces: Record<string, readonly Surface[]> = Object.fromEntries(
  Object.entries(STANDINGS).map(([type, places]) => [
    type,
    (["message", "modal", "home"] as const).filter((surface) => places[surface] !== "refused"),
  ]),
);
