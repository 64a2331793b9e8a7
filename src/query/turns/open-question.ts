import { nameWords } from "../../text/folding.js";
import { FILLERS } from "../catalog/fillers.js";
import type { MentionExplained } from "../explanation.js";
import type { GuideReading, Reading, Resolver } from "../query.js";
import {
  beforeTurn,
  type EarlierGuide,
  type Followed,
  goesOn,
  IN_THREAD,
  namesStranger,
  type OpenQuestion,
  plain,
  sameAgain,
} from "./earlier.js";
import { pointedAmong, swaps } from "./follow-up-words.js";

/**
 * Understands a turn after a question that did not lead to a single guide: "stripe", then "swe", then "nyc"; or one of
 * the guides shown to choose from. What it names wins over what was named before.
 */
export function followOpen(resolver: Resolver, text: string, open: OpenQuestion): Followed {
  const asked = open.company ? IN_THREAD : {};
  const alone: Followed = { reading: resolver.resolve(text, asked), read: text };
  const points = pointedAmong<unknown>(text, open.offered ?? companiesOf(open)) !== null;
  const saysItself = !points && !(open.company && swaps(text));
  if (saysItself && standsAlone(alone.reading, text)) return alone;
  const chosen = open.offered ? chosenBy(resolver, text, open.offered, open.level) : null;
  if (chosen) return chosen;
  const beside = saysItself && besideByItself(resolver, alone.reading, text, open);
  if (beside) return beside;

  const [likeliest] = resolver.explain(text, asked).readings;
  const names = (...kinds: MentionExplained["kind"][]) =>
    likeliest?.mentions.some(({ kind }) => kinds.includes(kind)) ?? false;
  const turn = companiesOfTurn(resolver, text, open, names("company"));
  const company = turn
    ? turn.companies.join(" vs ")
    : open.company && !names("company")
      ? companiesOf(open).join(" vs ")
      : "";
  const said = turn ? turn.said : text;
  const role = open.role && !names("role", "part") ? plain(open.role.roleName) : "";
  const place = open.place !== undefined && !names("place") ? open.place : "";
  for (const level of open.level === undefined ? [""] : [open.level, ""]) {
    const read = [company, level, said, role, place].filter(Boolean).join(" ");
    const reading = resolver.resolve(read, asked);
    // A level that was named before counts only if it leads to a guide.
    if (level === "" ? reading.kind !== "unknown" && reading.kind !== "help" : reading.kind === "guide")
      return { reading: withEarlier(resolver, reading, open), read };
  }
  return alone;
}

/**
 * The companies of a turn and what else it says: companies compared with the current ones, together with these, or a
 * company among everyday words. Null if the text as typed shows them. No probability is required, as both results show
 * what is named.
 *
 * @param isNamed whether the likeliest reading of the turn names a company
 */
function companiesOfTurn(resolver: Resolver, text: string, open: OpenQuestion, isNamed: boolean) {
  const pointed = pointedAmong(text, companiesOf(open));
  if (pointed) return { companies: pointed.chosen.map(beforeTurn), said: resolver.inTurn(pointed.rest).slots };
  const { companies, slots } = resolver.inTurn(text);
  const swapped = swaps(text) ? inPlaceOf(companies, companiesOf(open)) : null;
  if (swapped) return { companies: swapped, said: slots };
  const named = companies.filter(({ part }) => part === "compare" || part === "switch");
  if (!open.company || named.length === 0) return null;
  const own = named.map(({ name }) => name);
  if (named.some(({ part }) => part === "compare")) return { companies: [...companiesOf(open), ...own], said: slots };
  return isNamed ? null : { companies: own, said: slots };
}

/** "Swap a for b": the current companies with the new one in the place of the old; null unless one replaces one. */
function inPlaceOf(named: readonly { name: string }[], spoken: readonly string[]): string[] | null {
  const [old, ...others] = spoken.filter((one) => named.some(({ name }) => name === one));
  const [own, ...more] = named.filter(({ name }) => !spoken.includes(name));
  if (old === undefined || !own || others.length + more.length > 0) return null;
  return spoken.map((one) => (one === old ? own.name : one));
}

/** A turn that compares companies by itself, without a role: "then rather x or y". */
function besideByItself(resolver: Resolver, alone: Reading, text: string, open: OpenQuestion): Followed | null {
  if (alone.kind !== "company" || !alone.aside?.length || !open.role) return null;
  const read = [text, plain(open.role.roleName), open.place].filter(Boolean).join(" ");
  const reading = resolver.resolve(read);
  return reading.kind === "comparison" ? { reading: withEarlier(resolver, reading, open), read } : null;
}

const companiesOf = ({ company, beside = [] }: OpenQuestion): string[] =>
  company ? [company.companyName, ...beside] : [];

/** Whether a turn is not an answer to the open question. */
function standsAlone(reading: Reading, text: string): boolean {
  if (reading.kind === "thanks" || reading.kind === "comparison") return true;
  if (text.trim() === "" || /^\s*(help|\?)\s*$/i.test(text)) return true;
  return namesStranger(reading, text);
}

/** Adds the places and the level asked for before, if the turn names none. */
function withEarlier(resolver: Resolver, reading: Reading, { places = [], level }: OpenQuestion): Reading {
  if (reading.kind === "company")
    return {
      ...reading,
      places: reading.places.length > 0 ? reading.places : places,
      ...(level !== undefined && { level: reading.level ?? level }),
    };
  if (reading.kind === "role") return { ...reading, ...(level !== undefined && { level: reading.level ?? level }) };
  if (places.length === 0) return reading;
  const placed = <T extends GuideReading>(one: T): T =>
    one.region.kind === "default" ? { ...one, region: resolver.regionFor(one.guide, places) } : one;
  if (reading.kind === "comparison") return { ...reading, compared: reading.compared.map(placed) };
  return reading.kind === "guide" ? placed(reading) : reading;
}

/** Stands for a guide in "the ml one". */
const STANDS_FOR_ONE = /^ones?$/;

type Offered = NonNullable<OpenQuestion["offered"]>;

/**
 * The guide of a list that a turn refers to by its position: "the second one, in berlin"; null if it refers to none.
 */
export function onePointedAt(
  resolver: Resolver,
  text: string,
  shown: Offered,
  level: string | undefined,
): Followed | null {
  const pointed = pointedAmong(text, shown);
  const [one, ...more] = pointed?.chosen ?? [];
  if (!pointed || !one || more.length > 0) return null;
  const read = `${one.guide.companyName} ${plain(one.guide.roleName)} ${pointed.rest}`;
  const reading = resolver.resolve(read, IN_THREAD);
  if (reading.kind !== "guide" || reading.guide.company !== one.guide.company) return null;
  return { reading: goesOn(resolver, reading, { ...one, ...(level !== undefined && { level }) }), read };
}

/**
 * The guide among those shown that a turn names, by words of its name or by what they mean together with it; null
 * unless it is one.
 */
function chosenBy(resolver: Resolver, text: string, offered: Offered, level: string | undefined): Followed | null {
  const pointed = onePointedAt(resolver, text, offered, level);
  if (pointed) return pointed;
  const before = (one: Offered[number]): EarlierGuide => ({ ...one, ...(level !== undefined && { level }) });
  const names = offered.map(({ guide }) => nameWords(`${guide.companyName} ${guide.roleName}`));
  const words = nameWords(text);
  const telling = words.filter((word) => names.some((own) => own.includes(word)));
  const isName = words.every((word) => telling.includes(word) || FILLERS.has(word) || STANDS_FOR_ONE.test(word));
  const named = offered.filter(
    (_, at) => isName && telling.length > 0 && telling.every((word) => names[at]?.includes(word)),
  );
  const [only] = named;
  if (only && named.length === 1) {
    const { companyName, roleName } = only.guide;
    return { reading: sameAgain(resolver, before(only)), read: `${companyName} ${roleName}` };
  }
  const found = new Map<string, Followed>();
  for (const { guide } of offered) {
    for (const read of [`${guide.companyName} ${text}`, `${text} ${plain(guide.roleName)}`]) {
      const reading = resolver.resolve(read, IN_THREAD);
      const own = reading.kind === "guide" && offered.find((one) => one.guide.id === reading.guide.id);
      if (own) found.set(reading.guide.id, { reading: goesOn(resolver, reading, before(own)), read });
    }
  }
  const [chosen] = found.values();
  return chosen && found.size === 1 ? chosen : null;
}
