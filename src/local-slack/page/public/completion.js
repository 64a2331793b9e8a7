/**
 * What the composer offers for what was typed so far: slash commands at the beginning of a line, people and the app
 * after an `@`.
 *
 * @param commands whether commands can be used here: Slack refuses them in threads
 * @returns {{ label: string, usage: string, hint: string, text: string }[]} `text` is the whole line once it is chosen
 */
export function suggestionsFor(text, { commands: known, people, bot }, { commands = true } = {}) {
  if (commands && /^\/\S*$/.test(text)) {
    return known
      .filter(({ command }) => command.startsWith(text.toLowerCase()))
      .map(({ command, usage, description }) => ({ label: command, usage, hint: description, text: `${command} ` }));
  }
  const [, before, typed] = /^([\s\S]*(?:^|\s))@([\w.-]*)$/.exec(text) ?? [];
  if (typed === undefined) return [];
  return [{ name: bot.name, realName: "" }, ...people]
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ name, realName }) => ({ label: `@${name}`, usage: "", hint: realName, text: `${before}@${name} ` }));
}
