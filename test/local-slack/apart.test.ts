import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { expect, it } from "vitest";

const root = "src/local-slack";

it("imports nothing of the app: it stands apart, as Slack does", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const outside = files.flatMap((file) => {
    const path = join(root, file);
    const imports = [...readFileSync(path, "utf8").matchAll(/from "([^"]+)"/g)].map(([, target]) => target ?? "");
    return imports
      .filter((target) =>
        target.startsWith(".")
          ? !/^(?!\.\.)|^\.\.\/loopback\//.test(relative(root, normalize(join(dirname(path), target))))
          : target.startsWith("@slack/"),
      )
      .map((target) => `${file}: ${target}`);
  });
  expect(files.length).toBeGreaterThan(40);
  expect(outside).toEqual([]);
});
