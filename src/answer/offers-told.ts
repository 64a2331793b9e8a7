import type { CompanyInText, Resolver } from "../query/query.js";
import type { Stretch } from "./counter/stretches.js";
import { whatIsTold } from "./counter/told-of-company.js";
import type { OfferNote } from "./offer/notes.js";
import type { TypedOffer } from "./offer/offer.js";
import type { FigureOwners } from "./offer/reading/figure-owners.js";
import { type AskedOffer, readAsOffer, type SplitQuestion, splitOffer } from "./offer/split-offer.js";
import {
  areClear,
  besideFigures,
  type Figure,
  figuresIn,
  namesIn,
  ofOwner,
  readToldMessage,
  type ToldMessage,
  wordsOf,
} from "./told-message.js";

/*
 * The offers of several companies that a message tells side by side. Whose a figure is says where an offer ends: the
 * company before it in its clause, the one right behind it, or the one that the sentence before was about.
 */

/** Fewest and most companies whose offers are compared. */
const [FEWEST, MOST] = [2, 4];

/** An offer, its company with the words for role and place, and whether it is one of a job. */
interface Told extends AskedOffer {
  isOfJob: boolean;
}

/**
 * The offers of two to four companies in a text that gives each of them figures of its own. What is somebody's pay of
 * today, a friend's, or of none of them alone is left out with a note. Null if fewer companies offer a job, if what one
 * of them offers has neither base nor total, or if some figure of it could not be read.
 */
export function offersTold(typed: string, resolver: Resolver, ownersIn: FigureOwners): SplitQuestion | null {
  const message = readToldMessage(typed, resolver);
  if (!message) return null;
  const { named, unsure } = message;
  const owners = named.filter(
    ({ key }, at) =>
      named.findIndex((one) => one.key === key) === at && figuresIn(message, ofOwner(message, key)).length > 0,
  );
  const offered = owners.filter(({ key }) => !isToldOtherwise(message, ofOwner(message, key), resolver));
  // "I'm with Acme for 132k. Globex now says 141k": of workplaces alone, the one asked about makes the offer.
  const asked = owners.filter((one) => one.asked);
  const offering = offered.length === 0 && asked.length === 1 ? asked : offered;
  if (offering.length > MOST || !areClear(message) || asksForAnother(message, owners, resolver)) return null;
  const ofAll = slotsOfAll(message, offering, resolver);
  const told = offering.map((company) => toldOf(message, company, ofAll, resolver));
  // "Acme offers 195k + 15%. Globex came back at 215k": one figure without a job is told for the sake of the other offer.
  const ofJobs = offering.filter((_, at) => told[at]?.isOfJob);
  const others = owners.filter((one) => !(ofJobs.length < FEWEST ? ofJobs : offering).includes(one));
  const left = others.flatMap(({ key, companyName }) =>
    figuresIn(message, ofOwner(message, key)).map(({ typed }): OfferNote => {
      return { kind: "not-offered", typed, of: "company", ...(companyName && { company: companyName }) };
    }),
  );
  if (ofJobs.length < FEWEST) {
    const paid = others.filter((one) => offering.includes(one)).flatMap(({ key }) => ofOwner(message, key));
    if (ofJobs.length === 0 || paid.some((one) => !PAID_THERE.test(message.text.slice(one.start, one.end))))
      return null;
    return others.length > 0 ? offerBeside(message, others, left, ownersIn) : null;
  }
  const beside = offering.flatMap(({ key }) => ofOwner(message, key)).filter((one) => isElse(message, one));
  const notes = [...left, ...figuresIn(message, [...beside, ...unsure]).map(ofNone)];
  const isApart = told.some((one) => (one?.offer.parts.length ?? 0) > 1 && hasBase(one?.offer));
  const offers: AskedOffer[] = [];
  for (const one of told) {
    if (!one) return null;
    const offer = isApart ? withLoneBase(one.offer) : one.offer;
    offers.push({ question: one.question, offer: one === told.at(-1) ? withNotes(offer, notes) : offer });
  }
  return { question: "", offer: null, offers };
}

/** The offer of a text without the figures of other companies: "at Lyft making 182k base, Uber offers 205k base". */
function offerBeside(
  message: ToldMessage,
  others: readonly CompanyInText[],
  notes: readonly OfferNote[],
  ownersIn: FigureOwners,
): SplitQuestion | null {
  const gone = others.flatMap(({ key }) => ofOwner(message, key));
  const own = message.stretches.filter((one) => !gone.includes(one));
  const split = splitOffer(own.map(({ start, end }) => message.text.slice(start, end)).join(" "), ownersIn);
  const offer = split.offer ?? split.possible?.offer;
  if (!offer || !hasBase(offer)) return null;
  const beside = besideFigures(message, gone).map(({ start, end }) => message.text.slice(start, end));
  const { question } = split.possible ?? split;
  return { question: `${question}. ${beside.join(" ")}`, offer: withNotes(offer, notes) };
}

/** Words of what a company pays that makes no offer: "my Mercury bonus", "Lyft has 20% bonus", "15% bonus at Lyft". */
const PAID_THERE = /\b(?:my|has|had|pays|paid|gives|gave|on)\b|\bat\s+\S+(?:\s\S+)?\s*$/iu;

/** What is said of a figure that no one company owns. */
function ofNone({ typed, standing }: Figure): OfferNote {
  if (standing === "wanted") return { kind: "own-wish", typed };
  return standing === "else" ? { kind: "not-offered", typed, of: "other-job" } : { kind: "owner-unclear", typed };
}

/** Whether all figures of a stretch are something else: "max at Plaid is 200k". */
function isElse(message: ToldMessage, one: Stretch): boolean {
  const figures = figuresIn(message, [one]);
  return figures.length > 0 && figures.every(({ standing }) => standing === "else");
}

/** What a message offers by one company; null if that could not be read whole. */
function toldOf(message: ToldMessage, company: CompanyInText, ofAll: string, resolver: Resolver): Told | null {
  const stretches = ofOwner(message, company.key).filter((one) => !isElse(message, one));
  const offer = readAsOffer([...stretches, ...message.ofAll].map((one) => wordsOf(message, one)).join(". "))?.offer;
  if (!offer || !isWhole(offer, company) || countOf(offer) < figuresIn(message, stretches).length) return null;
  const { slots } = resolver.inTurn(message.text, besideFigures(message, stretches));
  const { question, isGuided } = questionOf(company, slots, ofAll, resolver);
  return { offer, question, isOfJob: isGuided || offer.parts.length > 1 || resolver.resolve(slots).kind === "role" };
}

/** Whether what is told of a company is no offer: a friend's pay, that of today, or what was refused. */
function isToldOtherwise(message: ToldMessage, own: readonly Stretch[], resolver: Resolver): boolean {
  const named = own.filter((one) => namesIn(message, one).length > 0 && figuresIn(message, [one]).length > 0);
  // An "engineering manager" is no person here.
  const ofJob = new Set(resolver.inTurn(message.text, named).slots.split(" "));
  const words = named.flatMap(({ start, end }) => message.text.slice(start, end).split(/\s+/));
  const told = words.filter((word) => !ofJob.has(word.replace(/[^\p{L}\p{N}]+$/u, ""))).join(" ");
  const figures = figuresIn(message, named);
  if (figures.length > 0 && whatIsTold(told, figures, true) === "aside") return true;
  return figuresIn(message, own).every(({ standing }) => standing === "else");
}

/** Whether the message goes on to a company without figures: then those of the others are what is known of them. */
const asksForAnother = (message: ToldMessage, owners: readonly CompanyInText[], resolver: Resolver): boolean =>
  resolver
    .inTurn(message.text)
    .companies.some(({ part, company }) => part === "switch" && !owners.some(({ key }) => key === company));

const hasBase = (offer: TypedOffer | undefined): boolean =>
  offer?.parts.some(({ part }) => part === "base" || part === "total") ?? false;

/**
 * Whether an offer has a base or a total once, or one figure that may be either; an unknown name needs the first. With a
 * part twice a company has two jobs to offer.
 */
const isWhole = (offer: TypedOffer, { companyName }: CompanyInText): boolean =>
  hasBase(offer)
    ? !offer.problems.some(({ what }) => what.kind === "part-twice")
    : companyName !== null && offer.problems.length === 1 && offer.problems[0]?.what.kind === "no-part";

const countOf = ({ parts, problems, once = [], notes = [] }: TypedOffer): number =>
  parts.length +
  problems.length +
  once.length +
  notes.filter(({ kind }) => /^(?:left-out|not-offered)$/.test(kind)).length;

/** "BCG 190k with 25k signing, McKinsey 185k": beside a base that is told apart, a figure alone is a base as well. */
function withLoneBase(offer: TypedOffer): TypedOffer {
  const [lone] = offer.problems;
  if (hasBase(offer) || lone?.what.kind !== "no-part") return offer;
  const { typed } = lone.what;
  const base = { ...offer, parts: [{ part: "base", typed } as const, ...offer.parts], problems: [] };
  return withNotes(base, [{ kind: "part-assumed", typed, part: "base" }]);
}

const withNotes = (offer: TypedOffer, notes: readonly OfferNote[]): TypedOffer =>
  notes.length === 0 ? offer : { ...offer, notes: [...(offer.notes ?? []), ...notes] };

/** The words for role and place that are said before the first offer, behind the last one, or between, and so of each. */
function slotsOfAll(message: ToldMessage, owners: readonly CompanyInText[], resolver: Resolver): string {
  const { text, figures, stretches } = message;
  const first = Math.min(owners[0]?.start ?? 0, ...figures.map(({ from }) => from));
  const [its] = ofOwner(message, owners.at(-1)?.key ?? "");
  const behind = Math.max(...figuresIn(message, its ? [its] : []).map(({ to }) => to));
  const alone = stretches.flatMap((one) => {
    if (one.start <= first || (figuresIn(message, [one]).length > 0 && !message.ofAll.includes(one))) return [];
    const other = namesIn(message, one).find(({ key }) => !owners.some((owner) => owner.key === key));
    return { start: one.start, end: other?.start ?? one.end };
  });
  const all = [{ start: 0, end: first }, { start: behind, end: its?.end ?? 0 }, ...alone];
  return resolver.inTurn(text, besideFigures(message, all)).slots;
}

/** The question of one offer: its company, with role and place as it gives them, else as they are said of all. */
function questionOf({ companyName, key }: CompanyInText, own: string, ofAll: string, resolver: Resolver) {
  const lead = `at ${companyName ?? key}, `;
  const shared = resolver.resolve(ofAll);
  const { role = "", place = null } = shared.kind === "role" ? { role: shared.role.roleName, place: shared.place } : {};
  const asked = [own, `${own} ${ofAll}`, `${own} ${role} ${place ?? ""}`, `${own} ${role}`, `${own} ${place ?? ""}`];
  const read = asked.map((words) => ({ words, reading: resolver.resolve(lead + words) }));
  const guided = read.filter(({ reading }) => reading.kind === "guide" && reading.guide.company === key);
  const placed = guided.find(({ reading }) => reading.kind === "guide" && reading.region.kind !== "default");
  const { words = `${own} ${ofAll}` } = placed ?? guided[0] ?? {};
  return { question: (lead + words).trim(), isGuided: guided.length > 0 };
}
