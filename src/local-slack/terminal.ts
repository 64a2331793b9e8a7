import { createInterface } from "node:readline";
import type { LocalSlack } from "./local-slack.js";
import { blocksAsText, type NameOf, words } from "./terminal-text.js";
import type { Message, View } from "./workspace/model.js";
import type { Change } from "./workspace/workspace.js";

interface TerminalOptions {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /**
   * Removes control sequences that a terminal would obey: names, the app's messages and typed text are all printed to
   * it.
   */
  clean: (text: string) => string;
}

/**
 * One person's conversation in a terminal: what they see is printed, and each line of input is typed into the first
 * channel. A line that starts with `/` is a command, any other a message.
 *
 * @returns how many lines were typed, once the input has ended and everything typed has been answered
 */
export async function runLocalTerminal(slack: LocalSlack, { input, output, clean }: TerminalOptions): Promise<number> {
  const [person] = slack.people;
  const [channel] = slack.channels;
  if (!person || !channel) throw new Error("The local workspace needs a person and a channel");

  const nameOf: NameOf = (id) =>
    id === slack.botUserId
      ? "compbot"
      : (slack.people.find((user) => user.id === id)?.name ?? slack.channels.find((one) => one.id === id)?.name);
  const print = (text: string) => void output.write(`${clean(text)}\n`);
  const stop = slack.subscribe((change) => {
    const text = describe(change, slack, person.id, nameOf);
    if (text) print(text);
  });

  const answers: Promise<unknown>[] = [];
  for await (const line of createInterface({ input })) {
    if (line.trim() === "") continue;
    if (answers.length === 0) print(`You are ${person.name}, in #${channel.name}.`);
    const typed = line.startsWith("/")
      ? slack.command(person.id, channel.id, line)
      : slack.say(person.id, channel.id, line);
    answers.push(typed);
  }
  await Promise.all(answers);
  if (answers.length > 0) await quiet(slack, QUIET_MS);
  stop();
  return answers.length;
}

/**
 * Milliseconds. Apps acknowledge at once and answer later: the last line counts as answered after this long without any
 * exchange.
 */
const QUIET_MS = 700;

function quiet(slack: LocalSlack, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stop();
      resolve();
    };
    let timer = setTimeout(end, ms);
    const stop = slack.log.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(end, ms);
    });
  });
}

/** What a person sees of a change; null if they do not see it. */
function describe(change: Change, slack: LocalSlack, user: string, nameOf: NameOf): string | null {
  switch (change.kind) {
    case "message_posted":
      // What the person typed is already in the terminal.
      return sees(user, change.message) && change.message.user !== user
        ? asText(change.message, change.kind, nameOf)
        : null;
    case "message_changed":
      return sees(user, change.message) ? asText(change.message, change.kind, nameOf) : null;
    case "message_deleted":
      return sees(user, change.message) ? "\n(a message was removed)" : null;
    case "views_changed": {
      const view = slack.modal(user);
      return change.user === user && view ? viewAsText(view, nameOf) : null;
    }
    case "status_changed":
      return change.status.text && `\n… ${change.status.text}`;
    case "home_changed":
    case "prompts_changed":
    case "channel_changed":
      return null;
  }
}

const sees = (user: string, message: Message): boolean => !message.onlyFor || message.onlyFor === user;

function asText(message: Message, kind: Change["kind"], nameOf: NameOf): string {
  const marks = [
    message.onlyFor ? "only visible to you" : "",
    kind === "message_changed" ? "changed" : "",
    message.threadTs && message.threadTs !== message.ts ? "in a thread" : "",
  ].filter(Boolean);
  const head = `${nameOf(message.user) ?? "Slackbot"}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
  const body = message.blocks.length > 0 ? blocksAsText(message.blocks, nameOf) : words(message.text, nameOf);
  return `\n${head}\n${body}`;
}

function viewAsText(view: View, nameOf: NameOf): string {
  return `\n┌ ${words(view.content.title, nameOf)}\n${blocksAsText(view.blocks, nameOf)}\n└`;
}
