import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { sendTo } from "../../../src/slack/calls/response-url.js";

/** The address of something that answers as a test likes. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe("sendTo", () => {
  it("waits no longer than it may for an answer that comes in drops", async () => {
    let closed = false;
    const url = await answering((_request, response) => {
      const drops = setInterval(() => response.write("o"), 20);
      response.once("close", () => {
        closed = true;
        clearInterval(drops);
      });
    });
    const began = performance.now();
    await expect(sendTo(url, Buffer.from("{}"), 300)).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(2_000);
    await expect.poll(() => closed).toBe(true);
  });

  it("reads of an answer without end as much as a word has, and hangs up", async () => {
    let written = 0;
    let closed = false;
    const url = await answering((_request, response) => {
      const more = (): void => {
        while (!closed && response.write("o".repeat(64_000))) written += 64_000;
      };
      response.on("drain", more).once("close", () => {
        closed = true;
      });
      more();
    });
    await sendTo(url, Buffer.from("{}"));
    await expect.poll(() => closed).toBe(true);
    expect(written).toBeLessThan(20_000_000);
  });

  it("tells Slack's word, and after how long it may be tried again", async () => {
    const url = await answering((_request, response) => {
      response.writeHead(429, { "Retry-After": "7" }).end("rate_limited");
    });
    const refused = { message: "rate_limited", status: 429, afterMs: 7_000 };
    await expect(sendTo(url, Buffer.from("{}"))).rejects.toMatchObject(refused);
  });

  it("tells why nobody took it", async () => {
    const url = await answering((request) => request.socket.destroy());
    await expect(sendTo(url, Buffer.from("{}"))).rejects.toMatchObject({ code: "UND_ERR_SOCKET" });
    await expect(sendTo("http://127.0.0.1:1/", Buffer.from("{}"))).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });
});
