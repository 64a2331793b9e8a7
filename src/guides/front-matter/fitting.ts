import type { z } from "zod";

/** Where a value stands in the front matter. */
export type Path = (string | number)[];

/** Says that a value of the front matter is not what it should be. */
export type Report = (path: Path, value: unknown, message: string) => void;

/**
 * The value as the schema gives it, without the fields that do not fit, each of which is reported. Null where a field is
 * missing that the schema cannot do without, or the value is no mapping at all.
 *
 * @param without told of the field that is missed
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
      // An entry without its region or currency says which; a guide without company or role is none.
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

/** Fields that a guide, or an entry of it, is nothing without. */
const REQUIRED = new Set(["company", "role", "region", "currency"]);
