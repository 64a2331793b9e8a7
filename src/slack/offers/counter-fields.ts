import type { ViewOutput } from "@slack/bolt";
import type { LetterField } from "../../present/counter-fields.js";
import { fieldOf } from "../requests/fields.js";
import { counterField } from "../state/form-fields.js";

/** What was filled in, by the fields' names. */
export function readCounterFields(
  view: Pick<ViewOutput, "state">,
  fields: readonly LetterField[],
): Readonly<Record<string, string>> {
  const filled = fields.flatMap((field) => {
    const value = fieldOf(view, counterField(field));
    return value ? [[field.name, value]] : [];
  });
  return Object.fromEntries(filled);
}
