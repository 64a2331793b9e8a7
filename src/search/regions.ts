import type { Gazetteer } from "../guides/gazetteer.js";
import type { Guide } from "../guides/guide.js";
import type { Label, Labels } from "./labels.js";
import type { RegionChoice } from "./query.js";

/** How well a label answers for a place; less is better. */
const FIT = { alone: 0, among: 1, covers: 2, rest: 3, coversElsewhere: 4, inside: 5 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

/** Chooses the region of a guide that answers for places. */
export type ChooseRegion = (guide: Guide, places: readonly string[]) => RegionChoice;

/** The places of a question without those that lie around another of them: San Jose of "san jose, bay area". */
export function placesMeant(places: readonly string[], gazetteer: Gazetteer): readonly string[] {
  return places.filter((place) => !places.some((other) => other !== place && gazetteer.covers(place, other)));
}

/**
 * Makes the chooser. A label that names the place answers for it, one that names nothing else first; then a wider label
 * ("Remote US" for Austin), then a narrower one where the place asked is wide (a label for Palo Alto where the bay area
 * was asked). Of several places the first that the guide has answers.
 */
export function makeChooseRegion(labels: Labels, gazetteer: Gazetteer): ChooseRegion {
  const choose = (guide: Guide, asked: string): RegionChoice => {
    let best: { index: number; fit: Fit; span: number } | null = null;
    const naming: string[] = [];
    const within: string[] = [];
    for (const [index, label] of guide.regions.entries()) {
      const found = measure(labels.read(label), asked, gazetteer);
      if (!found) continue;
      if (found.fit <= FIT.among) naming.push(label);
      if (found.fit === FIT.inside) within.push(label);
      const closer = !best || found.fit < best.fit || (found.fit === best.fit && found.span < best.span);
      if (closer) best = { index, ...found };
    }
    if (!best) return { kind: "unavailable", asked: labels.name(asked), place: asked };
    const chosen = guide.regions[best.index];
    if (best.fit === FIT.inside) {
      const also = within.filter((label) => label !== chosen);
      return { kind: "covered", index: best.index, asked: labels.name(asked), place: asked, within: { also } };
    }
    if (best.fit > FIT.among) return { kind: "covered", index: best.index, asked: labels.name(asked), place: asked };
    return { kind: "requested", index: best.index, place: asked, also: naming.filter((label) => label !== chosen) };
  };
  const chooseAmong = (guide: Guide, places: readonly string[]): RegionChoice => {
    const choices = placesMeant(places, gazetteer).map((place) => choose(guide, place));
    const of = (kind: RegionChoice["kind"]) => choices.find((choice) => choice.kind === kind);
    return of("requested") ?? of("covered") ?? of("unavailable") ?? { kind: "default", index: 0 };
  };

  // Most guides share their labels with others, those of one company with each other: a list of them is read once.
  const made = new Map<string, Map<string, RegionChoice>>();
  const madeFor = new WeakMap<Guide, Map<string, RegionChoice>>();
  return (guide, places) => {
    if (places.length === 0) return { kind: "default", index: 0 };
    let choices = madeFor.get(guide);
    if (!choices) {
      const key = guide.regions.join("\n");
      choices = made.get(key) ?? new Map();
      made.set(key, choices);
      madeFor.set(guide, choices);
    }
    const key = places.join();
    const known = choices.get(key);
    if (known) return known;
    const choice = chooseAmong(guide, places);
    if (choices.size < MOST_KEPT) choices.set(key, choice);
    return choice;
  };
}

/** Choices kept for one list of labels, so that questions cannot fill the memory. */
const MOST_KEPT = 500;

/** `span` tells wider from narrower among labels that fit alike: how many places could be meant. */
function measure(label: Label, asked: string, gazetteer: Gazetteer): { fit: Fit; span: number } | null {
  const { places, rest } = label;
  if (places.includes(asked)) return { fit: places.length === 1 ? FIT.alone : FIT.among, span: places.length };
  const wide = places.filter((place) => gazetteer.covers(place, asked));
  if (wide.length > 0) {
    // "US (San Jose / Bay Area)" is rather not for Austin where another label of the US is.
    const elsewhere = places.some((place) => wide.every((w) => w !== place && gazetteer.covers(w, place)));
    const remote = places.some((place) => gazetteer.covers("remote", place));
    const narrowest = Math.min(...wide.map((place) => gazetteer.extent(place)));
    return { fit: elsewhere && !remote ? FIT.coversElsewhere : FIT.covers, span: narrowest };
  }
  if (rest !== undefined && gazetteer.covers(rest, asked) && rest !== asked) return { fit: FIT.rest, span: 0 };
  const inside = places.some((place) => gazetteer.covers(asked, place));
  return inside ? { fit: FIT.inside, span: 0 } : null;
}
