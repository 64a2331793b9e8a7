import { guideAnswer } from "../answer/compose.js";
import type { Band, Guide, Problem } from "../domain/guide.js";
import { targetJson } from "../present/answer-json.js";
import { noteTexts } from "../present/notes.js";
import { render } from "../slack/blocks/render.js";
import { type Mark, marksOf } from "./marks.js";

/** One region of a guide, as it was read and as Slack will show it. */
interface RegionView {
  region: string;
  currency: string;
  band: Band;
  target: ReturnType<typeof targetJson> | null;
  notes: string[];
  /** Blocks of the private answer. */
  blocks: unknown[];
}

/** One guide: its text, what was read of it, and the answer for each region. */
export interface GuideView {
  guide: string;
  file: string;
  companyName: string;
  roleName: string;
  text: string;
  /** By which a later write knows that the file is the same. */
  print: string;
  marks: Mark[];
  regions: RegionView[];
  problems: Problem[];
}

/** What the page shows of a guide. @param problems those of its file besides its body's */
export function viewOf(
  guide: Guide,
  { text, print }: { text: string; print: string },
  problems: readonly Problem[],
  today: string,
): GuideView {
  const digest = guide.digest();
  const all = [...problems, ...digest.problems];
  const lines = text.split(/\r?\n/);
  return {
    guide: guide.id,
    file: guide.file,
    companyName: guide.companyName,
    roleName: guide.roleName,
    text,
    print,
    marks: marksOf(lines, digest, all),
    regions: digest.regions.map(({ label, band }, index) => regionView(guide, label, band, index, today)),
    problems: all,
  };
}

function regionView(guide: Guide, region: string, band: Band, index: number, today: string): RegionView {
  const answer = guideAnswer(
    { guide, region: { kind: "requested", index, also: [] } },
    { query: region, today, focus: "overview", readAs: [], unread: [] },
  );
  return {
    region,
    currency: band.currency,
    band,
    target: answer.target && targetJson(answer.target),
    notes: noteTexts(answer.notes),
    blocks: render(answer, { place: "private", feedback: false }).blocks,
  };
}
