import { isFields } from "../../domain/yaml.js";
import { distance, STRANGE } from "../../text/edit-distance.js";

/** A field whose name is a slip of a known one: where it stands, and the name that was most likely meant. */
interface FieldSlip {
  path: (string | number)[];
  meant: string;
}

/**
 * Names of front matter that no field has, each close to a field that is missing beside it ("total_comp_hi" where there
 * is no `total_comp_high`). Names that come near none are the guide's own affair.
 *
 * @param fields the names at the top
 * @param regionFields the names in an entry of `compensation`
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

/** Front matter with more unknown names than this is no guide's, and would take long to compare. */
const MOST_COMPARED = 30;

type Fields = Readonly<Record<string, unknown>>;

/** A name that is not known, and the fields that are missing beside it. */
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

/** No field's name is half as long; a longer name is not worth comparing. */
const LONGEST_NAME = 60;

/** Two fields that differ by less than this are as near, whichever keys lie beside each other. */
const AS_NEAR = 0.5;

/** The field that differs by at most two slips, one in a short name; null where none does, or two come as near. */
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

/** "totalCompHigh", "Total-Comp-High" and "total_comp_high" are one name. */
const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
