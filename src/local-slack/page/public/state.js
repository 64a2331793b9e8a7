/** What one person sees, kept up to date by the updates from the server. */

export const EMPTY = {
  ready: false,
  connected: true,
  me: null,
  direct: null,
  channels: [],
  messages: [],
  modals: [],
  home: null,
  prompts: null,
  statuses: [],
  unread: [],
};

const same = (a, b) => a.channel === b.channel && a.ts === b.ts;

/** @returns the state after one update; see `updates.ts` for the updates that the server sends */
export function reduce(state, update) {
  switch (update.kind) {
    case "state":
      return { ...EMPTY, ...update.state, connected: state.connected, ready: true };
    case "message": {
      const others = state.messages.filter((one) => !same(one, update.message));
      const messages = [...others, update.message].sort((a, b) => (a.ts < b.ts ? -1 : 1));
      const { channel, from } = update.message;
      const news = update.isNew && from.id !== state.me && !state.unread.includes(channel);
      return { ...state, messages, unread: news ? [...state.unread, channel] : state.unread };
    }
    case "removed":
      return { ...state, messages: state.messages.filter((one) => !same(one, update)) };
    case "modals":
      return { ...state, modals: update.modals };
    case "home":
      return { ...state, home: update.home };
    case "prompts":
      return { ...state, prompts: update.prompts };
    case "status": {
      const others = state.statuses.filter((one) => one.threadTs !== update.threadTs);
      return { ...state, statuses: update.text ? [...others, update] : others };
    }
    case "app":
      return { ...state, connected: update.connected };
    case "read":
      return { ...state, unread: state.unread.filter((one) => one !== update.channel) };
    default:
      return state;
  }
}

const isReply = ({ ts, threadTs }) => threadTs !== undefined && threadTs !== ts;

/** The messages of a channel that are not replies. */
export const rootsIn = (state, channel) =>
  state.messages.filter((message) => message.channel === channel && !isReply(message));

/** A thread's messages, its root first. */
export const threadOf = (state, channel, ts) =>
  state.messages.filter((message) => message.channel === channel && (message.ts === ts || message.threadTs === ts));
