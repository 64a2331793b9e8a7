import type { ServerResponse } from "node:http";
import type { LocalSlack } from "../local-slack.js";
import type { Change } from "../workspace/workspace.js";
import { follows, homeOf, messageFor, type PageMessage, shownView, snapshotOf } from "./snapshot.js";

/** One change of the page; `state` replaces everything. */
type Update =
  | { kind: "state"; state: ReturnType<typeof snapshotOf> }
  | { kind: "message"; message: PageMessage; isNew: boolean }
  | { kind: "removed"; channel: string; ts: string }
  | { kind: "modals"; modals: ReturnType<typeof shownView>[] }
  | { kind: "home"; home: ReturnType<typeof homeOf> }
  | { kind: "status"; channel: string; threadTs: string; text: string }
  | { kind: "prompts"; prompts: unknown }
  | { kind: "app"; connected: boolean };

/** How often the page looks whether the app is there, and how often it writes to an idle connection to keep it open. */
const LOOK_MS = 1_000;
const KEEP_OPEN_MS = 15_000;

/** Sends one person's page what happens, as server-sent events, until the page closes the connection. */
export function tellUpdates(slack: LocalSlack, user: string, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  const send = (update: Update): void => void response.write(`data: ${JSON.stringify(update)}\n\n`);

  let connected: boolean | undefined;
  const look = (): void => {
    if (slack.connected === connected) return;
    connected = slack.connected;
    send({ kind: "app", connected });
  };
  send({ kind: "state", state: snapshotOf(slack, user) });
  look();

  const stop = slack.subscribe((change) => {
    for (const update of updatesFor(slack, user, change)) send(update);
  });
  const looking = setInterval(look, LOOK_MS);
  const keeping = setInterval(() => response.write(":\n\n"), KEEP_OPEN_MS);
  response.on("close", () => {
    stop();
    clearInterval(looking);
    clearInterval(keeping);
  });
}

/** The updates that a change of the workspace means for one person: none if they do not see it. */
function updatesFor(slack: LocalSlack, user: string, change: Change): Update[] {
  switch (change.kind) {
    case "message_posted":
    case "message_changed":
      return messageUpdates(slack, user, change.message, change.kind === "message_posted");
    case "message_deleted": {
      const { channel, ts, threadTs, onlyFor } = change.message;
      if (onlyFor !== undefined && onlyFor !== user) return [];
      if (!followed(slack, user, channel)) return [];
      return [{ kind: "removed", channel, ts }, ...rootUpdate(slack, user, { channel, ts, threadTs })];
    }
    case "views_changed":
      return change.user === user ? [{ kind: "modals", modals: slack.modals(user).map(shownView) }] : [];
    case "home_changed":
      return change.user === user ? [{ kind: "home", home: homeOf(slack, user) }] : [];
    case "status_changed":
      return followed(slack, user, change.status.channel) ? [{ kind: "status", ...change.status }] : [];
    case "prompts_changed":
      return change.prompts.channel === slack.directChannel(user) ? [{ kind: "prompts", prompts: change.prompts }] : [];
    case "channel_changed":
      return [{ kind: "state", state: snapshotOf(slack, user) }];
  }
}

interface Place {
  channel: string;
  ts: string;
  threadTs?: string;
}

function messageUpdates(slack: LocalSlack, user: string, place: Place, isNew: boolean): Update[] {
  if (!followed(slack, user, place.channel)) return [];
  const message = messageFor(slack, user, place);
  return message ? [{ kind: "message", message, isNew }, ...rootUpdate(slack, user, place)] : [];
}

/** A reply changes the number of replies that its root shows. */
function rootUpdate(slack: LocalSlack, user: string, { channel, ts, threadTs }: Place): Update[] {
  if (threadTs === undefined || threadTs === ts) return [];
  const root = messageFor(slack, user, { channel, ts: threadTs });
  return root ? [{ kind: "message", message: root, isNew: false }] : [];
}

const followed = (slack: LocalSlack, user: string, id: string): boolean =>
  follows(
    slack.channels.find((channel) => channel.id === id),
    user,
  );
