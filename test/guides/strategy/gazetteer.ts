import { readFileSync } from "node:fs";
import { readAliases } from "../../../src/domain/aliases.js";
import { makeGazetteer } from "../../../src/geo/gazetteer.js";

/** The places that ship with the program. */
export const gazetteer = makeGazetteer(
  readAliases(readFileSync(new URL("../../../data/aliases.yml", import.meta.url), "utf8")).aliases.places,
);
