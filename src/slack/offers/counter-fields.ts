import type { ViewOutput } from "@slack/bolt";
import type { CounterField } from "../../answer/counter/arguments.js";
import { fieldOf } from "../requests/fields.js";
import { counterField, wordingKey } from "../state/form-fields.js";

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
