import type { Gazetteer } from "../guides/gazetteer.js";
import type { Collection } from "./collection.js";
import type { Labels } from "./labels.js";
import type { Lexicon } from "./lexicon.js";
import type { ChooseRegion, Regions } from "./regions.js";

/** What settling needs to know of the guides. */
export interface Known {
  collection: Collection;
  lexicon: Lexicon;
  labels: Labels;
  regions: Regions;
  chooseRegion: ChooseRegion;
  gazetteer: Gazetteer;
}
