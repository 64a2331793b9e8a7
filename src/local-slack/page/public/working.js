import { useDesk } from "./desk.js";
import { html } from "./html.js";
import { WORDS } from "./words.js";

/** The sign that the app is at work, with the app's own words if it sets a status, otherwise ours. */
export function Working({ channel, thread = "" }) {
  const { about, state, working } = useDesk();
  const threads = state.statuses.filter((one) => one.channel === channel && (!thread || one.threadTs === thread));
  const mine = working && working.channel === channel && (working.thread ?? "") === thread;
  const said = threads.at(-1)?.text;
  const text = said ? `${about.bot.name} ${said}` : mine ? WORDS.working(about.bot.name) : "";
  return html`<div class="working" role="status">
    ${text && html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${text}`}
  </div>`;
}
