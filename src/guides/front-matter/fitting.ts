import type { z } from "zod";
import type { ValueFault } from "../../domain/problem.js";

/** The path of a value in the front matter. */
export type Path = (string | number)[];

/** Reports a value of the front matter that cannot be used. */
export type Report = (path: Path, value: unknown, why: ValueFault) => void;

/**
 * The value as the schema gives it, without the fields that do not fit, each of which is reported. Null if a required
 * field does not fit, or if the value is not a mapping.
 *
 * @param without called with the required field of the whole front matter, or with an entry that is not a mapping
 */
export function fitting<Shape extends z.ZodObject>(
  shape: Shape,
  value: unknown,
  path: Path,
  report: Report,
  without: (path: Path, why: ValueFault) => void,
): z.infer<Shape> | null {
  const first = shape.safeParse(value);
  if (first.success) return first.data;
  const fields = { ...(value as Record<string, unknown>) };
  for (const {
    path: [field],
    message,
  } of first.error.issues) {
    const why = faultOf(message);
    const name = field === undefined ? undefined : String(field);
    const given = name === undefined ? undefined : fields[name];
    const here = name === undefined ? path : [...path, name];
    if (name === undefined || REQUIRED.has(name)) {
      // An entry without its region or currency reports the field; a guide without company or role is refused.
      if (path.length > 0 && name !== undefined) report(here, given, given === undefined ? { kind: "missing" } : why);
      else without(here, given === undefined ? { kind: "missing" } : why);
      return null;
    }
    report(here, given, why);
    delete fields[name];
  }
  const rest = shape.safeParse(fields);
  return rest.success ? rest.data : null;
}

const PLAIN = ["no-text", "no-amount", "no-date", "no-letters", "empty", "no-currency"] as const;

/** What is wrong with a value that needs no more facts: the message that a schema of ours gives. */
export type PlainFault = (typeof PLAIN)[number];

const isPlain = (message: string): message is PlainFault => PLAIN.some((one) => one === message);

/** The fault of a schema's message: one of ours, or zod's own words. */
export const faultOf = (message: string): ValueFault =>
  isPlain(message) ? { kind: message } : { kind: "other", words: message };

/** Fields without which a guide, or an entry of it, cannot be used. */
const REQUIRED = new Set(["company", "role", "region", "currency"]);
