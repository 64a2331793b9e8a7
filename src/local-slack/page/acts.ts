import { z } from "zod";
import type { LocalSlack } from "../local-slack.js";
import type { Channel } from "../workspace/model.js";

const id = z.string().min(1).max(300);
const line = z.string().min(1).max(12_000);
const where = z.union([z.object({ channel: id, ts: id }), z.object({ id })]);
const element = z.object({ actionId: id, blockId: id });
const choice = z.string().max(12_000).nullable();
/** The values of a form's fields when something in it is pressed or it is submitted. */
const fields = z.array(z.object({ ...element.shape, choice })).max(100);

/** What a person does on the page. */
export const act = z.discriminatedUnion("act", [
  z.object({ act: z.literal("command"), channel: id, line, thread: id.optional() }),
  z.object({ act: z.literal("say"), channel: id, text: line, thread: id.optional() }),
  z.object({ act: z.literal("press"), where, element, choice: choice.optional(), fields: fields.optional() }),
  z.object({ act: z.literal("suggest"), where, element, typed: z.string().max(300) }),
  z.object({ act: z.literal("submit"), view: id, fields }),
  z.object({ act: z.literal("close"), view: id, all: z.boolean().optional() }),
  z.object({ act: z.literal("shortcut"), callbackId: id, on: z.object({ channel: id, ts: id }).optional() }),
  z.object({ act: z.literal("open"), tab: z.enum(["home", "messages"]), viewing: id.optional() }),
]);
type Act = z.infer<typeof act>;

/**
 * Does what a person did on the page.
 *
 * @returns the outcome, once the app has answered
 * @throws if the person cannot do it, because they do not see what they act on
 */
export async function perform(slack: LocalSlack, user: string, what: Act): Promise<unknown> {
  switch (what.act) {
    case "command":
      return invitation(slack, user, what) ?? slack.command(user, what.channel, what.line, what.thread);
    case "say": {
      const { outcomes } = await slack.say(user, what.channel, what.text, what.thread);
      return outcomes.find(({ kind }) => kind === "failed") ?? { kind: "answered" };
    }
    case "press":
      fillIn(slack, user, what.where, what.fields ?? []);
      return slack.press(user, what.where, what.element, what.choice);
    case "suggest":
      return slack.suggest(user, what.where, what.element, what.typed);
    case "submit":
      fillIn(slack, user, { id: what.view }, what.fields);
      return slack.submit(user, { id: what.view });
    case "close":
      slack.close(user, { id: what.view }, what.all);
      return { kind: "answered" };
    case "shortcut":
      return slack.shortcut(user, what.callbackId, what.on);
    case "open":
      return (await slack.openHome(user, what.tab, what.viewing)) ?? { kind: "answered" };
  }
}

function fillIn(slack: LocalSlack, user: string, view: z.infer<typeof where>, entered: z.infer<typeof fields>): void {
  for (const { choice: held, ...name } of entered) slack.fill(user, view, name, held);
}

/** `/invite @name` is Slack's own command, not the app's. Null if the line is not such a command. */
function invitation(slack: LocalSlack, user: string, { channel: id, line: typed }: { channel: string; line: string }) {
  const name = /^\/invite\s+@?(\S+)\s*$/i.exec(typed)?.[1]?.toLowerCase();
  const channel = slack.channels.find((one) => one.id === id);
  if (name === undefined || !channel || !mayInvite(channel, user)) return null;
  const everyone = [...slack.people, { id: slack.botUserId, name: slack.botName }];
  const found = everyone.find((one) => one.name.toLowerCase() === name);
  if (!found) return null;
  slack.invite(channel.id, found.id);
  return { kind: "answered" };
}

const mayInvite = (channel: Channel, user: string): boolean => channel.kind !== "im" && channel.members.has(user);
