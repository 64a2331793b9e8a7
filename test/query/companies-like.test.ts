import { beforeAll, expect, test } from "vitest";
import type { Collection } from "../../src/collection/open-collection.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

const first = (typed: string) => collection.resolver.companiesLike(typed)[0]?.companyName;

test.each([
  ["al", "Ally Financial"],
  ["ALLY-FIN", "Ally Financial"],
  ["one", "Capital One"],
  ["stanley", "Morgan Stanley"],
  ["goog", "Google"],
  ["shoppify", "Shopify"],
])("%s", (typed, name) => {
  expect(first(typed)).toBe(name);
});

test("nothing typed: all companies with guides, by name", () => {
  const all = collection.resolver.companiesLike("").map(({ companyName }) => companyName);
  expect(new Set(all)).toEqual(new Set(collection.guides.map(({ companyName }) => companyName)));
  expect(all).toEqual([...all].sort((one, other) => one.localeCompare(other, "en")));
});

test("a name like none of them finds none", () => {
  expect(first("zzzzqqq")).toBeUndefined();
});
