import type { ViewOutput } from "@slack/bolt";

/** What a person chose or typed in a view's field (raw, as Slack sends it), wherever its block stands. */
export function fieldOf(view: Pick<ViewOutput, "state">, actionId: string): string | undefined {
  for (const block of Object.values(view.state.values)) {
    const field = block[actionId];
    const value = field?.selected_option?.value ?? field?.value;
    if (value) return value;
  }
  return undefined;
}
