import { describe, expect, it } from "vitest";
import { inRequest, logWarnings, openLog, slackLogger } from "../../src/ops/log.js";

function recorded(level: "debug" | "info" = "info") {
  const lines: string[] = [];
  const log = openLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, entries: () => lines.map((line) => JSON.parse(line)) };
}

describe("openLog", () => {
  it("writes one line of JSON an event, with the request that it belongs to", async () => {
    const { log, entries } = recorded();
    log.info({ guides: 3 }, "guides were read");
    await Promise.all(
      ["one", "two"].map((id) =>
        inRequest(id, async () => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          log.warn("late");
        }),
      ),
    );
    const [first, ...late] = entries();
    expect(first).toMatchObject({ level: "info", guides: 3, msg: "guides were read" });
    expect(first.time).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(first.request).toBeUndefined();
    expect(late.map(({ request }) => request).sort()).toEqual(["one", "two"]);
  });

  it("gives no line what an earlier line of its request told", async () => {
    const { log, entries } = recorded();
    await inRequest("one", async () => {
      log.info({ reason: "ECONNREFUSED" }, "first");
      log.info("second");
    });
    expect(entries()[0]).toMatchObject({ request: "one", reason: "ECONNREFUSED" });
    expect(entries()[1]).toMatchObject({ request: "one", msg: "second" });
    expect(entries()[1]).not.toHaveProperty("reason");
  });

  it("knows the request of a line again after one in which none was under way, and where it is told by hand", async () => {
    const { log, entries } = recorded();
    await inRequest("one", async () => {});
    log.info("between");
    await inRequest("two", async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      slackLogger(log).error("it broke", { request: undefined });
    });
    slackLogger(log).warn("it is slow", { request: "three", text: "offer 1512" });
    expect(entries().map(({ request }) => request)).toEqual([undefined, "two", "three"]);
    expect(entries()[2]).not.toHaveProperty("text");
  });

  it.each([
    ["a bot token", "failed with xoxb-1-2-abc", "xoxb"],
    ["an app token", "failed with xapp-1-A2-3-abc", "xapp"],
    ["a database's password", "postgres://compbot:hunter2@db/x is away", "hunter2"],
    ["a password that holds a slash and an @", "postgres://compbot:hun@ter/2@db/x is away", "ter/2"],
    ["a response URL", "no answer from https://hooks.slack.com/commands/T1/2/abcDEF", "abcDEF"],
  ])("takes %s out of errors", (_what, message, secret) => {
    const { log, lines } = recorded();
    log.error({ err: new Error(message) }, "fault");
    slackLogger(log).error(message, new Error(message));
    expect(lines).toHaveLength(2);
    expect(lines.join("")).not.toContain(secret);
    expect(lines.join("")).toContain("[removed]");
  });

  it.each([
    '{"text": offer 1512"}',
    "offer 1512",
    '{"text":"first line\nI have an \\"offer\\" of 151234","text" "and some more words behind it" }',
    '{"text": "offer of 1512", "more": "words that make it long enough to be cut", "on": nothing, "both": "sides"}',
    '{"text":\n  offer 1512\n}',
    '{"text": "offer of 1512"',
  ])("takes out what is quoted of a body that is no JSON: %s", (body) => {
    const { log, lines, entries } = recorded();
    let thrown: unknown;
    try {
      JSON.parse(body);
    } catch (error) {
      thrown = error;
    }
    log.error({ err: thrown }, "fault");
    slackLogger(log).warn(`Malformed request body: ${thrown instanceof Error ? thrown.message : ""}`);
    expect(lines.join("")).not.toMatch(/offer|1512|words|nothing/);
    expect(entries()[1].msg).toMatch(/^Malformed request body: /);
  });

  it("keeps of an error what finds it, and not the request that it carries", () => {
    const { log, lines, entries } = recorded();
    const error = Object.assign(new Error("boom"), {
      code: "E1",
      original: { config: { data: "my offer is 150k" } },
      data: { text: "my offer is 150k" },
    });
    log.error({ err: error }, "fault");
    expect(entries()[0].err).toMatchObject({ type: "Error", code: "E1", message: "boom" });
    expect(lines.join("")).not.toContain("150k");
  });
});

describe("a line", () => {
  it("shows what a terminal would obey or hide as escapes, and says the same to a program", () => {
    const { log, lines, entries } = recorded();
    const file = "acme/\u009b31m\u202egod\u2028\u007f\u200b\u0000\u{e0041}.md";
    log.warn({ file }, "a guide file cannot be used");
    expect(lines[0]).toMatch(/^[\x20-\x7e]+\n$/);
    expect(entries()[0].file).toBe(file);
  });
});

describe("slackLogger", () => {
  it("never writes the libraries' debug lines, and no object that they pass", () => {
    const { log, lines } = recorded("debug");
    const logger = slackLogger(log);
    logger.debug("http request body: my offer is 150k");
    logger.warn("something", { text: "my offer is 150k" });
    logger.setName("web-api");
    logger.info("connected");
    expect(lines.join("")).not.toContain("150k");
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ level: "debug", from: "web-api", msg: "connected" });
  });
});

describe("logWarnings", () => {
  it("makes a line of what Node and libraries warn of", async () => {
    const before = process.listeners("warning");
    const { log, entries } = recorded();
    logWarnings(log);
    process.emitWarning("something\nin two lines, of postgres://compbot:hunter2@db/x");
    await expect.poll(entries).toMatchObject([{ level: "warn", msg: "a warning of Node or a library" }]);
    expect(entries()[0].err.message).not.toContain("hunter2");
    process.removeAllListeners("warning");
    for (const listener of before) process.on("warning", listener);
  });
});
