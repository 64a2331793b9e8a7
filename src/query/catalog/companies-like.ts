import Fuse from "fuse.js";
import { type Aliases, namesOf } from "../../domain/aliases.js";
import { nameKey } from "../../text/folding.js";
import type { CompanyName } from "../query.js";
import type { Collection } from "./catalog.js";

/**
 * Makes a search for companies with guides by the beginning of a name, for menus that complete what is typed: those
 * whose name or alias begins with it, then those with a later word that does; if there are none, similar names.
 * The index is built on the first call, so that starting up does not wait for it.
 *
 * @returns the search; for "" it returns all companies, sorted by name
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
