import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAliases } from "../../src/domain/aliases.js";

describe("readAliases", () => {
  it("reads names by slug", () => {
    const { aliases, problems } = readAliases(`
companies:
  capital-one: [Capital One, cap one]
places:
  texas: { names: [Texas], code: TX }
  austin: { names: [Austin], in: texas }
`);
    expect(problems).toEqual([]);
    expect(aliases.companies).toEqual({ "capital-one": ["Capital One", "cap one"] });
    expect(aliases.roles).toEqual({});
    expect(aliases.places.austin).toEqual({ names: ["Austin"], in: ["texas"] });
  });

  it("makes places of a city's districts", () => {
    const { aliases, problems } = readAliases(`places:
  london: { names: [London], districts: [Camden Town, Saint-Ouen] }
  paris: { names: [Paris], districts: [Saint-Ouen] }
`);
    expect(aliases.places["camden-town"]).toEqual({ names: ["Camden Town"], in: ["london"] });
    expect(problems.map(({ why }) => why.kind)).toEqual(["two-entries"]);
  });

  it("names both where two companies claim a name, and gives it to neither", () => {
    const { aliases, problems } = readAliases(`companies:
  morgan-stanley: [Morgan Stanley, ms, mstanley]
  microsoft: [Microsoft, M.S., msft]
`);
    expect(problems).toEqual([
      {
        line: 3,
        field: "companies.microsoft",
        why: { kind: "two-entries", name: "M.S.", first: "morgan-stanley", second: "microsoft" },
      },
    ]);
    expect(aliases.companies).toEqual({
      "morgan-stanley": ["Morgan Stanley", "mstanley"],
      microsoft: ["Microsoft", "msft"],
    });
  });

  it("keeps the name that a company is shown by", () => {
    const { aliases, problems } = readAliases("companies:\n  box: [Box]\n  dropbox: [Dropbox, box]\n");
    expect(problems).toHaveLength(1);
    expect(aliases.companies).toEqual({ box: ["Box"], dropbox: ["Dropbox"] });
  });

  it("lets companies share a name that all but one have with a question mark", () => {
    const companies = 'a: [Ab, "xy?"]\n  b: [Bc, "xy?"]\n  c: [Cd, xy]\n';
    const { aliases, problems } = readAliases(`companies:\n  ${companies}`);
    expect(problems).toEqual([]);
    expect(aliases.companies).toEqual({ a: ["Ab", "xy?"], b: ["Bc", "xy?"], c: ["Cd", "xy"] });
  });

  it("does not mind one name in two sections", () => {
    expect(
      readAliases("companies:\n  remote-com: [Remote]\nplaces:\n  remote: { names: [Remote] }\n").problems,
    ).toEqual([]);
  });

  it.each([
    ["companies:\n  box: Box\n", 2, "companies.box"],
    ["companies:\n  box: []\n", 2, "companies.box"],
    ["roles:\n  sre: [SRE]\nplaces:\n  austin: { name: Austin }\n", 4, "places.austin.names"],
    ["cities: {}\n", 1, ""],
    ["companies:\n  - box\n", 1, "companies"],
  ])("tells line and field of what it cannot use: %j", (text, line, field) => {
    const { aliases, problems } = readAliases(text);
    expect(problems[0]).toMatchObject({ line, field });
    expect(aliases).toEqual({ companies: {}, roles: {}, places: {} });
  });

  it("tells the line of broken YAML", () => {
    expect(readAliases("companies:\n  box: [Box\nroles: {}\n").problems[0]).toMatchObject({ line: expect.any(Number) });
  });

  it("tells of a place that lies in none", () => {
    const { problems } = readAliases("places:\n  austin: { names: [Austin], in: texas }\n");
    expect(problems).toEqual([{ line: 2, field: "places.austin", why: { kind: "no-place", place: "texas" } }]);
  });

  it("finds nothing wrong in the file that ships, which names 60 cities, 17 roles and 300 companies", () => {
    const { aliases, problems } = readAliases(readFileSync("data/aliases.yml", "utf8"));
    expect(problems).toEqual([]);
    expect(Object.keys(aliases.companies).length).toBeGreaterThan(300);
    expect(Object.keys(aliases.roles)).toHaveLength(17);
    expect(Object.keys(aliases.places).length).toBeGreaterThan(60);
  });
});

describe("what a country pays in", () => {
  it("is read with its place, and a malformed one is named with its line", () => {
    const read = (currency: string) => readAliases(`places:\n  peru: { names: [Peru], currency: ${currency} }`);
    expect(read("PEN").aliases.places.peru).toEqual({ names: ["Peru"], in: [], currency: "PEN" });
    expect(read("soles").problems).toEqual([
      { line: 2, field: "places.peru.currency", why: { kind: "other", words: "a currency is three capitals, as USD" } },
    ]);
  });
});
