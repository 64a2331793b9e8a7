import type { Guide } from "../domain/guide.js";
import { type Gazetteer, isStrangePlace } from "./gazetteer.js";
import { currenciesOf, type Label, type Labels, type Layout } from "./region-labels.js";

/** Which of a guide's regions answers for the place that a person named. Indexes count into `guide.regions`. */
export type RegionChoice = Choice & {
  /** The currency that is paid at the place named, if it is in one country. */
  currency?: string;
};

type Choice =
  /** No place was named: the guide's first region. `asked`: one was, but the guide's rows are levels, not places. */
  | { kind: "default"; index: number; asked?: string }
  /** The place named (its id) is this region. `also` has the other labels that hold the same place. */
  | { kind: "requested"; index: number; place?: string; also: string[] }
  /**
   * A wider label answers ("Remote US" for Austin); `asked` is the place as people write it, `place` its id. With
   * `within` the label is one place in the wide one that was asked ("London" for Europe), and `also` has the others.
   * `elsewhere`: the label lists other places of the wider one ("EMEA (London / Munich)" for Zurich). `onSite`: remote
   * work was asked for, and the guide has no region for that.
   */
  | (Covered & { within?: { also: string[] }; elsewhere?: true; onSite?: true })
  /** The guide has no region for the place; `left`: it has several besides the one that is not meant. */
  | { kind: "unavailable"; asked: string; place: string; left?: readonly string[] }
  /** No place was named, and no region is paid in the currency of the offer. */
  | { kind: "none-in-currency"; currency: string };

interface Covered {
  kind: "covered";
  index: number;
  asked: string;
  place: string;
}

/** The index of the region chosen; -1 if none was. */
export const indexOf = (choice: RegionChoice): number => ("index" in choice ? choice.index : -1);

/** How well a label answers for a place; a lower number is better. */
const FIT = { alone: 0, among: 1, covers: 2, inside: 3, coversFar: 4, rest: 5, coversElsewhere: 6 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

/** Chooses the region that answers for places, in a guide or in a layout of labels. */
export interface Regions {
  forGuide: ChooseRegion;
  forLayout(layout: Layout, places: readonly string[]): RegionChoice;
}

/** Chooses the region of a guide that answers for places. */
export type ChooseRegion = (guide: Guide, places: readonly string[]) => RegionChoice;

/** The places of a question without those around another of them: without the Bay Area in "san jose, bay area". */
export function placesMeant(places: readonly string[], gazetteer: Gazetteer): readonly string[] {
  return places.filter((place) => !places.some((other) => other !== place && gazetteer.covers(place, other)));
}

/** The places that a question asks for, each as input of the chooser: "remote" says how one works in the others. */
export function placesApart(places: readonly string[], gazetteer: Gazetteer): (readonly string[])[] {
  const meant = placesMeant(places, gazetteer).filter((place) => !isNot(place));
  const lived = meant.filter((place) => place !== REMOTE);
  if (lived.length === 0 || lived.length === meant.length) return meant.map((place) => [place]);
  return lived.map((place) => [REMOTE, place]);
}

/** Prefix of the id of a place that is excluded: "not SF". */
const NOT = "!";
/** The id of "anywhere but this place". */
export const notPlace = (place: string): string => `${NOT}${place}`;
const isNot = (place: string): boolean => place.startsWith(NOT);

/** Work from anywhere, as a place of its own. */
export const REMOTE = "remote";

/**
 * Makes the chooser. A label that names the place answers for it, preferably one that names nothing else; then a wider
 * label ("Remote US" for Austin), or a narrower one if the place asked is wide itself (a label for Palo Alto if the Bay
 * Area was asked, before "Remote US"). Of several places the first that the guide has answers.
 */
export function makeRegions(labels: Labels, gazetteer: Gazetteer): Regions {
  const marks = new Map<string, Uint16Array>();
  /** How well each label answers for a place, computed at the first request; 0 is not yet computed. */
  const marksFor = (place: string): Uint16Array => {
    const known = marks.get(place);
    if (known) return known;
    const made = new Uint16Array(labels.list.length);
    // Names that somebody typed are not cached.
    if (isStrangePlace(place)) return made;
    if (marks.size === MOST_KEPT) marks.clear();
    marks.set(place, made);
    return made;
  };

  const choose = ({ regions, labels: numbers }: Layout, asked: string): RegionChoice => {
    const known = marksFor(asked);
    let best = NO_ANSWER;
    let index = -1;
    for (const [at, number] of numbers.entries()) {
      const label = labels.list[number];
      if (!label) continue;
      const mark = known[number] || markOf(label, asked, gazetteer);
      known[number] = mark;
      if (mark < best) [best, index] = [mark, at];
    }
    if (index < 0) return { kind: "unavailable", asked: labels.name(asked), place: asked };
    const fit = fitOf(best);
    const also = (is: (other: number) => boolean) =>
      regions.filter((label, at) => is(fitOf(known[numbers[at] ?? 0] ?? NO_ANSWER)) && label !== regions[index]);
    if (fit <= FIT.among) {
      return { kind: "requested", index, place: asked, also: also((other) => other <= FIT.among) };
    }
    const held = labels.list[numbers[index] ?? -1]?.places ?? [];
    const isOnSite = isRemote(asked) && !held.some(isRemote);
    const isFar = fit === FIT.coversFar && !held.some((place) => gazetteer.covers(place, asked));
    const covered: RegionChoice = {
      ...(isOnSite && { onSite: true }),
      kind: "covered",
      index,
      asked: labels.name(asked),
      place: asked,
    };
    if (fit === FIT.coversElsewhere || isFar) return { elsewhere: true, ...covered };
    return fit === FIT.inside ? { within: { also: also((other) => other === FIT.inside) }, ...covered } : covered;
  };
  const onSite = (choice: RegionChoice): RegionChoice =>
    choice.kind === "covered" ? { onSite: true, ...choice } : choice;
  const isRemote = (place: string): boolean => gazetteer.covers(REMOTE, place);
  /** For remote work in a place a label of such work there is preferred to one that only covers the place. */
  const chooseRemote = (layout: Layout, asked: string): RegionChoice => {
    const choice = choose(layout, asked);
    const at = layout.labels.findIndex((number) => answersRemotely(labels.list[number], asked, gazetteer));
    const label = layout.regions[at];
    if (label === undefined) return onSite(choice);
    if (choice.kind !== "requested") return { kind: "covered", index: at, asked: labels.name(asked), place: asked };
    return at === choice.index || choice.also.includes(label) ? choice : { ...choice, also: [...choice.also, label] };
  };
  const forLayout = (layout: Layout, places: readonly string[]): RegionChoice => {
    if (places.length === 0) return { kind: "default", index: 0 };
    const [lacking] = places.filter((place) => isNot(place) && place !== notPlace(REMOTE));
    if (places.every(isNot)) {
      const out = places.map((place) => place.slice(NOT.length));
      const left = layout.labels.flatMap((number, at) => (isExcluded(labels.list[number], out, gazetteer) ? [] : [at]));
      // Of several that are left nothing says which is meant.
      const [only, another] = left;
      if (only !== undefined && another === undefined) return { kind: "requested", index: only, also: [] };
      if (lacking === undefined) return { kind: "default", index: 0 };
      const names = [...new Set(left.map((at) => layout.regions[at] ?? ""))];
      return {
        ...(names.length > 0 && { left: names }),
        kind: "unavailable",
        asked: labels.name(lacking),
        place: lacking,
      };
    }
    if (layout.labels.length > 0 && layout.labels.every((number) => labels.list[number]?.isLevel)) {
      return { kind: "default", index: 0, asked: labels.name(places[0] ?? "") };
    }
    const [only = ""] = places;
    if (places.length === 1) return choose(layout, only);
    const choices = placesApart(places, gazetteer).map(([first = "", place]) =>
      place === undefined ? choose(layout, first) : chooseRemote(layout, place),
    );
    const of = (kind: RegionChoice["kind"]) => choices.find((choice) => choice.kind === kind);
    return of("requested") ?? of("covered") ?? of("unavailable") ?? { kind: "default", index: 0 };
  };
  const paidAt = new Map<string, string | undefined>();
  const withCurrency = (choice: RegionChoice): RegionChoice => {
    const place = "place" in choice ? choice.place : undefined;
    if (place === undefined || isStrangePlace(place)) return choice;
    if (!paidAt.has(place)) {
      if (paidAt.size === MOST_KEPT) paidAt.clear();
      paidAt.set(place, onlyOf(currenciesOf(place, gazetteer)));
    }
    const currency = paidAt.get(place);
    return currency === undefined ? choice : { ...choice, currency };
  };
  return { forLayout, forGuide: (guide, places) => withCurrency(forLayout(labels.layoutOf(guide), places)) };
}

const onlyOf = ([first, another]: readonly string[]): string | undefined => (another === undefined ? first : undefined);

/** Most places whose marks are cached. */
const MOST_KEPT = 100;
/** A mark is fit × SPANS + span, the fit counted from 1; a lower one is better, 0 is not yet known. */
const SPANS = 4096;
const NO_ANSWER = 0xffff;

function markOf(label: Label, asked: string, gazetteer: Gazetteer): number {
  const found = measure(label, asked, gazetteer);
  return found ? (found.fit + 1) * SPANS + Math.min(found.span, SPANS - 1) : NO_ANSWER;
}

function fitOf(mark: number): number {
  return Math.floor(mark / SPANS) - 1;
}

/** `span` ranks labels of equal fit, the narrower first: how many places could be meant. */
function measure(label: Label, asked: string, gazetteer: Gazetteer): { fit: Fit; span: number } | null {
  const { places, rest } = label;
  if (places.includes(asked)) return { fit: places.length === 1 ? FIT.alone : FIT.among, span: places.length };
  const wide = places.filter(
    (place) => gazetteer.covers(place, asked) && (place !== REMOTE || reachesFrom(label, asked, gazetteer)),
  );
  const inside = places.some((place) => gazetteer.covers(asked, place));
  const narrowest = Math.min(...wide.map((place) => gazetteer.extent(place)));
  if (!inside && narrowest > MOST_OF_CITY && places.some((place) => gazetteer.areNear(asked, place)))
    return { fit: FIT.coversFar, span: MOST_OF_CITY };
  if (wide.length > 0) {
    // "US (San Jose / Bay Area)" is unlikely to be for Austin if there is another label of the US, but is for Palo Alto.
    const isOutermost = wide.every((place) => wide.every((other) => gazetteer.covers(place, other)));
    const isWide = isOutermost && wide.every((place) => gazetteer.extent(place) > MOST_OF_CITY);
    const elsewhere = isWide && places.some((place) => wide.every((w) => w !== place && gazetteer.covers(w, place)));
    const remote = places.some((place) => gazetteer.covers(REMOTE, place));
    const far = narrowest > FAR * gazetteer.extent(asked);
    if (elsewhere && inside) return { fit: FIT.inside, span: 0 };
    return { fit: elsewhere && !remote ? FIT.coversElsewhere : far ? FIT.coversFar : FIT.covers, span: narrowest };
  }
  if (rest !== undefined && gazetteer.covers(rest, asked) && rest !== asked) return { fit: FIT.rest, span: 0 };
  return inside ? { fit: FIT.inside, span: 0 } : null;
}

/** Most known places of a city and its suburbs: "NYC / Roseland NJ" is for Brooklyn as well. */
const MOST_OF_CITY = 60;

/** A label that covers more than this many times the places asked for ranks after one inside the place asked for. */
const FAR = 2;

/** Whether the remote work of a label includes work from a place: "US (Austin / Remote)" is not for India. */
function reachesFrom({ places }: Label, asked: string, gazetteer: Gazetteer): boolean {
  const near = places.filter((place) => place !== REMOTE);
  const countries = near.flatMap((place) => gazetteer.countryOf(place) ?? []);
  const country = gazetteer.countryOf(asked);
  if (countries.length === 0 || (country !== undefined && countries.includes(country))) return true;
  return near.some((place) => gazetteer.covers(place, asked) || gazetteer.covers(asked, place));
}

/** Whether a label is for a place that is not meant, or for one that holds it. */
const isExcluded = (label: Label | undefined, out: readonly string[], gazetteer: Gazetteer): boolean =>
  label === undefined ||
  label.isLevel ||
  label.places.some((own) =>
    out.some(
      (place) => gazetteer.covers(place, own) || (gazetteer.covers(own, place) && !gazetteer.covers(REMOTE, own)),
    ),
  );

/** Whether a label is for remote work from a place. */
function answersRemotely(label: Label | undefined, asked: string, gazetteer: Gazetteer): boolean {
  if (!label?.places.some((place) => gazetteer.covers(REMOTE, place))) return false;
  return label.places.some((place) =>
    place === REMOTE ? reachesFrom(label, asked, gazetteer) : gazetteer.covers(place, asked),
  );
}
