import type { Region } from "../domain/guide.js";
import type { RegionChoice } from "../query/query.js";
import type { AskedPlace } from "./guide-answer.js";

/** The place asked for, where the region chosen is not it by name. */
export const askedPlace = (choice: RegionChoice): { asked?: AskedPlace } =>
  choice.kind === "covered" || choice.kind === "unavailable"
    ? { asked: { place: choice.place, name: choice.asked } }
    : {};

/** Of a label for places in two currencies: what it says of the place asked. */
export function atPlace(region: Region, choice: RegionChoice): Region {
  const { twin, label } = region;
  if (!twin || choice.kind !== "requested" || choice.place === undefined) return region;
  return twin.places.includes(choice.place) ? { label, band: twin.band, stated: twin.stated } : region;
}
