import type { Lever } from "../../domain/guide.js";
import type { Gazetteer } from "../../geo/gazetteer.js";

/** A place or several at the end of a title: "Competing Offer Framing (Paris)", "Relocation (Hong Kong / Singapore)". */
const AT_END = /\(([^()]{2,60})\)$/;
const BETWEEN = /\s*(?:[/&,;·]|\band\b|\bor\b|\bonly\b)\s*/i;

/**
 * Says for which of a guide's regions a lever is, where its title ends with places and nothing else in brackets. A title
 * that names none of the guide's places, or a place of each region, is for all of them.
 *
 * @param labels the guide's regions, as they are written
 */
export function withRegions(lever: Lever, labels: readonly string[], gazetteer: Gazetteer): Lever {
  const [, inside = ""] = AT_END.exec(lever.title.trim()) ?? [];
  const named = inside.split(BETWEEN).filter(Boolean);
  const places = named.map((name) => gazetteer.mentions(name).filter(({ end, start }) => end - start === name.length));
  if (named.length === 0 || places.some((found) => found.length === 0)) return lever;
  const wanted = places.flatMap((found) => found.map(({ place }) => place));
  const regions = labels.filter((label) =>
    gazetteer.placesIn(label).some((held) => wanted.some((place) => gazetteer.covers(place, held))),
  );
  return regions.length === 0 || regions.length === labels.length ? lever : { ...lever, regions };
}
