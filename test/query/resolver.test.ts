import { describe, expect, it } from "vitest";
import { indexOf } from "../../src/geo/choose-region.js";
import type { Reading } from "../../src/query/query.js";
import { madeGuide, madeGuides, madeResolver } from "./made-collection.js";

const resolver = madeResolver();
const read = <Kind extends Reading["kind"]>(text: string, kind: Kind, from = resolver) => {
  const reading = from.resolve(text);
  if (reading.kind !== kind) throw new Error(`"${text}" was read as ${reading.kind}`);
  return reading as Extract<Reading, { kind: Kind }>;
};

describe("a place in two labels", () => {
  it("gives the more exact one and names the other", () => {
    const { region } = read("etrade swe nyc", "guide");
    expect(region).toMatchObject({ kind: "requested", index: 0, place: "new-york", also: ["NYC / New Jersey"] });
  });

  it("says which place was asked where a wider label answers", () => {
    expect(read("stripe swe austin", "guide").region).toMatchObject({
      kind: "covered",
      index: 3,
      asked: "Austin",
      place: "austin",
    });
  });

  it("names the place that the guide lacks", () => {
    expect(read("ally tpm paris", "guide").region).toMatchObject({
      kind: "unavailable",
      asked: "Paris",
      place: "paris",
    });
  });
});

describe("a name that two companies share", () => {
  it("is that of the one with a guide for the role", () => {
    const few = madeResolver(madeGuides().filter(({ id }) => id !== "epic-games/technical-program-manager"));
    expect(read("epic tpm nyc", "guide", few).guide.id).toBe("epic-systems/technical-program-manager");
    expect(read("epic pm nyc", "choices", few).choices).toHaveLength(2);
  });
});

describe("a company's name with an s and no apostrophe", () => {
  it("is that company", () => {
    const { guide, readAs } = read("what googles swe grants vest over", "guide");
    expect(guide.company).toBe("google");
    expect(readAs).toEqual([]);
  });

  it.each(["stripes vesting swe", "visas for a swe"])("is none where it is an everyday word: %s", (text) => {
    expect(resolver.resolve(text).kind).not.toBe("guide");
  });
});

describe("a place in another language", () => {
  it.each([
    ["google swe Londres", "London (DeepMind)"],
    ["google swe en Zurigo", "Zurich"],
    ["stripe swe Nueva York", "New York City"],
  ])("%s", (text, label) => {
    const { guide, region } = read(text, "guide");
    expect(region.kind === "requested" && guide.regions[region.index]).toBe(label);
  });
});

describe("a part or a suburb of a city", () => {
  it.each([
    ["google swe Clerkenwell", "London (DeepMind)"],
    ["google swe oerlikon", "Zurich"],
    ["stripe swe bushwick", "New York City"],
    ["stripe swe potrero hill", "San Francisco"],
  ])("is answered for by it: %s", (text, label) => {
    const { guide, region } = read(text, "guide");
    expect(region.kind === "covered" && guide.regions[region.index]).toBe(label);
  });
});

describe("several places", () => {
  it.each(["stripe swe hoboken or nyc", "stripe swe brooklyn vs jersey city"])(
    "are one where one label answers: %s",
    (text) => {
      const { guide, region } = read(text, "guide");
      expect(guide.regions[indexOf(region)]).toBe("New York City");
    },
  );

  it("takes the one inside the other", () => {
    expect(read("glean swe palo alto bay area", "guide").region).toMatchObject({ kind: "requested", index: 0 });
  });

  it("sets them side by side where the guide has both", () => {
    expect(read("ally tpm detroit new york", "comparison").compared).toHaveLength(2);
  });

  it("says which it left out where the guide has one of them", () => {
    const { region, unread } = read("ally tpm new york paris", "guide");
    expect(region).toMatchObject({ kind: "requested", index: 2 });
    expect(unread).toEqual(["Paris"]);
  });
});

describe("a city that has a namesake", () => {
  const guide = (company: string, ...regions: string[]) => ({
    ...madeGuide(company, company, "software-engineer", "Software Engineer"),
    regions,
  });
  const own = madeResolver([
    guide("acme", "Newark CA (HQ)"),
    guide("globex", "Dublin, CA", "Austin TX"),
    guide("initech", "Dublin", "Dublin, CA"),
    guide("hooli", "Springfield, MO (HQ)", "Remote US"),
    guide("umbrella", "Bay Area", "London"),
    guide("stark", "New York", "Rochester NY"),
  ]);

  it.each([
    ["acme swe newark", { kind: "requested", index: 0 }],
    ["acme swe newark nj", { kind: "unavailable" }],
    ["acme swe newark california", { kind: "requested", index: 0 }],
    ["globex swe dublin", { kind: "requested", index: 0 }],
    ["globex swe dublin ireland", { kind: "unavailable" }],
    ["initech swe dublin", { kind: "requested", index: 0 }],
    ["hooli swe springfield", { kind: "requested", index: 0 }],
    ["umbrella swe dublin", { kind: "unavailable", asked: "Dublin" }],
    ["stark swe rochester", { kind: "requested", index: 1 }],
  ])("%s", (text, region) => expect(read(text, "guide", own).region).toMatchObject(region));
});

describe("what is told", () => {
  it("quotes the words that were guessed, and no others", () => {
    expect(read("ally finacial tpm", "guide").readAs).toEqual([{ typed: "finacial", as: "Ally Financial" }]);
  });

  it("says of a title of another rank which guide answers it", () => {
    const resolver = madeResolver([madeGuide("plaid", "Plaid", "engineering-manager", "Engineering Manager")]);
    const readAs = [{ typed: "engineering director", as: "Engineering Manager" }];
    expect(resolver.resolve("engineering director at plaid")).toMatchObject({ kind: "guide", readAs });
  });

  it("quotes the words that fitted nothing as they were typed", () => {
    expect(read("Ally TPM Detroit Foo-Bar", "guide").unread).toEqual(["Foo-Bar"]);
  });

  it("tells the text beyond the words that are read", () => {
    expect(read(`ally tpm ${"please ".repeat(200)}`, "guide").unread.at(-1)).toMatch(/^please .*…$/);
  });

  it("says nothing of exact names and short names", () => {
    expect(read("cap one mle nyc please", "guide")).toMatchObject({ readAs: [], unread: [] });
  });
});

describe("companies without what is asked", () => {
  const few = madeResolver(
    madeGuides().filter(({ id }) => id.startsWith("ally-financial/tech") || id === "meta/data-scientist"),
  );

  it("names the role that a company lacks", () => {
    const { company, guides, lacks } = read("ally swe", "company", few);
    expect(company.company).toBe("ally-financial");
    expect(guides).toHaveLength(1);
    expect(lacks).toBe("Software Engineer");
  });

  it("knows a company that has no guide", () => {
    expect(read("airbnb swe", "unknown", few)).toMatchObject({ heard: "airbnb", known: { companyName: "Airbnb" } });
  });

  it("knows it behind a slip", () => {
    expect(read("airbnbb swe", "unknown", few)).toMatchObject({ heard: "airbnbb", known: { companyName: "Airbnb" } });
  });

  it.each([
    ["remote em", "engineering-manager", "Remote"],
    ["sre remote us", "devops-engineer", "Remote US"],
  ])("takes a word for a place where its company has none: %s", (text, role, place) => {
    expect(read(text, "role", few)).toMatchObject({ role: { role }, place });
  });

  it.each(["remote", "pm at remote", "remote.com pm"])("knows that company by its name: %s", (text) => {
    expect(read(text, "unknown", few).known?.companyName).toBe("Remote.com");
  });

  it("suggests the nearest names for one that nobody has", () => {
    const { heard, known, suggestions } = read("goglex swe london", "unknown");
    expect(heard).toBe("goglex");
    expect(known).toBeNull();
    expect(suggestions.map(({ company }) => company)).toContain("google");
  });

  it.each([
    ["finacial tpm", ["ally-financial"]],
    ["teal box thing", ["box"]],
    ["target tpm mpls", ["target"]],
    ["quantum dynamics swe", []],
    ["aly", []],
    ["crowd sec", ["crowdstrike"]],
  ])("suggests only what is near: %s", (text, near) => {
    const reading = resolver.resolve(text);
    const suggestions = reading.kind === "unknown" ? reading.suggestions : [];
    expect(suggestions.map(({ company }) => company)).toEqual(near);
  });

  it("lists the companies where the first word of several is all that was typed", () => {
    const { heard, suggestions } = read("epic", "unknown");
    expect(heard).toBe("epic");
    expect(suggestions.map(({ company }) => company)).toEqual(["epic-games", "epic-systems"]);
  });
});

describe("a name that is an everyday word", () => {
  it("is a company at the head of a list of company, role and place", () => {
    const own = madeResolver([...madeGuides(), madeGuide("target", "Target", "data-scientist", "Data Scientist")]);
    expect(read("Target, data scientist, NYC", "guide", own).guide.company).toBe("target");
  });
});

describe("a role without a company", () => {
  it("gives those that have a region for the place", () => {
    const { role, place, found } = read("tpm nyc", "role");
    expect(role).toEqual({ role: "technical-program-manager", roleName: "Technical Program Manager" });
    expect(place).toBe("New York");
    expect(found.length).toBeGreaterThan(300);
    for (const { guide, region } of found) {
      expect(guide.role).toBe("technical-program-manager");
      expect(["requested", "covered"]).toContain(region.kind);
    }
  });

  it("leaves out those that do not have the place", () => {
    const { found } = read("tpm sao paulo", "role");
    expect(found.map(({ guide }) => guide.company)).toEqual(["doordash"]);
  });

  it("gives all where no place is named", () => {
    expect(read("tpm", "role")).toMatchObject({ place: null, found: { length: 319 } });
  });
});

describe("levels", () => {
  it.each([
    ["uber ds levels vs google", "uber", "google"],
    ["what level at Google equals a data scientist at Uber?", "uber", "google"],
  ])("takes a second company as a column: %s", (text, company, beside) => {
    const reading = read(text, "guide");
    expect(reading.focus).toBe("levels");
    expect(reading.guide.company).toBe(company);
    expect(reading.beside?.company).toBe(beside);
  });

  it("asks the mappings where a level is named: map a Google L5 data scientist to Uber levels", () => {
    const reading = read("map a Google L5 data scientist to Uber levels", "guide");
    expect([reading.across?.from.company, reading.across?.to.company]).toEqual(["google", "uber"]);
  });
});

describe("levels in the names of guides", () => {
  const levelled = madeResolver([
    madeGuide("google", "Google", "software-engineer", "Software Engineer (L3-L4)"),
    madeGuide("google", "Google", "senior-software-engineer", "Senior Software Engineer (L5)"),
    madeGuide("google", "Google", "product-manager", "Product Manager"),
  ]);

  it.each([
    ["google l4 swe", "google/software-engineer", [], []],
    ["google L5 swe", "google/senior-software-engineer", [{ typed: "L5", as: "Senior Software Engineer (L5)" }], []],
    ["google senior swe l5", "google/senior-software-engineer", [], []],
    ["google l5 pm", "google/product-manager", [], ["l5"]],
  ])("%s", (text, id, readAs, unread) => {
    expect(read(text, "guide", levelled)).toMatchObject({ guide: { id }, readAs, unread });
  });

  it("takes no level for a role where another job stands at it", () => {
    expect(read("google l5", "guide", levelled).guide.id).toBe("google/senior-software-engineer");
    expect(read("google l5 dietitian", "company", levelled).unread).toContain("dietitian");
    expect(read("zoologist L5 google", "company", levelled).company.company).toBe("google");
    expect(read("google L5 pmt", "guide", levelled).guide.id).toBe("google/product-manager");
  });

  it("sets two levels side by side", () => {
    const { compared } = read("google l4 swe vs google l5 swe", "comparison", levelled);
    expect(compared.map(({ guide }) => guide.role)).toEqual(["software-engineer", "senior-software-engineer"]);
  });
});

describe("comparisons", () => {
  it("takes no word of the person's own job for a side's role", () => {
    const reading = resolver.resolve(
      "I'm a data scientist at Capital One. Compare Stripe in New York and Google in London, senior software engineer at both",
    );
    const roles = reading.kind === "comparison" ? reading.compared.map(({ guide }) => guide.role) : reading.kind;
    expect(roles).toEqual(["senior-software-engineer", "senior-software-engineer"]);
  });

  it("names a side that has no guide", () => {
    expect(read("ally vs acme tpm", "comparison")).toMatchObject({ compared: { length: 1 }, missing: ["acme"] });
    expect(read("ally vs dell tpm", "comparison").missing).toEqual(["Dell Technical Program Manager"]);
  });

  it("says what a name of several companies was read as", () => {
    expect(read("unity vs epic swe", "comparison").readAs).toEqual([
      { typed: "epic", as: "Epic Games or Epic Systems" },
    ]);
    expect(read("goldman vs ms swe nyc", "comparison").readAs).toEqual([{ typed: "ms", as: "Morgan Stanley" }]);
  });

  it("tells the roles that do not fit beside each other", () => {
    const { compared, unread } = read("meta vs google vs uber swe vs pm", "comparison");
    expect(compared.map(({ guide }) => guide.role)).toEqual(Array.from({ length: 3 }, () => "software-engineer"));
    expect(unread).toEqual(["pm"]);
  });

  it("names a company aside that is neither of the two", () => {
    const { compared, mentioned } = read("stripe or adyen pm, leaving uber", "comparison");
    expect(compared.map(({ guide }) => guide.company)).toEqual(["stripe", "adyen"]);
    expect(mentioned).toEqual([{ companyName: "Uber", as: "workplace" }]);
  });

  it("takes four items at the most", () => {
    const { compared, unread } = read("meta vs google vs amazon vs apple vs uber pm", "comparison");
    expect(compared.map(({ guide }) => guide.role)).toEqual(Array.from({ length: 4 }, () => "product-manager"));
    expect(unread).toEqual(["uber pm"]);
  });

  it("does not take apart a name that holds an and", () => {
    const { compared } = read("weights and biases vs scale ai mle", "comparison");
    expect(compared.map(({ guide }) => guide.company)).toEqual(["weights-and-biases", "scale-ai"]);
  });
});

describe("brands", () => {
  const brands = madeResolver([
    madeGuide("fiserv", "Fiserv", "software-engineer", "Software Engineer"),
    madeGuide("fiserv", "Fiserv", "data-engineer", "Data Engineer"),
    madeGuide("fiserv", "Fiserv", "clover-pay-engineer", "Clover Pay Engineer"),
  ]);

  it.each([
    ["clover engineer", "fiserv/clover-pay-engineer"],
    ["an engineer at clover", "fiserv/software-engineer"],
    ["clover swe", "fiserv/software-engineer"],
    ["clover data engineer", "fiserv/data-engineer"],
    ["data engineer clover", "fiserv/data-engineer"],
  ])("%s", (text, id) => {
    expect(read(text, "guide", brands).guide.id).toBe(id);
  });
});

describe("odd collections", () => {
  it("refuses all where there are no guides", () => {
    const none = madeResolver([]);
    expect(none.resolve("ally tpm").kind).toBe("unknown");
    expect(none.resolve("tpm").kind).toBe("role");
  });

  it("finds a company and a role that no alias knows", () => {
    const own = madeResolver([madeGuide("zorblatt", "Zorblatt Ltd", "llama-herder", "Llama Herder")]);
    expect(read("zorblatt llama herder", "guide", own).guide.id).toBe("zorblatt/llama-herder");
    expect(read("zorblat herder", "guide", own).readAs).toEqual([{ typed: "zorblat", as: "Zorblatt Ltd" }]);
  });
});
