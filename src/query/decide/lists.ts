import { placesApart, placesMeant } from "../../geo/choose-region.js";
import type { Company } from "../catalog/catalog.js";
import { settleFocus } from "../catalog/focus.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { CompanyName, GuideReading, Reading } from "../query.js";
import type { Told } from "./account.js";
import type { Known } from "./knowledge.js";

/** Places that go on with a company, so that they fit into a button. */
const MOST_PLACES = 4;

type ReadingOf<Kind extends Reading["kind"]> = Extract<Reading, { kind: Kind }>;

/** The roles of a company: none was named, or one that it has no guide for. */
export function companyReading(
  company: Company,
  { role, places, focuses }: Hypothesis,
  told: Told,
  { gazetteer }: Known,
): ReadingOf<"company"> {
  return {
    kind: "company",
    focus: settleFocus(focuses),
    company: nameOf(company),
    guides: company.guides,
    places: placesMeant(places, gazetteer).slice(0, MOST_PLACES),
    ...(role && { lacks: role.roleName }),
    ...told,
  };
}

/** Who has a role, and where a place is named, who has it there. Of several places the first counts. */
export function roleReading(
  { role, places, focuses }: Hypothesis,
  told: Told,
  { labels, regions, gazetteer }: Known,
): ReadingOf<"role"> {
  const { role: id = "", roleName = "", byLayout = [] } = role ?? {};
  const [place, ...others] = placesApart(places, gazetteer);
  const found: GuideReading[] = [];
  for (const [layout, guides] of byLayout) {
    const region = regions.forLayout(layout, place ?? []);
    if (region.kind !== "unavailable") for (const guide of guides) found.push({ guide, region });
  }
  return {
    kind: "role",
    focus: settleFocus(focuses),
    role: { role: id, roleName },
    place: place ? place.map(labels.name).join(", ") : null,
    ...(others.length > 0 && { aside: others.map((other) => other.map(labels.name).join(", ")) }),
    found,
    ...told,
  };
}

/** The name alone of what may hold much more. */
export function nameOf({ company, companyName }: CompanyName): CompanyName {
  return { company, companyName };
}
