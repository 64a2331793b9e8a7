import type { z } from "zod";

/** The path of a value in the front matter. */
export type Path = (string | number)[];

/** Reports a value of the front matter that cannot be used. */
export type Report = (path: Path, value: unknown, message: string) => void;

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
  without: (path: Path, missing: boolean, message: string) => void,
): z.infer<Shape> | null {
  const first = shape.safeParse(value);
  if (first.success) return first.data;
  const fields = { ...(value as Record<string, unknown>) };
  for (const {
    path: [field],
    message,
  } of first.error.issues) {
    const name = field === undefined ? undefined : String(field);
    const given = name === undefined ? undefined : fields[name];
    const here = name === undefined ? path : [...path, name];
    if (name === undefined || REQUIRED.has(name)) {
      // An entry without its region or currency reports the field; a guide without company or role is refused.
      if (path.length > 0 && name !== undefined) report(here, given, message);
      else without(here, given === undefined, message);
      return null;
    }
    report(here, given, message);
    delete fields[name];
  }
  const rest = shape.safeParse(fields);
  return rest.success ? rest.data : null;
}

/** Fields without which a guide, or an entry of it, cannot be used. */
const REQUIRED = new Set(["company", "role", "region", "currency"]);
