/** What a thread is about, so that a follow-up in it needs only what changes. Names what is in the guides, never what was typed. */
export interface ThreadTopic {
  /** `company/role` */
  guide: string;
  /** The region's label. */
  region: string | null;
  /** The level's name, where one was asked for. */
  level?: string | null;
}

export const encodeThreadTopic = ({ guide, region, level }: ThreadTopic): string =>
  JSON.stringify({ guide, region, ...(level && { level }) });

/** @returns null for anything that is no topic */
export function decodeThreadTopic(text: string): ThreadTopic | null {
  try {
    return readThreadTopic(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Reads a topic out of what was kept, here or in a message's metadata, where an empty text stands for none. */
export function readThreadTopic(kept: unknown): ThreadTopic | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { guide, region, level }: { guide?: unknown; region?: unknown; level?: unknown } = kept;
  if (typeof guide !== "string") return null;
  const text = (value: unknown) => (typeof value === "string" && value ? value : null);
  return { guide, region: text(region), ...(text(level) && { level: text(level) }) };
}
