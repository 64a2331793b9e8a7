import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { nameKey } from "./text/folding.js";

/** A city of the world: its name, its country and its number of inhabitants. */
interface City {
  name: string;
  country: string;
  people: number;
}

const fileSchema = z.array(
  z.object({ city: z.string(), city_ascii: z.string(), country: z.string(), pop: z.number() }),
);

let cities: ReadonlyMap<string, City> | undefined;

/**
 * The city of a name, the largest if several have it; undefined if the list has none. The list is read when the first
 * question needs it, one with words that nothing else explains, so that a start does not wait for it.
 */
export function cityNamed(name: string): City | undefined {
  cities ??= readCities();
  return cities.get(nameKey(name));
}

function readCities(): ReadonlyMap<string, City> {
  const file = createRequire(import.meta.url).resolve("city-timezones/data/cityMap.json");
  const named = new Map<string, City>();
  for (const { city, city_ascii, country, pop } of fileSchema.parse(JSON.parse(readFileSync(file, "utf8")))) {
    for (const key of new Set([nameKey(city), nameKey(city_ascii)])) {
      const known = named.get(key);
      if (!known || known.people < pop) named.set(key, { name: city, country, people: pop });
    }
  }
  return named;
}
