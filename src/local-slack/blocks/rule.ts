import { isObject, type JsonObject } from "../json.js";

/** Where blocks can appear. https://docs.slack.dev/surfaces */
export type Surface = "message" | "modal" | "home";

/** What is wrong, and the JSON pointer of the place, in the words of Slack's `response_metadata.messages`. */
export interface Problem {
  pointer: string;
  message: string;
}

/** Checks one value; an empty list means that it is valid. The tables of rules in this folder are built from these. */
export type Rule = (value: unknown, pointer: string, surface: Surface) => Problem[];

/** A check of an object whose fields are each valid: fields that must go together, or be unique. */
export type Together = (value: JsonObject, pointer: string) => Problem[];

const problem = (pointer: string, message: string): Problem[] => [{ pointer, message }];

/** A text. Length is counted in UTF-16 units: an emoji may count twice, so what passes here also passes in Slack. */
export function text({ min = 1, max }: { min?: number; max: number }): Rule {
  return (value, pointer) => {
    if (typeof value !== "string") return problem(pointer, "must provide a string");
    if (value.length < min) return problem(pointer, `must be more than ${min - 1} characters`);
    if (value.length > max) return problem(pointer, `must be less than ${max + 1} characters`);
    return [];
  };
}

/** A boolean; Slack does not accept a text such as "true". */
export const flag: Rule = (value, pointer) =>
  typeof value === "boolean" ? [] : problem(pointer, "must provide a boolean");

/** A finite number within limits, both inclusive; with `whole`, an integer. */
export function number(limits: { min?: number; max?: number; whole?: boolean } = {}): Rule {
  return (value, pointer) => {
    const fits = typeof value === "number" && Number.isFinite(value) && (!limits.whole || Number.isInteger(value));
    if (!fits) return problem(pointer, limits.whole ? "must provide an integer" : "must provide a number");
    if (limits.min !== undefined && value < limits.min) return problem(pointer, `must be at least ${limits.min}`);
    if (limits.max !== undefined && value > limits.max) return problem(pointer, `must be at most ${limits.max}`);
    return [];
  };
}

/** One of the given strings. */
export function oneOf(...allowed: string[]): Rule {
  return (value, pointer) =>
    allowed.some((one) => one === value) ? [] : problem(pointer, `must be a valid enum value: ${allowed.join(", ")}`);
}

/** A list of values that each follow `item`; at least one unless `min` says otherwise. */
export function list(item: Rule, limits: { min?: number; max: number }): Rule {
  return (value, pointer, surface) => {
    if (!Array.isArray(value)) return problem(pointer, "must provide an array");
    const min = limits.min ?? 1;
    if (value.length < min) return problem(pointer, `no less than ${min} items allowed`);
    if (value.length > limits.max) return problem(pointer, `no more than ${limits.max} items allowed`);
    return value.flatMap((one, index) => item(one, `${pointer}/${index}`, surface));
  };
}

type Fields = Record<string, Rule>;

/** An object with exactly these fields. Slack refuses unknown fields as well as missing ones. */
export function object(required: Fields, optional: Fields = {}, ...together: Together[]): Rule {
  return (value, pointer, surface) => {
    if (!isObject(value)) return problem(pointer, "must provide an object");
    const found: Problem[] = [];
    for (const field of Object.keys(required)) {
      if (value[field] === undefined) found.push({ pointer, message: `missing required field: ${field}` });
    }
    for (const [field, content] of Object.entries(value)) {
      if (content === undefined) continue;
      const rule = Object.hasOwn(required, field)
        ? required[field]
        : Object.hasOwn(optional, field)
          ? optional[field]
          : undefined;
      if (rule) found.push(...rule(content, `${pointer}/${field}`, surface));
      else found.push({ pointer, message: `invalid additional property: ${field}` });
    }
    if (found.length > 0) return found;
    return together.flatMap((check) => check(value, pointer));
  };
}

/** An object whose `type` was already matched by the surrounding table. */
export function typed(required: Fields, optional: Fields = {}, ...together: Together[]): Rule {
  return object({ ...required, type: text({ max: 255 }) }, optional, ...together);
}

/**
 * An object of one of several types, distinguished by its `type` field.
 * @param surfaces where a type may appear; types that are not listed may appear anywhere
 */
export function byType(table: Fields, surfaces: Record<string, readonly Surface[]> = {}): Rule {
  return (value, pointer, surface) => {
    if (!isObject(value)) return problem(pointer, "must provide an object");
    const { type } = value;
    if (type === undefined) return problem(pointer, "missing required field: type");
    const known = typeof type === "string" && Object.hasOwn(table, type) ? table[type] : undefined;
    const stands = typeof type !== "string" || !surfaces[type] || surfaces[type].includes(surface);
    if (!known || !stands) return problem(`${pointer}/type`, `unsupported type: ${String(type)}`);
    return known(value, pointer, surface);
  };
}

/** If several shapes were possible, Slack names the object that failed as well as the field in it. */
export function anyShape(rule: Rule): Rule {
  return (value, pointer, surface) => {
    const found = rule(value, pointer, surface);
    return found.length === 0 ? [] : [{ pointer, message: "failed to match all allowed schemas" }, ...found];
  };
}
