import type { Core } from "../core.js";
import type { Outcome } from "../delivery/outcome.js";
import type { Prompts, Status, View } from "../workspace/model.js";
import { openModals } from "../workspace/views.js";
import { permalink } from "../workspace/wire.js";
import { openHome } from "./app-home.js";
import { typeCommand } from "./command.js";
import { type Choice, fill, press } from "./press.js";
import { useShortcut } from "./shortcut.js";
import { type ElementName, type Seen, seenBy, type Where } from "./shown.js";
import { close, type Submitted, submit } from "./submit.js";
import { type Suggested, suggest } from "./suggest.js";
import { edit, type Said, type SaidAs, say } from "./talk.js";

/** What a person can do and see. Users, channels and views go by id; each action resolves once the app has answered. */
export interface People {
  /** Types a slash command: `"/comp ally tpm"`. Slack refuses it in a thread. */
  command(user: string, channel: string, line: string, threadTs?: string): Promise<Outcome>;
  /** Says something; `@compbot …` is a mention. */
  say(user: string, channel: string, text: string, threadTs?: string, as?: SaidAs): Promise<Said>;
  /** Says `@compbot` and the text. */
  mention(user: string, channel: string, text: string, threadTs?: string): Promise<Said>;
  /** Says something to the app in direct messages. */
  directMessage(user: string, text: string, threadTs?: string, as?: SaidAs): Promise<Said>;
  /** Edits what they said. @throws when there is no such message of theirs */
  edit(user: string, message: { channel: string; ts: string }, text: string): Promise<Said>;
  /** Presses a button or picks in a menu: `choice` is an option's value or label, `"negative"` for a thumb down. */
  press(user: string, where: Where, element: ElementName, choice?: Choice): Promise<Outcome>;
  /** Enters something without telling the app. */
  fill(user: string, where: Where, element: ElementName, choice: Choice): void;
  /** Types into a menu whose options the app supplies. */
  suggest(user: string, where: Where, element: ElementName, typed: string): Promise<Suggested>;
  /** Fills in inputs by action id, then submits the modal. */
  submit(user: string, view: { id: string }, values?: Record<string, Choice>): Promise<Submitted>;
  /** Closes the top modal, or all with `all`. */
  close(user: string, view: { id: string }, all?: boolean): void;
  /** Uses a global shortcut, or a message's. */
  shortcut(user: string, callbackId: string, on?: { channel: string; ts: string }): Promise<Outcome>;
  /** Opens the app's Home tab, or its messages; `viewing` is the channel beside it. `null`: the app does not listen. */
  openHome(user: string, tab: "home" | "messages", viewing?: string): Promise<Outcome | null>;
  /** What the person sees in a channel or thread, oldest first. */
  sees(user: string, channel: string, threadTs?: string): Seen[];
  /** The link that "Copy link" gives for a message. @throws when there is no such message */
  linkTo(message: { channel: string; ts: string }): string;
  /** The modals that the person has open, the top one last. */
  modals(user: string): View[];
  /** The top modal. */
  modal(user: string): View | undefined;
  /** The Home tab that the app has published to the person. */
  home(user: string): View | undefined;
  /** The channel of the person's direct messages with the app. */
  directChannel(user: string): string;
  /** The status line of a thread, while the app works on it. */
  status(channel: string, threadTs: string): Status | undefined;
  /** The prompts that the app suggests in a channel. */
  prompts(channel: string): Prompts | undefined;
}

export function peopleOf(core: Core): People {
  const { workspace } = core;
  return {
    command: (user, channel, line, threadTs) => typeCommand(core, user, channel, line, threadTs),
    say: (user, channel, text, threadTs, as) => say(core, user, channel, text, threadTs, as),
    mention: (user, channel, text, threadTs) => say(core, user, channel, `@${core.settings.name} ${text}`, threadTs),
    directMessage: (user, text, threadTs, as) => say(core, user, workspace.directChannel(user).id, text, threadTs, as),
    edit(user, { channel, ts }, text) {
      const message = workspace.message(channel, ts);
      if (message?.user !== user) throw new Error(`${user} said nothing at ${ts} in ${channel}`);
      return edit(core, message, text);
    },
    press: (user, where, element, choice) => press(core, user, where, element, choice),
    fill: (user, where, element, choice) => fill(core, user, where, element, choice),
    suggest: (user, where, element, typed) => suggest(core, user, where, element, typed),
    submit: (user, view, values = {}) => {
      for (const [actionId, choice] of Object.entries(values)) fill(core, user, { id: view.id }, actionId, choice);
      return submit(core, user, view.id);
    },
    close: (user, view, all) => close(core, user, view.id, all),
    shortcut: (user, callbackId, on) => useShortcut(core, user, callbackId, on),
    openHome: (user, tab, viewing) => openHome(core, user, tab, viewing),
    sees: (user, channel, threadTs) => seenBy(core, user, channel, threadTs),
    linkTo({ channel, ts }) {
      const message = workspace.message(channel, ts);
      if (!message) throw new Error(`No message ${ts} in ${channel}`);
      return permalink(workspace, message);
    },
    modals: (user) => openModals(workspace, user),
    modal: (user) => openModals(workspace, user).at(-1),
    home: (user) => workspace.homes.get(user),
    directChannel: (user) => workspace.directChannel(user).id,
    status: (channel, threadTs) => workspace.statuses.get(`${channel} ${threadTs}`),
    prompts: (channel) => workspace.prompts.get(channel),
  };
}
