import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { isValidSlackRequest } from "@slack/bolt";
import { z } from "zod";
import { isTimely } from "../slack/bolt/signed-age.js";

/** Who may call over HTTP. Without a secret or a token there are no callers, and the endpoint does not start. */
export interface Callers {
  /** Verifies what Slackbot sends: Slack signs it with this secret. https://docs.slack.dev/ai/slackbot-mcp-client */
  signingSecret?: string;
  /** A bearer token for other agents. */
  token?: string;
  /** Whether people of a workspace or organisation may call: only if the app is installed in it. */
  knowsTeam(team: string): Promise<boolean>;
}

type Caller = { kind: "caller"; id: string } | { kind: "refused"; why: "unknown" | "other-team" };

const UNKNOWN = { kind: "refused", why: "unknown" } as const;

/**
 * Determines who sent a request: Slack, signed, with user and team in each message's `_meta.slack`, or a client with
 * the bearer token. Slack's own handshake (initialize, tools/list) names no user; a call of a tool must.
 *
 * @param body the raw text, before anything parsed it
 */
export async function callerOf(
  { signingSecret, token, knowsTeam }: Callers,
  headers: IncomingHttpHeaders,
  body: string,
): Promise<Caller> {
  const { authorization } = headers;
  if (authorization !== undefined) {
    const [, given] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    return token !== undefined && given !== undefined && same(given, token) ? { kind: "caller", id: "token" } : UNKNOWN;
  }
  if (signingSecret === undefined || !isSigned(signingSecret, headers, body)) return UNKNOWN;
  const people = peopleOf(body);
  if (people === null) return UNKNOWN;
  for (const { team_id } of people) if (!(await knowsTeam(team_id))) return { kind: "refused", why: "other-team" };
  const [first] = people;
  return { kind: "caller", id: first ? `${first.team_id}/${first.user_id}` : "slack" };
}

function isSigned(signingSecret: string, headers: IncomingHttpHeaders, body: string): boolean {
  const { "x-slack-signature": signature, "x-slack-request-timestamp": stamp } = headers;
  if (typeof signature !== "string" || typeof stamp !== "string" || !isTimely(stamp)) return false;
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { "x-slack-signature": signature, "x-slack-request-timestamp": Number(stamp) },
  });
}

/** Compared by digest: the time it takes reveals nothing, not even the length. */
function same(given: string, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

const person = z.object({ user_id: z.string().min(1).max(64), team_id: z.string().min(1).max(64) });
const message = z.object({
  method: z.string().optional(),
  params: z.object({ _meta: z.object({ slack: z.unknown() }).optional() }).optional(),
});

/** Methods that may come without a person. */
const HANDSHAKE = /^(initialize|ping|notifications\/|tools\/list$|resources\/(list|templates\/list)$|prompts\/list$)/;

/**
 * The people that the messages of a body name; null if one that needs a person names none, or if it is not a message.
 */
function peopleOf(body: string): z.infer<typeof person>[] | null {
  const parsed = z.union([message, z.array(message)]).safeParse(jsonOf(body));
  if (!parsed.success) return null;
  const people: z.infer<typeof person>[] = [];
  for (const { method = "", params } of [parsed.data].flat()) {
    const named = person.safeParse(params?._meta?.slack);
    if (named.success) people.push(named.data);
    else if (!HANDSHAKE.test(method)) return null;
  }
  return people;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
