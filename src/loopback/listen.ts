import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Ports that are tried one after the other before any free one will do. */
const TRIED = 20;

/**
 * Listens on the loopback interface: on the port given, or the next one that is free.
 *
 * @returns the port
 * @throws what listening throws for any other reason than a taken port
 */
export async function listenNear(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; wanted > 0 && port < wanted + TRIED && port < 65_536; port++) {
    if (await listens(server, port)) break;
  }
  if (!server.listening) await listens(server, 0);
  return (server.address() as AddressInfo).port;
}

/** False where the port is taken. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      resolve(true);
    });
  });
}
