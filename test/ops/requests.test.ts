import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { App, ReceiverEvent } from "@slack/bolt";
import { describe, expect, it, vi } from "vitest";
import { boundServer } from "../../src/ops/bounded-server.js";
import { openLog } from "../../src/ops/log.js";
import { makeMetrics } from "../../src/ops/metrics.js";
import { typeOf, watchRequests } from "../../src/ops/requests.js";
import { NotTaken } from "../../src/slack/bolt/not-taken.js";

/** As much of a Bolt app as is watched. */
function watched(handle: (event: ReceiverEvent) => Promise<void>) {
  const lines: string[] = [];
  const app = { processEvent: handle } as App;
  const requests = watchRequests(app, openLog("info", { write: (line) => void lines.push(line) }), makeMetrics());
  return { app, requests, lines };
}

const command = (ack: () => Promise<void> = async () => {}): ReceiverEvent => ({ body: { command: "/comp" }, ack });

describe("watchRequests", () => {
  it("raises the alarm where Slack has waited two and a half seconds, and not before", async () => {
    vi.useFakeTimers();
    const { app, lines } = watched(async ({ ack }) => {
      await new Promise((resolve) => setTimeout(resolve, 2_600));
      await ack();
    });
    const work = app.processEvent(command());
    await vi.advanceTimersByTimeAsync(2_400);
    expect(lines).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    await work;
    vi.useRealTimers();
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "error", type: "command" });
    expect(lines.filter((line) => line.includes('"level":"error"'))).toHaveLength(1);
  });

  it("gives a command its id in the log to go on with, and any other request the same in its lines", async () => {
    const given: unknown[] = [];
    const { app, lines } = watched(async ({ customProperties }) => {
      given.push(customProperties?.request);
    });
    await app.processEvent(command());
    await app.processEvent({ body: { type: "block_actions" }, ack: async () => {} });
    const [first, second] = lines.map((line) => JSON.parse(line).request);
    expect(given).toEqual([first, undefined]);
    expect(second.replace(/\d+$/, "")).toBe(first.replace(/\d+$/, ""));
  });

  it("passes a failure on and forgets the request", async () => {
    const { app, requests, lines } = watched(async () => {
      throw new Error("boom");
    });
    await expect(app.processEvent(command())).rejects.toThrow("boom");
    expect(await requests.finish(0)).toBe(0);
    expect(lines).toHaveLength(1);
  });

  it("waits for what is under way, and tells how much it had to leave", async () => {
    let end = () => {};
    const { app, requests } = watched(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const work = app.processEvent(command());
    expect(await requests.finish(20)).toBe(1);
    const finished = requests.finish(5_000);
    end();
    expect(await finished).toBe(0);
    await work;
  });

  it("waits for answers that a server still has to give", async () => {
    const { requests } = watched(async () => {});
    const server = createServer((_request, response) => {
      end = () => response.end("installed");
    }).listen(0, "127.0.0.1");
    let end = () => {};
    await once(server, "listening");
    requests.answersOf(server);
    const { port } = server.address() as AddressInfo;
    const answer = fetch(`http://127.0.0.1:${port}/`);
    await once(server, "request");
    expect(await requests.finish(20)).toBe(1);
    const finished = requests.finish(5_000);
    end();
    expect(await finished).toBe(0);
    expect(await (await answer).text()).toBe("installed");
    server.close();
  });

  it("does not wait for answers behind another one on a connection that is gone", async () => {
    const { requests } = watched(async () => {});
    const server = createServer(() => {}).listen(0, "127.0.0.1");
    await once(server, "listening");
    requests.answersOf(server);
    boundServer(server);
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let asked = 0;
    const all = new Promise<void>((resolve) => server.on("request", () => ++asked === 3 && resolve()));
    socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n".repeat(3));
    await all;
    expect(await requests.finish(20)).toBe(3);
    socket.destroy();
    expect(await requests.finish(5_000)).toBe(0);
    server.close();
  });

  it("takes nothing new once it is told to finish", async () => {
    const { app, requests } = watched(async () => {});
    await requests.finish(0);
    await expect(app.processEvent(command())).rejects.toThrow(NotTaken);
  });
});

describe("typeOf", () => {
  it.each([
    [{ command: "/comp", text: "ally" }, "command"],
    [{ type: "event_callback", event: { type: "app_mention", text: "ally" } }, "app_mention"],
    [{ type: "block_actions" }, "block_actions"],
    [{ type: "my offer is 150k" }, "unknown"],
    [null, "unknown"],
    ["text", "unknown"],
  ])("%j is %s", (body, type) => {
    expect(typeOf(body)).toBe(type);
  });
});
