import { textOf } from "../json.js";

/** Whose organisation a person belongs to, by what Slack sent: the app's own, another, or not stated. */
type Belonging = "own" | "outside" | "unknown";

interface OwnOrganisation {
  teamId?: string;
  /** Set if the workspace belongs to an Enterprise organisation. */
  enterpriseId?: string;
}

/** Who did something, where, and which organisation Slack names for them. */
export interface Person {
  user: string;
  belonging: Belonging;
  channel?: string;
  /**
   * Whether Slack names the app's own Enterprise organisation for them, though they may be in another of its
   * workspaces.
   */
  sameEnterprise: boolean;
}

/**
 * Who did what Slack sent. Events say whether the conversation is shared outside (`is_ext_shared_channel`), and in that
 * case whose organisation the author belongs to (`user_team`); presses and submitted forms name the person's
 * (`user.team_id`), commands the one that they were typed in (`team_id`).
 * https://docs.slack.dev/apis/slack-connect#what_to_expect
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 *
 * @returns null if it was not a person, as for an app's own message
 */
export function personOf(body: object, own: OwnOrganisation): Person | null {
  const {
    event,
    user,
    user_id,
    team_id,
    channel,
    channel_id,
    enterprise,
    is_ext_shared_channel: shared,
  } = fieldsOf(body);
  if (event) {
    const author = textOf(event.user);
    const team = textOf(event.user_team) ?? textOf(event.source_team) ?? textOf(event.team);
    if (!author || textOf(event.bot_id)) return null;
    const belonging = shared === false ? "own" : belongingOf(team, own);
    return { user: author, belonging, ...channelOf(textOf(event.channel)), sameEnterprise: false };
  }
  const who = typeof user === "object" && user !== null ? textOf(fieldsOf(user).id) : textOf(user_id);
  if (!who) return null;
  const team = typeof user === "object" && user !== null ? textOf(fieldsOf(user).team_id) : textOf(team_id);
  const sameEnterprise = own.enterpriseId !== undefined && textOf(enterprise?.id) === own.enterpriseId;
  const where = textOf(channel?.id) ?? textOf(channel_id);
  return { user: who, belonging: belongingOf(team, own), ...channelOf(where), sameEnterprise };
}

function belongingOf(team: string | undefined, { teamId, enterpriseId }: OwnOrganisation): Belonging {
  if (!team || !teamId) return "unknown";
  return team === teamId || team === enterpriseId ? "own" : "outside";
}

const channelOf = (channel: string | undefined) => (channel ? { channel } : {});

interface Fields {
  event?: Record<string, unknown>;
  channel?: Record<string, unknown>;
  enterprise?: Record<string, unknown>;
  [name: string]: unknown;
}
const fieldsOf = (body: object): Fields => body as Fields;
