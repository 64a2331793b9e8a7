import { placesApart, placesMeant } from "../../geo/choose-region.js";
import type { Company } from "../catalog/catalog.js";
import { tellingFocus } from "../catalog/focus.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { CompanyName, GuideReading, Reading } from "../query.js";
import type { Account } from "./account.js";
import type { Knowledge } from "./knowledge.js";

/** Most places kept with a company, so that they fit into a button. */
const MOST_PLACES = 4;

type ReadingOf<Kind extends Reading["kind"]> = Extract<Reading, { kind: Kind }>;

/** Reading for a company's roles, when no role was named or one that it has no guide for. */
export function companyReading(
  company: Company,
  { role, places, focuses }: Hypothesis,
  account: Account,
  { gazetteer, labels }: Knowledge,
): ReadingOf<"company"> {
  const meant = placesMeant(places, gazetteer).slice(0, MOST_PLACES);
  return {
    kind: "company",
    focus: tellingFocus(focuses),
    company: nameOf(company),
    guides: company.guides,
    places: meant,
    ...(meant.length > 0 && { placeNames: meant.map(labels.name) }),
    ...(role && { lacks: role.roleName }),
    ...account,
  };
}

/**
 * Reading for the companies with a role and, if a place is named, with that place. Of several places the first one
 * counts.
 */
export function roleReading(
  { role, places, focuses }: Hypothesis,
  account: Account,
  { labels, regions, gazetteer }: Knowledge,
): ReadingOf<"role"> {
  const { role: id = "", roleName = "", byLayout = [] } = role ?? {};
  const [place, ...others] = placesApart(places, gazetteer);
  const found: GuideReading[] = [];
  for (const [layout, guides] of byLayout) {
    const region = regions.forLayout(layout, place ?? []);
    // A guide by levels names no places: its pay is not known to be that of the place.
    const isPlaceless = region.kind === "default" && region.asked !== undefined;
    if (region.kind !== "unavailable" && !isPlaceless) for (const guide of guides) found.push({ guide, region });
  }
  return {
    kind: "role",
    focus: tellingFocus(focuses),
    role: { role: id, roleName },
    place: place ? place.map(labels.name).join(", ") : null,
    ...(others.length > 0 && { aside: others.map((other) => other.map(labels.name).join(", ")) }),
    found,
    ...account,
  };
}

/** Copies only the name, as the argument may have many more fields. */
export function nameOf({ company, companyName }: CompanyName): CompanyName {
  return { company, companyName };
}
