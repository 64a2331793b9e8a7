import type { ChooseRegion, Regions } from "../../geo/choose-region.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import type { Labels } from "../../geo/region-labels.js";
import type { Collection } from "../catalog/catalog.js";
import type { Lexicon } from "../catalog/lexicon.js";

/** What the decision about a question needs to know about the guides. */
export interface Knowledge {
  collection: Collection;
  lexicon: Lexicon;
  labels: Labels;
  regions: Regions;
  chooseRegion: ChooseRegion;
  gazetteer: Gazetteer;
}
