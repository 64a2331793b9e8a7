/** A JSON object of unknown shape: what was received, before it is checked. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object: not null, and not an array. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The field as a string; `undefined` if it is absent or something else. */
export function stringOf(value: JsonObject, field: string): string | undefined {
  const found = value[field];
  return typeof found === "string" ? found : undefined;
}

/** The objects in a list field; empty if the field is not a list. */
export function objectsOf(value: JsonObject, field: string): JsonObject[] {
  const found = value[field];
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** The field as an object; `undefined` if it is absent or something else. */
export function objectOf(value: JsonObject, field: string): JsonObject | undefined {
  const found = value[field];
  return isObject(found) ? found : undefined;
}
