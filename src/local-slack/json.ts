/** A JSON object whose shape is not known yet: what comes over the wire before it is checked. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The field as a string, or `undefined` where it is absent or something else. */
export function stringOf(value: JsonObject, field: string): string | undefined {
  const found = value[field];
  return typeof found === "string" ? found : undefined;
}

/** The objects of a field that holds a list; empty where it holds anything else. */
export function objectsOf(value: JsonObject, field: string): JsonObject[] {
  const found = value[field];
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** The field as an object, or `undefined` where it is absent or something else. */
export function objectOf(value: JsonObject, field: string): JsonObject | undefined {
  const found = value[field];
  return isObject(found) ? found : undefined;
}
