import { wordsOf } from "../text/text.js";

/** What an element holds at first: what the person entered before, or what the app set. */
export function startOf(element, kept) {
  const held = kept && kept.type === element.type ? kept : {};
  const entered = Object.entries(held).find(([key]) => key !== "type")?.[1];
  if (entered !== undefined && entered !== null) return entered;
  const initial = Object.entries(element).find(([key]) => key.startsWith("initial_"))?.[1];
  return initial ?? null;
}

/** A choice as the server takes it: a text, an option's value, or several. */
export function choiceOf(held) {
  if (held === null || held === undefined || held === "") return null;
  if (Array.isArray(held)) return held.map(choiceOf);
  if (typeof held === "object") return held.value ?? null;
  return String(held);
}

/** A menu's options as groups; those without groups are one group without a label. */
export function groupsOf(element) {
  if (element.option_groups) {
    return element.option_groups.map(({ label, options }) => ({ label: wordsOf(label), options }));
  }
  return [{ label: "", options: element.options ?? [] }];
}
