import { respondTo } from "../api/respond.js";
import { SlackError } from "../api/slack-error.js";
import type { Core } from "../core.js";
import type { Outcome } from "../delivery/outcome.js";
import type { JsonObject } from "../json.js";
import { payloadChannel } from "../workspace/wire.js";
import { escapeText, tellPrivately } from "./talk.js";

/**
 * A person types a slash command, which Slack refuses in a thread.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export async function typeCommand(
  core: Core,
  user: string,
  channel: string,
  line: string,
  threadTs?: string,
): Promise<Outcome> {
  const [, command = "", rest = ""] = /^(\/\S+)\s*([\s\S]*)$/.exec(line.trim()) ?? [];
  const refused = refusal(core, command, threadTs);
  if (refused) {
    tellPrivately(core, user, channel, refused, threadTs);
    return { kind: "refused", why: refused };
  }

  const target = { user, channel };
  const payload: JsonObject = {
    token: "local",
    ...teamField(core.workspace.user(user).teamId),
    team_domain: core.workspace.domain,
    channel_id: channel,
    channel_name: payloadChannel(core.workspace.channel(channel)).name,
    user_id: user,
    user_name: core.workspace.user(user).name,
    command,
    text: escapeText(rest.trim()),
    api_app_id: core.workspace.appId,
    is_enterprise_install: "false",
    response_url: core.responseUrls.make(target),
    trigger_id: core.triggers.make(user),
  };
  const outcome = await core.delivery.send({ kind: "command", type: "command", payload, attempt: 0 });
  const trouble = show(core, target, outcome);
  if (trouble) tellPrivately(core, user, channel, `${command} failed with the error "${trouble}"`);
  return outcome;
}

/**
 * The team of the person. Slack gives people of other organisations no commands; if it did, this would be their team.
 */
const teamField = (team: string): JsonObject => (team === "" ? {} : { team_id: team });

function refusal(core: Core, command: string, threadTs: string | undefined): string | null {
  if (command === "") return "That is not a command.";
  const known = core.settings.commands;
  if (known && !known.has(command)) return `${command} is not a valid command.`;
  if (threadTs) return `${command} is not supported in threads. Sorry!`;
  return null;
}

/** Shows what the acknowledgement contained. @returns Slack's word for the failure, or null */
function show(core: Core, target: { user: string; channel: string }, outcome: Outcome): string | null {
  if (outcome.kind === "failed") return outcome.reason === "timeout" ? "operation_timeout" : "dispatch_failed";
  if (outcome.kind === "refused" || outcome.body === null) return null;
  try {
    respondTo(core, target, typeof outcome.body === "string" ? { text: outcome.body } : outcome.body);
    return null;
  } catch (error) {
    if (error instanceof SlackError) return error.code;
    throw error;
  }
}
