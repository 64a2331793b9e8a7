import type { MoneyPart } from "../../domain/guide.js";
import type { OfferProblem, TypedOffer, TypedPart } from "./offer.js";
import { isSamePayment } from "./taken-away.js";

/** What a turn of a thread says of the offer stated before. */
export interface Change extends Pick<TypedOffer, "parts" | "years" | "problems"> {
  more: Partial<TypedOffer>;
  wishes?: TypedOffer["wishes"];
  /** The part was found by its figure alone. */
  unlabelled?: true;
}

/** An offer with what a turn says of it; all else stays as it was. */
export function merged(before: TypedOffer, { parts, years, problems, more, wishes }: Change): TypedOffer {
  const given = new Set<MoneyPart | null>([...parts, ...problems].map(({ part }) => part));
  const base = loneBase(before, given);
  const kept = [...base, ...before.parts].filter(({ part }) => !given.has(part));
  const order = [...new Set(before.parts.map(({ part }) => part))];
  const rank = ({ part }: TypedPart): number => (order.includes(part) ? order.indexOf(part) : order.length);
  const grant = years !== null && before.vesting?.length !== years ? { vesting: undefined } : {};
  const { notes: _, ...rest } = before;
  return withoutEmpty({
    ...rest,
    ...(base.length > 0 && { notes: base.map(({ part, typed }) => ({ kind: "part-assumed", part, typed }) as const) }),
    ...grant,
    ...more,
    ...(before.once && more.once && { once: onceEach(before.once, more.once) }),
    ...(before.terms && more.terms && { terms: { ...before.terms, ...more.terms } }),
    ...(wishes && { wishes }),
    parts: [...kept, ...parts].sort((a, b) => rank(a) - rank(b)),
    years: years ?? before.years,
    problems: [...before.problems.filter(isOpen(given)), ...problems],
  });
}

/** What is paid once, each by its name: a second payment takes no other away. */
const onceEach = (before: NonNullable<TypedOffer["once"]>, now: typeof before): typeof before => [
  ...before.filter(({ what }) => !now.some((one) => isSamePayment(one.what, what))),
  ...now,
];

/** The only figure of an offer, without a name, is the base once another part is told of: "€108k", then "15% bonus". */
function loneBase({ parts, problems }: TypedOffer, given: ReadonlySet<MoneyPart | null>): TypedPart[] {
  const [problem] = problems;
  if (parts.length > 0 || problem?.what.kind !== "no-part") return [];
  return given.has("base") || given.has("total") || given.has(null)
    ? []
    : [{ part: "base", typed: problem.what.typed }];
}

const isOpen =
  (given: ReadonlySet<MoneyPart | null>) =>
  ({ part }: OfferProblem): boolean =>
    part !== null && !given.has(part);

function withoutEmpty({
  vesting,
  ...offer
}: Omit<TypedOffer, "vesting"> & { vesting?: TypedOffer["vesting"] | undefined }): TypedOffer {
  return { ...offer, ...(vesting && { vesting }) };
}
