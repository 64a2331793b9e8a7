import type { RegionChoice } from "../query/query.js";
import type { AskedPlace } from "./guide-answer.js";

/** The place asked for, where the region chosen is not it by name. */
export const askedPlace = (choice: RegionChoice): { asked?: AskedPlace } =>
  choice.kind === "covered" || choice.kind === "unavailable"
    ? { asked: { place: choice.place, name: choice.asked } }
    : {};
