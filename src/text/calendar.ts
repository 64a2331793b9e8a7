/** English names of the months and of the days of a week, in their order. */
export const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");
export const WEEKDAYS: readonly string[] = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** Patterns of a month's and of a weekday's whole name, in lower case. */
export const MONTH = `(?:${MONTHS.join("|").toLowerCase()})`;
export const WEEKDAY = `(?:${WEEKDAYS.join("|").toLowerCase()})`;

const SHORT_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec".split(" ");
const SHORT_DAYS = "mon tue tues wed thu thur thurs fri sat sun".split(" ");

/** Names of months and of weekdays as people type them, whole or short, in lower case. */
export const TYPED_MONTHS: ReadonlySet<string> = new Set([
  ...MONTHS.map((name) => name.toLowerCase()),
  ...SHORT_MONTHS,
]);
export const TYPED_DAYS: ReadonlySet<string> = new Set([...WEEKDAYS.map((name) => name.toLowerCase()), ...SHORT_DAYS]);
