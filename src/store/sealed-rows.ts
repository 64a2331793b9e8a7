import type { Log } from "../ops/log.js";
import { SealBroken, type TokenSeal } from "./token-seal.js";

/** One installation as the database holds it. */
export interface Row {
  id: string;
  sealed: string;
}

/** Opens rows and knows which of them could not be opened. */
interface SealedRows {
  /** The row's text; null where no key opens it, which the log tells once with the workspace's id and the reason. */
  open(row: Row): string | null;
  /** A row that is gone or new is none that could not be opened. */
  forget(id: string): void;
  /** The ids of those that could not be opened when they were last read. */
  unopened(): string[];
}

export function makeSealedRows(seal: TokenSeal, log: Log): SealedRows {
  const unopened = new Set<string>();
  return {
    open({ id, sealed }) {
      try {
        const text = seal.open(sealed, id);
        unopened.delete(id);
        return text;
      } catch (error) {
        if (!(error instanceof SealBroken)) throw error;
        if (!unopened.has(id))
          log.error({ installation: id, reason: error.message }, "an installation cannot be opened and counts as none");
        unopened.add(id);
        return null;
      }
    },
    forget: (id) => void unopened.delete(id),
    unopened: () => [...unopened],
  };
}
