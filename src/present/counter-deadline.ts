/** Names that are written with a capital. */
const NAMES =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|eod|eow|pm|am)\b/gi;
const LEADS = /^(?:by|before|until|on|at|is|of|due)\s+/i;

/** The date of a deadline as it stands behind an answer "by …": "must answer by 14 march" is "14 March"; empty for a span of days. */
export function deadlineIn(deadline: string): string {
  let date = deadline.replace(
    /^.*?\b(?:by|before|until|due|deadline|expires?|expiring|exploding|expiry)\b[\s:]*(?:date\b[\s:]*)?/i,
    "",
  );
  while (LEADS.test(date)) date = date.replace(LEADS, "");
  if (/^(?:in|within)\b/i.test(date)) return "";
  return date.replace(NAMES, named);
}

function named(name: string): string {
  const lower = name.toLowerCase();
  if (lower === "eod") return "the end of";
  if (lower === "eow") return "the end of the week";
  return lower.length === 2 ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}
