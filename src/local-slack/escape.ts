import type { Workspace } from "./workspace/workspace.js";

/** Slack's three escapes. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A link first, so that nothing inside one is read as a mention or a domain. */
const MARKED =
  /\b(?<link>https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'])|(?<![\w@/.:-])(?<domain>(?:[\w-]+\.)+(?:com|org|net|io|dev|co))(?![\w.-]*\w)|(?<!\w)@(?<person>[\w.-]*\w)|(?<!\w)#(?<channel>[\w-]+)/g;

/**
 * What a person types, as an app receives it: escaped, with mentions, channels and links in angle brackets. Slack makes
 * a link of a bare domain too.
 */
export function typedText(workspace: Workspace, text: string): string {
  return escapeText(text).replace(MARKED, (whole: string, ...rest: unknown[]) => {
    const { link, domain, person, channel } = rest.at(-1) as Record<string, string | undefined>;
    if (link) return `<${link}>`;
    if (domain) return `<http://${domain}|${domain}>`;
    if (person) return mention(workspace, person) ?? whole;
    const found = channel ? workspace.channelNamed(channel) : undefined;
    return found ? `<#${found.id}|${found.name}>` : whole;
  });
}

function mention(workspace: Workspace, name: string): string | null {
  if (["here", "channel", "everyone"].includes(name)) return `<!${name}>`;
  const user = [...workspace.users.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
  return user ? `<@${user.id}>` : null;
}
