import { menuOption, optionsOf } from "../blocks/composition.js";
import { list, object } from "../blocks/rule.js";
import type { Core } from "../core.js";
import { basePayload, interaction } from "../delivery/payload.js";
import type { JsonObject } from "../json.js";
import { isObject } from "../json.js";
import { containerPayload, type ElementName, findElement, shownTo, type Where } from "./shown.js";

const suggestions = object({ options: list(menuOption, { min: 0, max: 100 }) });

/** The result of typing into a menu whose options the app supplies. */
export type Suggested =
  | { kind: "options"; options: JsonObject[] }
  /** Fewer letters than the menu requires: the app is not asked. */
  | { kind: "too_short" }
  /** The app did not answer in time, or with something that Slack does not accept. */
  | { kind: "failed"; why: string };

/**
 * A person types into an external select. The request does not contain the view's state, so the app cannot know what
 * else was entered. https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload
 */
export async function suggest(
  core: Core,
  user: string,
  where: Where,
  name: ElementName,
  typed: string,
): Promise<Suggested> {
  const shown = shownTo(core, user, where);
  const { block, element } = findElement(shown, name);
  const least = typeof element.min_query_length === "number" ? element.min_query_length : 3;
  if (typed.length < least) return { kind: "too_short" };

  const { state: _, ...container } = containerPayload(core, user, shown);
  const payload = {
    ...basePayload(core, "block_suggestion", user),
    ...withoutState(container),
    action_id: element.action_id,
    block_id: block.block_id,
    value: typed,
  };
  const outcome = await core.delivery.send(interaction(payload));
  if (outcome.kind !== "answered")
    return { kind: "failed", why: outcome.kind === "failed" ? outcome.reason : outcome.why };
  const problems = suggestions(outcome.body, "", "modal");
  if (problems.length > 0)
    return { kind: "failed", why: problems.map(({ pointer, message }) => `${message} ${pointer}`).join("; ") };
  const options = isObject(outcome.body) ? optionsOf(outcome.body) : [];
  core.offered.set(offerKey(user, element), options);
  return { kind: "options", options };
}

/** The options that an external menu last offered to a person. */
export function suggestedFor(core: Core, user: string, element: JsonObject): JsonObject[] {
  return core.offered.get(offerKey(user, element)) ?? [];
}

const offerKey = (user: string, element: JsonObject): string => `${user} ${String(element.action_id)}`;

function withoutState(container: JsonObject): JsonObject {
  if (!isObject(container.view)) return container;
  return { ...container, view: { ...container.view, state: { values: {} } } };
}
