import { isFields } from "../../domain/yaml.js";
import { distance, STRANGE } from "../../text/edit-distance.js";

/** A misspelt field: its path, and the known name that was most likely meant. */
interface FieldSlip {
  path: (string | number)[];
  meant: string;
}

/**
 * Unknown names of front matter that are close to a known field which is missing in the same place ("total_comp_hi" if
 * there is no `total_comp_high`). Other unknown names are not reported, as a guide may have fields of its own.
 *
 * @param fields the known names at the top level
 * @param regionFields the known names in an entry of `compensation`
 */
export function fieldSlips(
  data: Readonly<Record<string, unknown>>,
  fields: ReadonlySet<string>,
  regionFields: ReadonlySet<string>,
): FieldSlip[] {
  const entries: unknown[] = Array.isArray(data.compensation) ? data.compensation : [];
  const strangers = [
    ...strangersIn(data, fields, []),
    ...entries.flatMap((entry, at) => (isFields(entry) ? strangersIn(entry, regionFields, ["compensation", at]) : [])),
  ];
  return strangers.slice(0, MOST_COMPARED).flatMap(({ path, name, free }) => {
    const meant = nearest(name, free);
    return meant === null ? [] : [{ path, meant }];
  });
}

/** Most unknown names that are compared: more than a guide has, and comparing them would take long. */
const MOST_COMPARED = 30;

type Fields = Readonly<Record<string, unknown>>;

/** An unknown name, and the known fields that are missing in the same place. */
interface Stranger {
  path: (string | number)[];
  name: string;
  free: string[];
}

function strangersIn(data: Fields, known: ReadonlySet<string>, path: readonly (string | number)[]): Stranger[] {
  const names = Object.keys(data).filter((name) => !known.has(name));
  if (names.length === 0) return [];
  const free = [...known].filter((field) => !Object.hasOwn(data, field));
  return names.map((name) => ({ path: [...path, name], name, free }));
}

/** Longest name that is compared, in letters; no field's name is half as long. */
const LONGEST_NAME = 60;

/** Two fields whose distances differ by less count as equally near, so that neighbouring keys do not decide. */
const AS_NEAR = 0.5;

/** The field that differs by at most two slips, one in a short name; null if none does, or if two are equally near. */
function nearest(name: string, fields: readonly string[]): string | null {
  const bare = letters(name);
  if (name.length > LONGEST_NAME) return null;
  const near = fields
    .map((field) => ({ field, away: distance(bare, letters(field)) }))
    .filter(({ field, away }) => away <= (letters(field).length < 6 ? STRANGE : 2 * STRANGE))
    .sort((a, b) => a.away - b.away);
  const [best, next] = near;
  return best && (next?.away ?? Number.POSITIVE_INFINITY) - best.away >= AS_NEAR ? best.field : null;
}

/** A name without case and marks, so that "totalCompHigh", "Total-Comp-High" and "total_comp_high" are equal. */
const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
