import { z } from "zod";
import { nameKey } from "../text/folding.js";
import type { AliasFault } from "./problem.js";
import { fieldLines, lineOf, readYaml, yamlProblem } from "./yaml.js";

const names = z.array(z.string().min(1)).min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const slugs = z.union([slug, z.array(slug)]).transform((value) => (typeof value === "string" ? [value] : value));

const placeSchema = z.strictObject({
  names,
  in: slugs.default([]),
  /** A short form that counts only after a place inside this one: TX in "Austin TX". */
  code: z.string().optional(),
  /** The currency that a country pays in. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "a currency is three capitals, as USD")
    .optional(),
  /** The city that this place and all in it are near to, whose region answers where the guide has none around them. */
  near: slug.optional(),
  /** The place whose whole area this one answers for: "Remote US" answers for all of the US. */
  reaches: slug.optional(),
  /** The place whose parts without a label of their own this one is: "Other US" is the rest of the US. */
  rest: slug.optional(),
});

const placesSchema = z
  .record(
    slug,
    placeSchema.extend({
      /** Names of parts and suburbs, for which the city's region answers. */ districts: names.optional(),
    }),
  )
  .transform((entries) => {
    const places: Record<string, PlaceEntry> = {};
    for (const [place, { districts = [], ...entry }] of Object.entries(entries)) {
      places[place] = entry;
      for (const name of districts) {
        const key = nameKey(name).replaceAll(" ", "-");
        places[Object.hasOwn(entries, key) || Object.hasOwn(places, key) ? `${key}-${place}` : key] = {
          names: [name],
          in: [place],
        };
      }
    }
    return places;
  });

const aliasesSchema = z.strictObject({
  companies: z.record(slug, names).default({}),
  roles: z.record(slug, names).default({}),
  places: placesSchema.default({}),
});

/** Short names by slug; the first name of each list is the one shown to people. */
export type Aliases = z.infer<typeof aliasesSchema>;

/** One place: its names (the first is the one shown), and how it relates to other places. */
export type PlaceEntry = z.infer<typeof placeSchema>;

/** The names that a section of the aliases has for an entry; safe for the slug "constructor". */
export function namesOf(section: Readonly<Record<string, string[]>>, entry: string): readonly string[] {
  return (Object.hasOwn(section, entry) && section[entry]) || [];
}

/** Whether a name means its entry only loosely ("engineer?"), so that several entries may have it. */
export function isLoose(name: string): boolean {
  return name.endsWith("?");
}

/** A fault of the aliases file; `line` counts from 1. */
interface AliasProblem {
  line: number;
  field: string;
  why: AliasFault;
}

/**
 * Reads the text of an aliases file. A file that cannot be used gives empty sections and problems that say why. A name
 * that two entries of a section claim is a problem that names both, and is removed from both unless it is the name that
 * one of them is shown by. Loose names may be shared.
 */
export function readAliases(text: string): { aliases: Aliases; problems: AliasProblem[] } {
  const none: Aliases = { companies: {}, roles: {}, places: {} };
  let data: unknown;
  try {
    data = readYaml(text);
  } catch (error) {
    const { line, reason } = yamlProblem(error);
    return { aliases: none, problems: [{ line, field: "", why: { kind: "other", words: reason } }] };
  }
  let lines: ReturnType<typeof fieldLines> | undefined;
  const lineAt = (path: readonly PropertyKey[]): number => {
    lines ??= fieldLines(text);
    return lineOf(lines, path);
  };
  const problemAt = (path: readonly PropertyKey[], why: AliasFault): AliasProblem => ({
    line: lineAt(path),
    field: path.join("."),
    why,
  });
  const parsed = aliasesSchema.safeParse(data);
  if (!parsed.success) {
    const { issues } = parsed.error;
    return {
      aliases: none,
      problems: issues.map(({ path, message }) => problemAt(path, { kind: "other", words: message })),
    };
  }

  const { companies, roles, places } = parsed.data;
  const problems: AliasProblem[] = [];
  const report = (path: string[], why: AliasFault) => problems.push(problemAt(path, why));
  const placeNames = Object.fromEntries(Object.entries(places).map(([place, entry]) => [place, entry.names]));
  for (const [section, entries] of Object.entries({ companies, roles, places: placeNames })) {
    for (const clash of dropClashes(entries)) report([section, clash.second], { kind: "two-entries", ...clash });
  }
  for (const [place, entry] of Object.entries(places)) {
    for (const other of [...entry.in, entry.near, entry.reaches, entry.rest]) {
      if (other !== undefined && !Object.hasOwn(places, other))
        report(["places", place], { kind: "no-place", place: other });
    }
  }
  return { aliases: { companies, roles, places }, problems };
}

/** Removes a name that two entries claim from both, except from an entry that is shown by it. */
function dropClashes(entries: Record<string, string[]>): { name: string; first: string; second: string }[] {
  const owners = new Map<string, string>();
  const clashes: { name: string; first: string; second: string }[] = [];
  for (const [entry, list] of Object.entries(entries)) {
    for (const name of list) {
      if (isLoose(name)) continue;
      const key = joinedKey(name);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entry);
      else if (owner !== entry) clashes.push({ name, first: owner, second: entry });
    }
  }
  for (const { name, first, second } of clashes) {
    for (const entry of [first, second]) {
      const list = entries[entry] ?? [];
      for (let at = list.length - 1; at > 0; at--) {
        const other = list[at] ?? "";
        if (!isLoose(other) && joinedKey(other) === joinedKey(name)) list.splice(at, 1);
      }
    }
  }
  return clashes;
}

/** A name without its spaces, as names are looked up: "pay pal" clashes with "paypal". */
function joinedKey(name: string): string {
  return nameKey(name).replaceAll(" ", "");
}
