import type { Rule } from "../../text/rules.js";
import { ASKED_RULES } from "./asked-rules.js";
import { MENTION_RULES } from "./mention-rules.js";
import { OFFER_RULES } from "./offer-rules.js";
import type { Proposal } from "./proposal.js";
import { WORKPLACE_RULES } from "./workplace-rules.js";

/**
 * The rules of who is who. CO is the company that a rule speaks of, OTHER another one; ROLE, NUM and W (a word that is no
 * company), N (one that is no word of joining either), THING (one that is in no class) are what they say. A gap passes neither a company nor the end of a clause. The classes are those of
 * word-classes.ts. In the examples the company meant is written CO, others OTHER, a role ROLE.
 */
export const WHO_RULES: readonly Rule<Proposal>[] = [
  ...WORKPLACE_RULES,
  ...OFFER_RULES,
  ...MENTION_RULES,
  ...ASKED_RULES,
];
