import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAliases } from "../../src/domain/aliases.js";
import { makeGazetteer } from "../../src/geo/gazetteer.js";

const gazetteer = makeGazetteer(readAliases(readFileSync("data/aliases.yml", "utf8")).aliases.places);

describe("places in a region label", () => {
  it.each([
    ["New York", ["new-york"]],
    ["New York (HQ)", ["new-york"]],
    ["New York NY", ["new-york"]],
    ["NYC / New Jersey", ["new-york", "new-jersey"]],
    ["Detroit, MI (HQ)", ["detroit"]],
    ["Austin TX", ["austin"]],
    [":gb: London (GBP)", ["london"]],
    [":us: New York (USD)", ["new-york"]],
    ["London (UK)", ["london"]],
    ["EMEA (London/Amsterdam)", ["emea", "london", "amsterdam"]],
    ["US (Ames, IA / Denver / Remote)", ["us", "ames", "denver", "remote"]],
    ["Seattle / Bay Area (US)", ["seattle", "bay-area"]],
    ["Remote US/Canada", ["remote-us", "canada"]],
    ["US (Major Tech Hubs)", ["us"]],
    ["US (Other Markets)", ["other-us"]],
    ["Cambridge (UK AI Center)", ["cambridge-uk"]],
    ["Cambridge, MA (HQ)", ["cambridge-ma"]],
    ["São Paulo", ["sao-paulo"]],
    ["Tel Aviv IL", ["tel-aviv"]],
    ["Washington, DC", ["washington-dc"]],
    ["Newark, California", ["newark-ca"]],
    ["Washington", ["washington-dc"]],
    ["Hybrid (NC)", []],
    ["Toronto, CA", ["toronto"]],
    ["Senior PM", []],
    ["VP / CVP Engineering", []],
  ])("%s", (label, places) => {
    expect(gazetteer.placesIn(label)).toEqual(places);
  });
});

describe("places in prose", () => {
  const named = (text: string) => gazetteer.mentions(text).map(({ start, end }) => text.slice(start, end));

  it("tells where they stand, with the state or country behind them", () => {
    expect(named("In Detroit, push for $228K; in San Jose, CA open at $240K (or $250K in New York).")).toEqual([
      "Detroit",
      "San Jose, CA",
      "New York",
    ]);
  });

  it("keeps two places apart", () => {
    expect(named("£110K for London / Amsterdam, New York-based roles more")).toEqual([
      "London",
      "Amsterdam",
      "New York",
    ]);
  });

  it.each([
    "let us know", // not the US
    "US$150K or 150K US dollars",
    "in la or in dc", // no capitals
    "reading the target",
    "a mobile team",
  ])("finds none in %j", (text) => expect(named(text)).toEqual([]));
});

it("gives a label's places afresh each time, whatever was done with them", () => {
  const found = gazetteer.mentions("Austin / Denver");
  found.reverse().pop();
  expect(gazetteer.mentions("Austin / Denver").map(({ place }) => place)).toEqual(["austin", "denver"]);
});

describe("what covers what", () => {
  it.each([
    ["bay-area", "palo-alto"],
    ["bay-area", "san-francisco"],
    ["us", "austin"],
    ["us", "remote-us"],
    ["remote", "remote-us"],
    ["remote-us", "austin"],
    ["remote-us", "us"],
    ["emea", "london"],
    ["europe", "london"],
    ["apac", "bangalore"],
    ["london", "london"],
  ])("%s covers %s", (wide, narrow) => expect(gazetteer.covers(wide, narrow)).toBe(true));

  it.each([
    ["palo-alto", "bay-area"],
    ["austin", "us"],
    ["remote-us", "london"],
    ["other-us", "austin"],
    ["new-york", "new-jersey"],
  ])("%s does not cover %s", (wide, narrow) => expect(gazetteer.covers(wide, narrow)).toBe(false));
});

it("knows codes and namesakes where they are typed", () => {
  const typed = gazetteer.names().filter(({ kind, namesake }) => kind === "code" || namesake);
  expect(typed).toContainEqual({ place: "texas", key: "tx", kind: "code", namesake: false });
  expect(typed).toContainEqual({ place: "canada", key: "ca", kind: "code", namesake: true });
  expect(typed).toContainEqual({ place: "dublin-ca", key: "dublin", kind: "name", namesake: true });
  expect(typed).toContainEqual({ place: "washington-state", key: "washington", kind: "name", namesake: true });
});

it("names places as people write them", () => {
  expect(gazetteer.name("sao-paulo")).toBe("São Paulo");
  expect(gazetteer.name("atlantis")).toBe("atlantis");
});
