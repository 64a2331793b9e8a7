import { indexOf } from "../geo/choose-region.js";
import type { Explanation } from "../query/explanation.js";
import type { Across, Resolver } from "../query/query.js";
import { type Earlier, IN_THREAD } from "../query/turns/earlier.js";
import { followUp } from "../query/turns/follow-up.js";
import { guidesLooked, levelAcross } from "./across.js";
import { type OfferHeld, offersHeld } from "./offer/compare-offers.js";
import { type ExplainedOffer, explainOffer } from "./offer/explained-offer.js";
import { splitAsked } from "./split-asked.js";
import { MOST_READ, splitTyped } from "./typed.js";

/** How a question was read: the turn of its thread, the offers in it, and what level mappings say about it. */
export interface Explained extends Explanation {
  turn?: TurnExplained;
  offer?: ExplainedOffer;
  /** For each offer: its own words, the guide it was compared with, and how the words were read. */
  offers?: (Omit<OfferHeld, "question"> & { typed: string; how: Explanation })[];
  across?: AcrossExplained;
}

/** A turn of a thread: the topic before it, the question it was read as together with that, and what was kept. */
export interface TurnExplained {
  /** A guide's id with region and level, or the names given so far. */
  before: string;
  /** Empty if nothing was left of the turn to be read. */
  read: string;
  region?: string;
  level?: string;
}

/** A level of one company at another. */
export interface AcrossExplained {
  from: string;
  level: string;
  to: string;
  /** Number of guides whose mappings were searched. */
  looked: number;
  /** What the mappings say, each with its guide. */
  said: { guide: string; level: string; is: string }[];
}

const NOTHING: Explanation = { companies: [], compared: [], readings: [] };

/** How a question was read, after the offers in it and the words that ask for a counter were removed. */
export function explanationOf(typed: string, resolver: Resolver, earlier: Earlier | null = null): Explained {
  const taken = splitTyped(typed.slice(0, MOST_READ));
  const split = splitAsked(taken, resolver, earlier);
  const { question, offer, offers } = split;
  if (offers) {
    const held = offersHeld(split, offers, resolver);
    return {
      ...resolver.explain(question || taken.text),
      offers: held.map(({ question: own, ...rest }) => ({ ...rest, typed: own, how: resolver.explain(own) })),
    };
  }
  const told = offer && { offer: explainOffer(taken.text, offer) };
  if (earlier) return { ...ofTurn(question, resolver, earlier), ...told };
  const whole = offer ? { whole: taken.text } : {};
  const reading = resolver.resolve(question, whole);
  if (reading.kind === "guide" && reading.across && !offer) return { ...NOTHING, across: ofLevel(reading.across) };
  return { ...resolver.explain(question, whole), ...told };
}

function ofTurn(question: string, resolver: Resolver, earlier: Earlier): Explained {
  const before = earlier.guide
    ? [earlier.guide.id, earlier.region, earlier.level].filter(Boolean).join(", ")
    : [
        earlier.company?.companyName,
        ...(earlier.beside ?? []),
        earlier.role?.roleName,
        earlier.place,
        ...(earlier.places ?? []),
        earlier.level,
        ...(earlier.offered ?? []).map(({ guide }) => guide.id),
      ]
        .filter(Boolean)
        .join(", ");
  if (question === "") return { ...NOTHING, turn: { before, read: "" } };
  const { reading, read } = followUp(resolver, question, earlier);
  if (reading.kind === "guide" && reading.across)
    return { ...NOTHING, turn: { before, read }, across: ofLevel(reading.across) };
  const own = resolver.resolve(read, IN_THREAD);
  const turn: TurnExplained = { before, read };
  if (reading.kind === "guide" && own.kind === "guide") {
    const { region, level, guide } = reading;
    if (own.region.kind === "default" && region.kind !== "default")
      turn.region = region.kind === "unavailable" ? region.asked : (guide.regions[indexOf(region)] ?? "");
    if (!own.level && level) turn.level = level.text;
  }
  return { ...resolver.explain(read, IN_THREAD), turn };
}

function ofLevel(across: Across): AcrossExplained {
  const { from, to } = across;
  return {
    from: from.companyName,
    level: from.units.map(({ text }) => text).join(", "),
    to: to.companyName,
    looked: guidesLooked(across).length,
    said: (levelAcross(across)?.notes ?? []).flatMap((note) =>
      note.kind === "same-level" ? [{ guide: note.guide, level: note.level, is: note.is }] : [],
    ),
  };
}
