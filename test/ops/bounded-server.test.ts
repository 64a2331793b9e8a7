import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { boundServer, SERVER_LIMITS } from "../../src/ops/bounded-server.js";

/** More than all buffers between the two ends of a connection take. */
const LARGE = Buffer.alloc(32 * 1024 * 1024, "x");
const SHORT: Record<keyof typeof SERVER_LIMITS, number> = { ...SERVER_LIMITS, stalled: 700 };

async function serving(answer: Buffer, limits = SHORT): Promise<{ server: Server; port: number }> {
  const server = createServer((_request, response) => void response.end(answer));
  boundServer(server, limits);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { server, port: (server.address() as AddressInfo).port };
}

async function dial(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  onTestFinished(() => void socket.destroy());
  return socket;
}

const open = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

describe("a bounded server", () => {
  it("closes a connection that asks and does not read", async () => {
    const { server, port } = await serving(LARGE);
    const socket = await dial(port);
    socket.pause();
    socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    await once(server, "request");
    expect(await open(server)).toBe(1);
    await expect.poll(() => open(server)).toBe(0);
  });

  it("leaves one that reads slowly", async () => {
    const { server, port } = await serving(LARGE);
    const socket = await dial(port);
    let read = 0;
    socket.on("data", (piece) => {
      read += piece.length;
      socket.pause();
      setTimeout(() => socket.resume(), 2);
    });
    socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    await expect.poll(() => read).toBeGreaterThan(LARGE.length);
    expect(await open(server)).toBe(1);
  });

  it("closes one that asks again and again before it has read an answer", async () => {
    const { server, port } = await serving(LARGE, { ...SHORT, stalled: 60_000 });
    const socket = await dial(port);
    socket.pause();
    socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n".repeat(SERVER_LIMITS.waiting + 1));
    await expect.poll(() => open(server)).toBe(0);
  });

  it("makes room among idle connections where it gets crowded, and takes no more than its most", async () => {
    const { server, port } = await serving(Buffer.from("yes"), { ...SHORT, crowded: 4, connections: 8 });
    const idle = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const socket = await dial(port);
        socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
        await once(socket, "data");
        return socket;
      }),
    );
    await dial(port);
    await expect.poll(() => idle.every((socket) => socket.readableEnded || socket.destroyed)).toBe(true);
    await Promise.all(Array.from({ length: 12 }, () => dial(port)));
    expect(await open(server)).toBeLessThanOrEqual(8);
  });
});
