// `npm version` runs this: what stands under Unreleased becomes the new version's, with today's date.
import { readFileSync, writeFileSync } from "node:fs";

const version = process.env.npm_package_version;
const text = readFileSync("CHANGELOG.md", "utf8");
if (!version) throw new Error("Run it by npm version.");
if (text.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has a version ${version} already.`);
const [, unreleased = ""] = /## \[Unreleased\]\n([\s\S]*?)(?=\n## \[|$)/.exec(text) ?? [];
if (!/^- /m.test(unreleased)) throw new Error("CHANGELOG.md says nothing under Unreleased.");
const today = new Date().toISOString().slice(0, 10);
writeFileSync("CHANGELOG.md", text.replace("## [Unreleased]\n", `## [Unreleased]\n\n## [${version}] - ${today}\n`));
