import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { written } from "./stage.js";

/** Waits until the person's top modal holds some words. */
export const modalWith = (slack: LocalSlack, user: string, words: string) =>
  slack.until(() => {
    const view = slack.modal(user);
    return view && written(view.blocks).includes(words) && view;
  });

/** Waits until the person alone sees a message that holds some words. */
export const whisperWith = (slack: LocalSlack, user: string, channel: string, words: string, thread?: string) =>
  slack.until(() =>
    slack
      .sees(user, channel, thread)
      .find(({ onlyVisibleToYou, blocks }) => onlyVisibleToYou && written(blocks).includes(words)),
  );

/** What an input holds before anybody typed into it, by its block id. */
export function startValue(blocks: unknown, blockId: string): unknown {
  const block = (blocks as { block_id?: string; element?: Record<string, unknown> }[]).find(
    ({ block_id }) => block_id === blockId,
  );
  const option = block?.element?.initial_option as { value?: string } | undefined;
  return block?.element?.initial_value ?? option?.value;
}
