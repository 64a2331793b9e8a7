import type { Thread } from "../calls/target.js";

/**
 * Reads a link to a Slack message in each form that Slack gives out:
 * `https://acme.slack.com/archives/C1/p1700000000123456`, the same with `?thread_ts=…&cid=C1`,
 * `https://app.slack.com/client/T1/C1/thread/C1-1700000000.123456` and `slack://channel?id=C1&message=1700000000.123456`.
 *
 * @param typed as pasted, with or without `<…>` around it
 * @returns the thread that the message stands in or begins; null for anything else
 */
export function readMessageLink(typed: string): Thread | null {
  const url = parse(
    typed
      .trim()
      .replace(/^<([^|>]*)(\|[^>]*)?>$/, "$1")
      .replace(/&amp;/g, "&"),
  );
  if (!url) return null;
  if (url.protocol === "slack:") {
    return linked(url.searchParams.get("id"), url.searchParams.get("thread_ts") ?? url.searchParams.get("message"));
  }
  if (url.protocol !== "https:" || !/(^|\.)slack(-gov)?\.com$/.test(url.hostname)) return null;
  const archive = /^\/archives\/(\w+)\/p(\d{10})(\d{6})\/?$/.exec(url.pathname);
  if (archive) return linked(archive[1], url.searchParams.get("thread_ts") ?? `${archive[2]}.${archive[3]}`);
  const thread = /\/thread\/(\w+)-(\d{10}\.\d{6})\/?$/.exec(url.pathname);
  return thread ? linked(thread[1], thread[2]) : null;
}

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

function linked(channel: string | null | undefined, thread: string | null | undefined): Thread | null {
  if (!channel || !thread || !/^[CGD][A-Z0-9]+$/.test(channel) || !/^\d{10}\.\d{6}$/.test(thread)) return null;
  return { channel, thread };
}
