import type { Core } from "../core.js";
import type { Outcome } from "../delivery/outcome.js";
import { basePayload, eventEnvelope, interaction } from "../delivery/payload.js";
import type { JsonObject } from "../json.js";
import type { Prompts, Status, View } from "../workspace/model.js";
import { openModals } from "../workspace/views.js";
import { payloadChannel, permalink, wireMessage, wireView } from "../workspace/wire.js";
import { typeCommand } from "./command.js";
import { type Choice, fill, press } from "./press.js";
import { type ElementName, type Seen, seenBy, shownTo, type Where } from "./shown.js";
import { close, type Submitted, submit } from "./submit.js";
import { type Suggested, suggest } from "./suggest.js";
import { edit, type Said, type SaidAs, say } from "./talk.js";

/**
 * What a person can do and see. Users, channels and views are named by id; each action resolves once the app has
 * answered.
 */
export function peopleOf(core: Core) {
  const { workspace } = core;
  return {
    /** Types a slash command: `"/comp ally tpm"`. Slack refuses it in a thread. */
    command: (user: string, channel: string, line: string, threadTs?: string): Promise<Outcome> =>
      typeCommand(core, user, channel, line, threadTs),
    /** Writes a message; `@compbot …` is a mention. */
    say: (user: string, channel: string, text: string, threadTs?: string, as?: SaidAs): Promise<Said> =>
      say(core, user, channel, text, threadTs, as),
    /** Writes `@compbot` and the text. */
    mention: (user: string, channel: string, text: string, threadTs?: string): Promise<Said> =>
      say(core, user, channel, `@${core.settings.name} ${text}`, threadTs),
    /** Writes a direct message to the app. */
    directMessage: (user: string, text: string, threadTs?: string, as?: SaidAs): Promise<Said> =>
      say(core, user, workspace.directChannel(user).id, text, threadTs, as),
    /** Edits a message of the person. @throws if there is no such message of theirs */
    edit(user: string, { channel, ts }: { channel: string; ts: string }, text: string): Promise<Said> {
      const message = workspace.message(channel, ts);
      if (message?.user !== user) throw new Error(`${user} said nothing at ${ts} in ${channel}`);
      return edit(core, message, text);
    },
    /** Presses a button or picks from a menu: `choice` is an option's value or label, `"negative"` for a thumb down. */
    press: (user: string, where: Where, element: ElementName, choice?: Choice): Promise<Outcome> =>
      press(core, user, where, element, choice),
    /** Enters a value without sending an action to the app. */
    fill: (user: string, where: Where, element: ElementName, choice: Choice): void =>
      fill(core, user, where, element, choice),
    /** Types into a menu whose options the app supplies. */
    suggest: (user: string, where: Where, element: ElementName, typed: string): Promise<Suggested> =>
      suggest(core, user, where, element, typed),
    /** Fills in inputs by action id, then submits the modal. */
    submit(user: string, view: { id: string }, values: Record<string, Choice> = {}): Promise<Submitted> {
      for (const [actionId, choice] of Object.entries(values)) fill(core, user, { id: view.id }, actionId, choice);
      return submit(core, user, view.id);
    },
    /** Closes the top modal, or all with `all`. */
    close: (user: string, view: { id: string }, all?: boolean): void => close(core, user, view.id, all),
    /** Uses a global shortcut, or a message's. */
    shortcut: (user: string, callbackId: string, on?: { channel: string; ts: string }): Promise<Outcome> =>
      useShortcut(core, user, callbackId, on),
    /**
     * Opens the app's Home tab, or its messages; `viewing` is the channel that is open next to it. `null`: the app did
     * not subscribe to the event.
     */
    openHome: (user: string, tab: "home" | "messages", viewing?: string): Promise<Outcome | null> =>
      openHome(core, user, tab, viewing),
    /** What the person sees in a channel or thread, oldest first. */
    sees: (user: string, channel: string, threadTs?: string): Seen[] => seenBy(core, user, channel, threadTs),
    /** The link that "Copy link" gives for a message. @throws if there is no such message */
    linkTo({ channel, ts }: { channel: string; ts: string }): string {
      const message = workspace.message(channel, ts);
      if (!message) throw new Error(`No message ${ts} in ${channel}`);
      return permalink(workspace, message);
    },
    /** The open modals of the person, the top one last. */
    modals: (user: string): View[] => openModals(workspace, user),
    modal: (user: string): View | undefined => openModals(workspace, user).at(-1),
    /** The Home tab that the app has published for the person. */
    home: (user: string): View | undefined => workspace.homes.get(user),
    /** The channel of the person's direct messages with the app. */
    directChannel: (user: string): string => workspace.directChannel(user).id,
    /** The status line of a thread, while the app works on it. */
    status: (channel: string, threadTs: string): Status | undefined => workspace.statuses.get(`${channel} ${threadTs}`),
    /** The prompts that the app suggests in a channel. */
    prompts: (channel: string): Prompts | undefined => workspace.prompts.get(channel),
  };
}

/** What a person looks at next to the app, most relevant first. */
const contextOf = (core: Core, viewing?: string): JsonObject =>
  viewing ? { entities: [{ type: "slack#/types/channel_id", value: viewing, team_id: core.workspace.teamId }] } : {};

/**
 * A person opens the app: its Home tab, or its messages, as in the agent view.
 * https://docs.slack.dev/reference/events/app_home_opened
 *
 * @param viewing the channel that is open next to it
 */
async function openHome(core: Core, user: string, tab: "home" | "messages", viewing?: string): Promise<Outcome | null> {
  const home = core.workspace.homes.get(user);
  return heard(core, {
    type: "app_home_opened",
    user,
    channel: core.workspace.directChannel(user).id,
    tab,
    ...(tab === "home" && home ? { view: wireView(core.workspace, home) } : {}),
    ...(tab === "messages" ? { context: contextOf(core, viewing) } : {}),
    event_ts: core.workspace.ids.ts(),
  });
}

/** `null` if the app did not subscribe to the event. */
async function heard(core: Core, event: JsonObject): Promise<Outcome | null> {
  const envelope = eventEnvelope(core, String(event.type), event);
  return envelope && core.delivery.sendEvent(envelope);
}

/**
 * A person uses a shortcut: a global one, or one of a message's "More actions".
 * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
 *
 * @param on the message, for a message shortcut; private messages have no shortcuts
 */
async function useShortcut(
  core: Core,
  user: string,
  callbackId: string,
  on?: { channel: string; ts: string },
): Promise<Outcome> {
  const kind = on ? "message" : "global";
  const registered = core.settings.shortcuts;
  if (registered && !registered.some((one) => one.kind === kind && one.callbackId === callbackId)) {
    return { kind: "refused", why: `The app has no ${kind} shortcut ${callbackId}` };
  }
  const acted = {
    ...basePayload(core, on ? "message_action" : "shortcut", user),
    callback_id: callbackId,
    trigger_id: core.triggers.make(user),
    action_ts: core.workspace.ids.ts(),
  };
  if (!on) return core.delivery.send(interaction(acted));

  const shown = shownTo(core, user, on);
  if (shown.kind !== "message" || shown.message.onlyFor) {
    return { kind: "refused", why: "A private message has no shortcuts" };
  }
  const { message } = shown;
  const payload = {
    ...acted,
    message_ts: message.ts,
    channel: payloadChannel(core.workspace.channel(message.channel)),
    message: wireMessage(core.workspace, message),
    response_url: core.responseUrls.make({ user, channel: message.channel }),
  };
  return core.delivery.send(interaction(payload));
}
