import { THREAD } from "../../../present/words.js";
import { noticeView } from "../../blocks/views.js";
import { lookUpChannel } from "../../calls/channel.js";
import type { Thread } from "../../calls/find-posted.js";
import type { Attach } from "../../deps.js";
import { sayInView } from "../../modals/open-view.js";
import { fieldOf } from "../../requests/press.js";
import { asksBefore, rememberYes } from "../../sharing/audience.js";
import { askFirst, finishThread } from "../../sharing/finish-thread.js";
import { refusal, type ThreadOrigin } from "../../sharing/share-thread.js";
import { ACTION, VIEW } from "../../state/ids.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";

/** The submitted form: posts to the thread, after a confirmation if other organisations read it. */
export const threadChosen: Attach = (app, everywhere) => {
  app.view(VIEW.shareThread, async ({ ack, view, body, client, context }) => {
    const deps = ofWorkspace(everywhere, context);
    const origin = JSON.parse(view.private_metadata) as ThreadOrigin;
    const typed = fieldOf(view, ACTION.link);
    const chosen = fieldOf(view, ACTION.thread);
    const to = typed ? readMessageLink(typed) : chosen && origin.channel && { channel: origin.channel, thread: chosen };
    if (!to) {
      const errors = { [ACTION.link]: typed ? THREAD.badLink : THREAD.needOne };
      await ack({ response_action: "errors", errors });
      return;
    }
    // Slack waits three seconds for this, so what needs calls to Slack comes after.
    await ack({ response_action: "update", view: noticeView(THREAD.title, THREAD.sharing) });
    const user = body.user.id;
    const found = await lookUpChannel(client, to.channel);
    const why = await refusal(client, to, user, origin, found);
    if (why) {
      const { channel, responseUrl } = origin;
      const said = { title: THREAD.title, words: why, worked: false };
      await sayInView(client, { user, channel, responseUrl }, view, said);
      return;
    }
    const asked = await asksBefore(client, deps, user, to.channel, found);
    if (asked) await askFirst(client, view, user, origin, to, asked);
    else await finishThread(client, deps, view, user, origin, to, THREAD.title);
  });

  app.view(VIEW.confirmThread, async ({ ack, view, body, client, context }) => {
    const deps = ofWorkspace(everywhere, context);
    await ack({ response_action: "update", view: noticeView(THREAD.title, THREAD.sharing) });
    const origin = JSON.parse(view.private_metadata) as ThreadOrigin;
    if (!origin.to) return;
    await rememberYes(deps, body.user.id, origin.to.channel);
    await finishThread(client, deps, view, body.user.id, origin, origin.to, THREAD.title);
  });
};

/**
 * Reads a link to a Slack message in each form that Slack gives out:
 * `https://acme.slack.com/archives/C1/p1700000000123456`, this with `?thread_ts=…&cid=C1`,
 * `https://app.slack.com/client/T1/C1/thread/C1-1700000000.123456` and
 * `slack://channel?id=C1&message=1700000000.123456`.
 *
 * @param typed as pasted, with or without `<…>` around it
 * @returns the thread that the message is in or begins; null for anything else
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
