/* The public core: open a collection of guides, ask it, list it. No Slack, no server, no clock but the one passed
   in. Its schema says what an answer contains; the JSON is that of `compbot ask --json`. */
import { type Advisor, makeAdvisor } from "./advisor.js";
import { openCollection as readCollection } from "./collection/open-collection.js";
import { SHIPPED } from "./config.js";
import { todayIso } from "./today.js";

export type { Advice, Advisor, GuideListing } from "./advisor.js";
export { SettingsError } from "./config.js";
export { type AnswerJson, answerSchema } from "./present/answer-schema.js";

/** Where the guides are, and which day it is. */
export interface CollectionOptions {
  /** The folder of guides, `<company>/<role>.md`; the shipped guides if not given. */
  guidesDir?: string;
  /** Short names of companies, roles and places (YAML); the shipped ones if not given. */
  aliasesFile?: string;
  /** Gives today's ISO date, with which review dates are compared; the system's date if not given. */
  today?: () => string;
}

/**
 * Reads a folder of guides once. What cannot be used in it is left out; `compbot check` lists it.
 *
 * @throws SettingsError if the folder or the aliases file cannot be read
 * @example
 * const guides = await openCollection({ guidesDir: "guides" });
 * const { answer, text } = guides.ask("ally tpm new-york");
 * if (answer.kind === "answer") console.log(answer.band?.base, text);
 */
export async function openCollection(options: CollectionOptions = {}): Promise<Advisor> {
  const { guidesDir = SHIPPED.guides, aliasesFile = SHIPPED.aliases, today = todayIso } = options;
  const collection = await readCollection({ guidesDir, aliasesFile });
  return makeAdvisor(() => collection, today, guidesDir);
}
