import type { LocalSlack } from "../local-slack.js";
import type { Seen } from "../people/shown.js";
import type { Channel, View } from "../workspace/model.js";

/** A message as the page draws it. */
export type PageMessage = Seen & { link: string };

/** The channels in a person's sidebar. */
function channelsOf(slack: LocalSlack, user: string) {
  return slack.channels
    .filter((channel) => channel.kind !== "im" && channel.members.has(user))
    .map(({ id, name, kind, sharedWith, members }) => ({
      id,
      name,
      kind,
      external: sharedWith !== null,
      hasApp: members.has(slack.botUserId),
    }));
}

/** Everything that one person sees, from which the page is drawn; later changes are sent one by one. */
export function snapshotOf(slack: LocalSlack, user: string) {
  const direct = slack.directChannel(user);
  const channels = channelsOf(slack, user);
  const messages = [...channels.map(({ id }) => id), direct].flatMap((channel) => messagesIn(slack, user, channel));
  return {
    me: user,
    direct,
    channels,
    messages,
    modals: slack.modals(user).map(shownView),
    home: homeOf(slack, user),
    prompts: slack.prompts(direct) ?? null,
    statuses: messages.flatMap(({ channel, ts }) => slack.status(channel, ts) ?? []),
  };
}

/** A message as one person sees it; null if they do not see it. */
export function messageFor(
  slack: LocalSlack,
  user: string,
  message: { channel: string; ts: string; threadTs?: string },
): PageMessage | null {
  const { channel, ts, threadTs } = message;
  const reply = threadTs !== undefined && threadTs !== ts;
  const seen = slack.sees(user, channel, reply ? threadTs : undefined).find((one) => one.ts === ts);
  return seen ? { ...seen, link: slack.linkTo(seen) } : null;
}

/** The Home tab that a person sees; null if the app has not published one. */
export const homeOf = (slack: LocalSlack, user: string) => {
  const home = slack.home(user);
  return home ? shownView(home) : null;
};

/** Whether a person is in a channel and so gets its updates. */
export const follows = (channel: Channel | undefined, user: string): boolean => channel?.members.has(user) ?? false;

/** The parts of a view that are drawn. */
export const shownView = ({ id, hash, content, blocks, values }: View) => ({
  id,
  hash,
  title: content.title ?? null,
  submit: content.submit ?? null,
  close: content.close ?? null,
  blocks,
  values,
});

/** Messages with their replies after them. A thread may consist of private replies only. */
function messagesIn(slack: LocalSlack, user: string, channel: string): PageMessage[] {
  return slack
    .sees(user, channel)
    .flatMap((root) => (root.onlyVisibleToYou ? [root] : slack.sees(user, channel, root.ts)))
    .map((seen) => ({ ...seen, link: slack.linkTo(seen) }));
}
