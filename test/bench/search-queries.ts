import type { Guide } from "../../src/domain/guide.js";
import type { Random } from "./random.js";

/** A question, and the guide that it means. */
export interface Query {
  text: string;
  guide: string;
}

const ROLE_FORMS: Readonly<Record<string, readonly string[]>> = {
  "software-engineer": ["swe", "software engineer", "sde", "software developer"],
  "senior-software-engineer": ["sr swe", "senior swe", "sr. swe", "senior software engineer"],
  "staff-software-engineer": ["staff swe", "staff eng", "staff software engineer"],
  "ml-ai-engineer": ["mle", "ml engineer", "machine learning engineer"],
  "data-scientist": ["ds", "data science", "data scientist"],
  "data-engineer": ["de", "data eng", "data engineer"],
  "product-manager": ["pm", "product mgr", "product manager"],
  "technical-program-manager": ["tpm", "technical pm", "technical program manager"],
  "engineering-manager": ["em", "eng manager", "engineering manager"],
  "product-designer": ["designer", "ux designer", "product designer"],
  "solutions-architect": ["sa", "solution architect", "solutions architect"],
  "security-engineer": ["sec eng", "security eng", "security engineer"],
  "devops-engineer": ["sre", "devops", "devops engineer", "site reliability engineer"],
};
const PLACES: readonly (readonly [label: RegExp, forms: readonly string[]])[] = [
  [/San Francisco/, ["sf", "san francisco", "san-francisco"]],
  [/New York/, ["nyc", "ny", "new york", "new-york"]],
  [/London/, ["london", "ldn"]],
  [/Remote/, ["remote", "remote us"]],
  [/Bangalore/, ["bangalore", "blr"]],
  [/Bay Area/, ["bay area"]],
  [/Seattle/, ["seattle"]],
  [/Austin/, ["austin", "atx"]],
  [/Chicago/, ["chicago"]],
  [/Boston/, ["boston"]],
];
const SENTENCES: readonly ((company: string, role: string, place: string) => string)[] = [
  (company, role, place) => `what does ${company} pay a ${role}${place && ` in ${place}`}`,
  (company, role, place) => `how much should i ask for as a ${role} at ${company}${place && ` in ${place}`}`,
  (company, role, place) => `${role} at ${company}${place && ` in ${place}`}`,
];

/** Questions as people type them: plain, in capitals, in another order, with commas, as a sentence, with a slip. */
export function makeQueries(guides: readonly Guide[], count: number, random: Random): Query[] {
  return Array.from({ length: count }, () => {
    const guide = random.pick(guides);
    const name = guide.companyName.toLowerCase();
    const company = random.pick([name, guide.company, name]);
    const role = random.pick(ROLE_FORMS[guide.role] ?? [guide.roleName.toLowerCase(), guide.role]);
    const places = PLACES.filter(([label]) => guide.regions.some((region) => label.test(region)));
    const place = places.length > 0 && random.next() < 0.65 ? random.pick(random.pick(places)[1]) : "";
    const parts = [company, role, place].filter((part) => part !== "");
    const typed = [
      () => parts.join(" "),
      () => parts.join(" ").toUpperCase(),
      () => random.shuffle(parts).join(" "),
      () => parts.join(", "),
      () => random.pick(SENTENCES)(company, role, place),
      () => slip(parts, random).join(" "),
    ];
    return { text: random.pick(typed)(), guide: guide.id };
  });
}

/** Questions for who pays a role, in one place or anywhere. */
export function listQueries(): string[] {
  const places = ["", ...PLACES.map(([, [form = ""]]) => form)];
  const sentences = [
    (role: string, place: string) => `${role} ${place}`,
    (role: string, place: string) => `best paying ${role} ${place}`,
  ];
  return Object.values(ROLE_FORMS).flatMap(([role = ""]) =>
    places.flatMap((place) => sentences.map((sentence) => sentence(role, place).trim())),
  );
}

/** One letter wrong in one of the parts: left out, doubled or swapped with the next. */
function slip(parts: readonly string[], random: Random): string[] {
  const long = parts.filter((part) => part.length >= 5);
  if (long.length === 0) return [...parts];
  const wrong = random.pick(long);
  const at = 1 + random.below(wrong.length - 2);
  const [letter = "", next = ""] = wrong.slice(at, at + 2);
  const instead = random.pick([next, letter + letter + next, next + letter]);
  return parts.map((part) => (part === wrong ? part.slice(0, at) + instead + part.slice(at + 2) : part));
}

/** Texts of ten thousand characters that are no questions. */
export function longTexts(count: number, random: Random): string[] {
  const words = "ally tpm nyc vs and or senior platfrom gogle levels what's the 250k in new york & -".split(" ");
  return Array.from({ length: count }, () => {
    let text = "";
    while (text.length < 10_000) {
      text += random.next() < 0.8 ? random.pick(words) : String.fromCharCode(97 + random.below(2_000));
      if (random.next() < 0.9) text += " ";
    }
    return text.slice(0, 10_000);
  });
}
