import type { GuideSubject, ListSubject, OpenSubject, Subject } from "../../answer/subject.js";
import { isFields } from "../../domain/yaml.js";
import { textOf } from "../json.js";

/** What a thread is about, as JSON. It names what is in the guides, never what was typed. */
export function encodeThreadTopic(subject: Subject): string {
  if (subject.guide === undefined) return JSON.stringify({ open: subject });
  const { guide, region, level, placed, previous, list } = subject;
  const before = previous && { guide: previous.guide, region: previous.region };
  return JSON.stringify({ guide, region, level: level || undefined, placed, previous: before, list });
}

/** @returns null for anything that is not a topic */
export function decodeThreadTopic(text: string): Subject | null {
  try {
    const kept: unknown = JSON.parse(text);
    return isFields(kept) && isFields(kept.open) ? readOpen(kept.open) : readThreadTopic(kept);
  } catch {
    return null;
  }
}

/**
 * Reads a topic that was stored, here or in a message's metadata, where an empty string means that there is none; null
 * if it is not a topic.
 */
export function readThreadTopic(kept: unknown): GuideSubject | null {
  if (!isFields(kept)) return null;
  const { guide, region, level, placed, previous } = kept;
  const list = readList(kept.list);
  if (typeof guide !== "string") return null;
  const before = readThreadTopic(previous);
  return {
    guide,
    region: textOf(region) ?? null,
    ...(textOf(level) && { level: textOf(level) }),
    ...(placed === true && { placed }),
    ...(before && { previous: { guide: before.guide, region: before.region } }),
    ...(list && { list }),
  };
}

function readList(kept: unknown): ListSubject | null {
  if (!isFields(kept)) return null;
  const [role, place, level] = [textOf(kept.role), textOf(kept.place), textOf(kept.level)];
  const guides = readGuides(kept.guides);
  return role === undefined
    ? null
    : { role, ...(place && { place }), ...(level && { level }), guides, ...(kept.taken === true && { taken: true }) };
}

const readGuides = (kept: unknown) =>
  (Array.isArray(kept) ? kept : [])
    .flatMap((one) => readThreadTopic(one) ?? [])
    .map(({ guide, region }) => ({ guide, region }));

function readOpen({ company, role, place, level, beside, places, ...shown }: Record<string, unknown>): OpenSubject {
  const texts = { company: textOf(company), role: textOf(role), place: textOf(place), level: textOf(level) };
  const [ids, names] = [places, beside].map((each) => (Array.isArray(each) ? each.filter(isText) : []));
  const [offered, list] = [readGuides(shown.offered), readList(shown.list)];
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...(names?.length && { beside: names }),
    ...(ids?.length && { places: ids }),
    ...(offered.length > 0 && { offered }),
    ...(list && { list }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
