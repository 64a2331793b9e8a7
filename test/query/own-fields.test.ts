import { expect, it } from "vitest";
import { madeGuide, madeResolver } from "./made-collection.js";

// Names that every object of JavaScript has a field for.
const NAMES = ["constructor", "toString", "tostring", "__proto__", "hasOwnProperty", "valueof"];

it.each(NAMES)("a company or a role may be called %s", (name) => {
  const guides = [
    madeGuide(name, name, "software-engineer", "Software Engineer"),
    madeGuide("acme", "Acme", name, name),
    madeGuide(name, name, name, name),
  ];
  const resolver = madeResolver(guides);
  expect(resolver.resolve(`${name} software engineer`)).toMatchObject({ kind: "guide", guide: guides[0] });
  expect(() => resolver.resolve(`${name} ${name} acme`)).not.toThrow();
  expect(resolver.companiesLike("").map(({ company }) => company)).toContain(name);
});
