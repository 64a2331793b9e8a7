import { once } from "node:events";
import { createServer } from "node:net";

/** Systems give ports from 32768 on to connections and to whoever asks for any, so nobody gets one of these by chance. */
const FIRST = 20_000;
const COUNT = 10_000;

/** A port on the loopback interface that nobody listens on, and that stays so: for what cannot choose one by itself. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    const probe = createServer();
    try {
      await once(probe.listen(port, "127.0.0.1"), "listening");
      return port;
    } catch {
      // Somebody listens there: another.
    } finally {
      probe.close();
    }
  }
  throw new Error("No free port was found.");
}
