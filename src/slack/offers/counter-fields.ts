import type { ViewOutput } from "@slack/bolt";
import type { CounterField } from "../../answer/counter/arguments.js";
import { fieldOf } from "../requests/fields.js";
import { shortKey } from "../state/answer-pointer.js";
import { ACTION } from "../state/ids.js";

/** A blank's field: block and action id alike. */
export const counterField = ({ name }: CounterField): string => `${ACTION.counterField}:${shortKey(name)}`;

/** The value of one of the wordings that a field offers. */
export const wordingKey = (wording: string): string => shortKey(wording);

/** What was filled in, by the fields' names. */
export function readCounterFields(
  view: Pick<ViewOutput, "state">,
  fields: readonly CounterField[],
): Readonly<Record<string, string>> {
  const filled = fields.flatMap((field) => {
    const sent = fieldOf(view, counterField(field));
    const value = field.options ? field.options.find((wording) => wordingKey(wording) === sent) : sent;
    return value ? [[field.name, value]] : [];
  });
  return Object.fromEntries(filled);
}
