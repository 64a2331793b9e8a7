import type { Core } from "../core.js";
import { postMessage } from "../workspace/messages.js";

/** Slackbot tells a person something. Its notices show in threads whether or not they have replies. */
export function tellPrivately(core: Core, user: string, channel: string, text: string, threadTs?: string): void {
  postMessage(core.workspace, channel, { user: core.workspace.slackbotId, text, threadTs, onlyFor: user });
}
