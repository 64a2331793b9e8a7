import type { Core } from "../core.js";
import type { JsonObject } from "../json.js";
import { changeMessage, deleteMessage, postMessage } from "../workspace/messages.js";
import type { Message } from "../workspace/model.js";
import { isTrue, optional } from "./call.js";
import { type Content, needSomething, readContent } from "./message-content.js";
import { deleteOrBury, postOnlyFor } from "./methods/chat.js";
import type { Target } from "./response-urls.js";
import { SlackError } from "./slack-error.js";

/**
 * Does what an answer to an interaction asks for, whether it came to a response URL or in the acknowledgement: posts a
 * new message, private unless it says `in_channel`, or changes the message that was acted on. It works in channels
 * where the app is not a member.
 *
 * @throws SlackError if Slack would refuse it
 */
export function respondTo(core: Core, target: Target, body: JsonObject): void {
  const original = target.messageTs ? core.workspace.message(target.channel, target.messageTs) : undefined;
  if (isTrue(body, "delete_original")) {
    remove(core, original);
    return;
  }

  const content = readContent(body, core.faults, "post", "response_url");
  if (isTrue(body, "replace_original") && target.messageTs) {
    replace(core, original, content);
    return;
  }
  needSomething(content);
  const threadTs = optional(body, "thread_ts");
  if (body.response_type !== "in_channel") {
    postOnlyFor(core, target.channel, target.user, content, threadTs);
    return;
  }
  postMessage(core.workspace, target.channel, { user: core.workspace.botUserId, text: "", ...content, threadTs });
}

function remove(core: Core, original: Message | undefined): void {
  if (!original) throw new SlackError("message_not_found");
  if (original.onlyFor) deleteMessage(core.workspace, original);
  else deleteOrBury(core, original);
}

function replace(core: Core, original: Message | undefined, content: Content): void {
  if (!original) throw new SlackError("message_not_found");
  needSomething(content);
  // A replaced message keeps nothing: unlike with chat.update, text alone removes its blocks.
  changeMessage(core.workspace, original, { text: "", blocks: [], metadata: null, ...content });
}
