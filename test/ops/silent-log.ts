import { pino } from "pino";
import type { Log } from "../../src/ops/log.js";

/** A log that keeps silent. */
export const silentLog: Log = pino({ level: "silent" });
