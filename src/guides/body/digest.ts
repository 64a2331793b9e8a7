import type { Digest } from "../guide.js";
import { problem } from "../problems.js";
import { readAsks, readStrategy } from "../strategy/read-strategy.js";
import { type BodySource, readBody } from "./read-body.js";

/**
 * Reads a guide's body into its compact digest: bands, levers, premiums, level mapping, sources, targets. Never throws:
 * a body that cannot be read gives a digest with the problem, and nothing else.
 */
export function readDigest(source: BodySource): Digest {
  try {
    return readBody(source, { readAsks, readStrategy });
  } catch (error) {
    const { file, firstLine, front } = source;
    const reason = error instanceof Error ? error.message : String(error);
    return {
      regions: [],
      levers: [],
      premiums: [],
      levels: [],
      sources: front.data_sources,
      strategy: "",
      problems: [problem("body-unreadable", { file, line: firstLine, field: "body" }, `Reading it failed: ${reason}`)],
    };
  }
}
