import { type AuthorizeResult, webApi } from "@slack/bolt";
import { failureOf } from "../calls/call-failure.js";
import { readSlack } from "../calls/call-slack.js";
import type { Installations } from "../ports/installations.js";

/** What Bolt needs to know about the one workspace that a bot token is for. */
export interface OneWorkspace {
  authorize(): Promise<AuthorizeResult>;
  /**
   * Asks Slack about the token before any request waits for it. Slack's answer is kept for the requests that follow.
   * @returns Slack's word if it refuses the token; null otherwise, also if Slack cannot be reached
   */
  refusal(): Promise<string | null>;
}

/**
 * How long the look-up for a request may take, in milliseconds: the acknowledgement waits for it, and Slack waits three
 * seconds for that.
 */
const PATIENCE = 1_400;
/** How long the look-up may take at the start, in milliseconds: no request waits for it, and the process is busiest. */
const PATIENCE_AT_START = 8_000;

/**
 * Properties that Bolt adds for each request to a copy of what `authorize` returns, and the request id that we add.
 * They are declared here because adding a property to the copy takes V8 a hundred times longer than setting one.
 */
const WRITTEN_BY_BOLT = {
  userId: undefined,
  teamId: undefined,
  enterpriseId: undefined,
  isEnterpriseInstall: undefined,
  retryNum: undefined,
  retryReason: undefined,
  request: undefined,
};

/**
 * Looks the workspace up once. Bolt does so too, but if Slack cannot be reached at the start it keeps the failure and
 * answers no request until it is restarted; here the next request looks again.
 */
export function oneWorkspace(botToken: string, options: webApi.WebClientOptions): OneWorkspace {
  const client = new webApi.WebClient(botToken, { ...options, timeout: PATIENCE });
  const unhurried = new webApi.WebClient(botToken, { ...options, timeout: PATIENCE_AT_START / 2 });
  let known: Promise<AuthorizeResult> | null = null;

  const lookUp = async (by: webApi.WebClient, patience: number): Promise<AuthorizeResult> => {
    const known = await readSlack("auth.test", () => by.auth.test(), patience);
    const { bot_id: botId, user_id: botUserId, team_id: teamId, enterprise_id: enterpriseId } = known;
    return { ...WRITTEN_BY_BOLT, botToken, botId, botUserId, teamId, enterpriseId };
  };
  const authorize = async (by = client, patience = PATIENCE): Promise<AuthorizeResult> => {
    const asked = known ?? lookUp(by, patience);
    known = asked;
    try {
      // A copy: Bolt writes the current user into the object, and without a copy the first one would count for
      // everybody after.
      return { ...(await asked) };
    } catch (error) {
      if (known === asked) known = null;
      throw error;
    }
  };
  return {
    authorize: () => authorize(),
    async refusal() {
      try {
        await authorize(unhurried, PATIENCE_AT_START);
        return null;
      } catch (error) {
        const { error: word } = failureOf(error);
        return /_auth|^account_inactive$|^token_/.test(word) ? word : null;
      }
    },
  };
}

/**
 * Gives a function that says whether the app is installed in a workspace (by its id) or in the organisation; false if
 * that cannot be determined now.
 *
 * @param workspace the only one; null if there are many
 */
export function knowsTeams(
  workspace: OneWorkspace | null,
  installations: Pick<Installations, "fetchInstallation"> | undefined,
): (team: string) => Promise<boolean> {
  const isOwn = async (team: string): Promise<boolean> => {
    const { teamId, enterpriseId } = (await workspace?.authorize()) ?? {};
    if (workspace) return [teamId, enterpriseId].includes(team);
    const asked = { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false };
    return (await installations?.fetchInstallation(asked)) !== undefined;
  };
  return (team) => isOwn(team).catch(() => false);
}
