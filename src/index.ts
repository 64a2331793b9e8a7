/*
 * The public core: open a collection of guides, ask it, list it. No Slack, no server, no clock but the one passed in.
 * What an answer holds is told by its schema; the JSON is that of `compbot ask --json`.
 */
import { type Advisor, makeAdvisor } from "./advisor.js";
import { openCollection as readCollection } from "./collection/open-collection.js";
import { SHIPPED } from "./config.js";
import { todayIso } from "./today.js";

export type { Advice, Advisor, GuideListing } from "./advisor.js";
export { SettingsError } from "./config.js";
export { type AnswerJson, answerSchema } from "./present/answer-schema.js";

/** Where the guides are, and what day it is. */
export interface CollectionOptions {
  /** The folder of guides, `<company>/<role>.md`; the guides that ship where not given. */
  guidesDir?: string;
  /** Short names of companies, roles and places (YAML); those that ship where not given. */
  aliasesFile?: string;
  /** Gives today's ISO date, against which review dates are held; the clock's where not given. */
  today?: () => string;
}

/**
 * Reads a folder of guides once. What cannot be used in it is left out, as `compbot check` tells.
 *
 * @throws SettingsError where the folder or the aliases file cannot be read
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
