import uFuzzy from "@leeoniya/ufuzzy";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Aliases } from "../../src/domain/aliases.js";
import type { Guide } from "../../src/domain/guide.js";
import { gazetteer, aliases as shipped } from "../query/made-collection.js";

/** Another way to find a guide: the id of the best one, or null. */
export interface Peer {
  name: string;
  find(query: string): string | null;
}

interface Document {
  id: string;
  company: string;
  role: string;
  place: string;
}

/** Searches over whole guides, each holding all names of its company, role and places, as ours knows them. */
export function makePeers(guides: readonly Guide[]): Peer[] {
  const documents = guides.map((guide) => makeDocument(guide, shipped));
  return [wholeGuideFuse(documents), miniSearch(documents), microFuzzy(documents)];
}

function makeDocument({ id, company, companyName, role, roleName, regions }: Guide, aliases: Aliases): Document {
  const list = (...names: (string | undefined)[]) => [...new Set(names.filter(Boolean))].join(" ").toLowerCase();
  const places = regions.flatMap((label) => gazetteer.placesIn(label));
  return {
    id,
    company: list(companyName, company, ...(aliases.companies[company] ?? [])),
    role: list(roleName, role, ...(aliases.roles[role] ?? [])),
    place: list(...regions, ...places.flatMap((place) => aliases.places[place]?.names)),
  };
}

function wholeGuideFuse(documents: Document[]): Peer {
  const keys = [
    { name: "company", weight: 3 },
    { name: "role", weight: 2 },
    { name: "place", weight: 1 },
  ];
  const fuse = new Fuse(documents, { keys, useTokenSearch: true, ignoreLocation: true, threshold: 0.4 });
  return { name: "Fuse.js over whole guides", find: (query) => fuse.search(query, { limit: 1 })[0]?.item.id ?? null };
}

function miniSearch(documents: Document[]): Peer {
  const search = new MiniSearch<Document>({ fields: ["company", "role", "place"], idField: "id" });
  search.addAll(documents);
  const options = { boost: { company: 3, role: 2 }, fuzzy: 0.2, prefix: true } as const;
  return {
    name: "MiniSearch",
    find: (query) => {
      const id: unknown = search.search(query, options)[0]?.id;
      return typeof id === "string" ? id : null;
    },
  };
}

function microFuzzy(documents: Document[]): Peer {
  const texts = documents.map(({ company, role, place }) => `${company} ${role} ${place}`);
  const search = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  return {
    name: "uFuzzy",
    find: (query) => {
      const [indexes, info, order] = search.search(texts, query.replaceAll("-", " "), 4, 1_000);
      const best = info && order ? info.idx[order[0] ?? 0] : indexes?.[0];
      return best === undefined ? null : (documents[best]?.id ?? null);
    },
  };
}
