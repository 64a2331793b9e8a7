import Fuse from "fuse.js";
import { type Aliases, namesOf } from "../../domain/aliases.js";
import { nameKey } from "../../text/folding.js";
import type { CompanyName } from "../query.js";
import type { Collection } from "./catalog.js";

/**
 * The companies with guides that go with the beginning of a name, for menus that complete what is typed: those whose
 * name or alias begins so, then those with a later word that does; where there are none, the names most alike.
 *
 * Indexed when first asked, since a start needs no menu.
 *
 * @returns all of them, by name, while nothing is typed
 */
export function makeCompaniesLike(collection: Collection, aliases: Aliases): (typed: string) => CompanyName[] {
  let made: ((typed: string) => CompanyName[]) | undefined;
  return (typed) => {
    made ??= indexCompanies(collection, aliases);
    return made(typed);
  };
}

function indexCompanies({ companies }: Collection, aliases: Aliases): (typed: string) => CompanyName[] {
  const known = [...companies.values()]
    .filter(({ guides }) => guides.length > 0)
    .sort((one, other) => one.companyName.localeCompare(other.companyName, "en"))
    .map(({ company, companyName }) => ({
      name: { company, companyName },
      keys: [companyName, company, ...namesOf(aliases.companies, company)].map(nameKey),
    }));
  const fuse = new Fuse(known, { keys: ["keys"], threshold: 0.35 });

  return (typed) => {
    const start = nameKey(typed);
    const begins = known.filter(({ keys }) => keys.some((key) => key.startsWith(start)));
    const later = known.filter((one) => !begins.includes(one) && one.keys.some((key) => key.includes(` ${start}`)));
    const found = [...begins, ...later];
    return (found.length > 0 ? found : fuse.search(start).map(({ item }) => item)).map(({ name }) => name);
  };
}
