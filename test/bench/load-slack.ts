import { createHmac, randomUUID } from "node:crypto";
import { Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export const SECRET = "bench-signing-secret";

/** As much of Slack as a slash command needs, costing as little as can be: it sends commands and takes their answers. */
export interface LoadSlack {
  apiUrl: string;
  /** Sends one command. @returns milliseconds until its answer came in, or an error where none did */
  ask(port: number, text: string): Promise<number>;
  stop(): void;
}

const PATIENCE_MS = 10_000;

export async function startLoadSlack(): Promise<LoadSlack> {
  const waiting = new Map<string, () => void>();
  const server = createServer((incoming, response) => {
    incoming.resume();
    incoming.on("end", () => {
      waiting.get(incoming.url ?? "")?.();
      response.writeHead(200, { "content-type": "application/json" });
      response.end(incoming.url === "/api/auth.test" ? '{"ok":true,"bot_id":"B1","user_id":"U1"}' : '{"ok":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${portOf(server)}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });

  return {
    apiUrl: `${base}/api/`,
    ask(port, text) {
      const path = `/answer/${randomUUID()}`;
      const body = commandBody(text, base + path);
      return new Promise((resolve, reject) => {
        const began = performance.now();
        const timer = setTimeout(() => reject(new Error("no answer")), PATIENCE_MS);
        waiting.set(path, () => {
          clearTimeout(timer);
          waiting.delete(path);
          resolve(performance.now() - began);
        });
        request(
          { agent, port, host: "127.0.0.1", method: "POST", path: "/slack/events", headers: signed(body) },
          (res) => {
            res.resume();
            if (res.statusCode !== 200) reject(new Error(`status ${res.statusCode}`));
          },
        )
          .on("error", reject)
          .end(body);
      });
    },
    stop() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const commandBody = (text: string, responseUrl: string): string =>
  new URLSearchParams({
    command: "/comp",
    text,
    team_id: "T1",
    channel_id: "C1",
    user_id: "U1",
    response_url: responseUrl,
    trigger_id: randomUUID(),
  }).toString();

function signed(body: string): Record<string, string> {
  const stamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", SECRET).update(`v0:${stamp}:${body}`).digest("hex");
  return {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(Buffer.byteLength(body)),
    "x-slack-request-timestamp": stamp,
    "x-slack-signature": `v0=${signature}`,
  };
}
