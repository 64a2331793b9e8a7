import type { GuideAnswer } from "../guide-answer.js";
import { COMPETED } from "./argues.js";

/** Fields with rules and people of their own: a role is of them where its own name, or the company's, says so. */
const FIELDS =
  /\b(?:governments?|federal|defen[cs]e|military|clear(?:ed|ances?)|blockchain|on-chain|crypto\w*|stablecoins?|quantum|automotive|robotics?|clinical|nuclear|maritime|aviation|aerospace)\b/gi;
/** Names that say what the role is, or what all work of its kind holds. */
const COMMON =
  /^(?:AI|ML|LLMs?|APIs?|SREs?|SWEs?|TPMs?|PMs?|EMs?|SAs?|UX|UI|QA|IT|SQL|SaaS|B2B|CI\/CD|CI|CD|DevOps|MLOps|Engineers?|Scientists?|Managers?|Designers?|Architects?|Developers?|Analysts?|Data|Security|Software|Product|Technical|Program|Solutions?|Senior|Staff|Machine|Learning|English)$/;
const NAME = /(?<=[\s/(])\p{Lu}[\p{L}\p{N}/.+#-]*/gu;

/**
 * Whether a sentence speaks of a specialty that the job, as its company and role are called, need not be about: a field of its
 * own (government work), or something with a name (a chain, a rule, a product). Companies that hire the same people are no
 * specialty.
 */
export function presumesSpecialty(text: string, { guide }: GuideAnswer): boolean {
  const job = `${guide.companyName} ${guide.roleName} ${guide.company} ${guide.role}`.toLowerCase();
  const fields = text.match(FIELDS) ?? [];
  if (fields.some((field) => !job.includes(field.toLowerCase().slice(0, 6)))) return true;
  if (COMPETED.test(text)) return false;
  const names = (text.match(NAME) ?? []).map((name) => name.replace(/['’]s$|[.,]+$/g, ""));
  return names.some((name) => !COMMON.test(name) && !job.includes(name.toLowerCase()));
}
