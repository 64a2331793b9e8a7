import { readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const dockerfile = readFileSync("Dockerfile", "utf8");
const [, ...stages] = dockerfile.split(/^FROM /m);
const last = stages.at(-1) ?? "";

describe("the container", () => {
  // No engine is needed for this; what only a build shows is not seen by it.
  it("is described in words that an engine knows", () => {
    expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
    expect(validate(dockerfile.replace("RUN npm", "RUNN npm"))).not.toEqual([]);
  });

  it("is built on bases that are pinned to the digit", () => {
    for (const stage of stages) expect(stage).toMatch(/^node:\d+\.\d+\.\d+-\w+/);
  });

  it("runs as a user without rights, who owns none of its files, and without a shell between", () => {
    const user = last.lastIndexOf("\nUSER node\n");
    expect(user).toBeGreaterThan(last.lastIndexOf("\nCOPY "));
    expect(last.slice(user)).not.toMatch(/USER (root|0)/);
    expect(last).not.toContain("--chown");
    expect(last).toMatch(/^CMD \["node", .*"dist\/cli\/main\.js", "start"\]$/m);
  });

  it("keeps the operators' pages on a port of their own, and looks at its health there", () => {
    const [, env = ""] = last.match(/^ENV (.*)$/m) ?? [];
    expect(env).toMatch(/\bPORT=3000 OPS_PORT=9090\b/);
    expect(env).toMatch(/NODE_ENV=production COMPBOT_IMAGE=1/);
    expect(last).toContain("process.env.OPS_PORT");
  });

  it("gives Node what `npm start` gives it, as the operators' document does", () => {
    const [, started = ""] = last.match(/^CMD (\[.*\])$/m) ?? [];
    const words = JSON.parse(started) as string[];
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
    expect(words).toEqual(expect.arrayContaining(scripts.start.split(" ")));
    expect(readFileSync("docs/operating.md", "utf8")).toContain(`\`${words.join(" ")}\``);
  });

  it("holds no development packages, no tests and no settings", () => {
    expect(dockerfile).toContain("npm prune --omit=dev");
    const allowed = readFileSync(".dockerignore", "utf8").match(/^!.*$/gm) ?? [];
    expect(allowed).not.toContain("!.env");
    expect(allowed).not.toContain("!test");
    expect(readFileSync(".dockerignore", "utf8")).toMatch(/^\*$/m);
  });

  it("copies every file that the program needs, and nothing that is not let in", () => {
    const allowed = (readFileSync(".dockerignore", "utf8").match(/^!.*$/gm) ?? []).map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, words = ""]) =>
      words.split(" "),
    );
    for (const path of copied) expect(allowed).toContain(path);
    const { files } = JSON.parse(readFileSync("package.json", "utf8")) as { files: string[] };
    // What is there to be read is not needed to run.
    for (const path of files.filter((one) => !/^!|^docs$|\.md$/.test(one))) expect(last).toContain(path);
  });
});

describe("compose.yml", () => {
  const { services } = parse(readFileSync("compose.yml", "utf8"));

  it("takes rights away and shows nothing to the outside", () => {
    expect(services.compbot).toMatchObject({ read_only: true, cap_drop: ["ALL"] });
    expect(services.compbot.security_opt).toContain("no-new-privileges:true");
    for (const port of services.compbot.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(services.database.ports).toBeUndefined();
  });

  it("holds no secret, and pins the database", () => {
    expect(services.database.image).toMatch(/^postgres:\d+\.\d+/);
    expect(services.database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    expect(services.compbot.environment.PGPASSWORD).toBe(services.database.environment.POSTGRES_PASSWORD);
  });

  it("gives what runs longer to finish than it takes", () => {
    expect(Number.parseInt(services.compbot.stop_grace_period, 10)).toBeGreaterThan(8);
  });
});
