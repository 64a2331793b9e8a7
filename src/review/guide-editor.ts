import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { guideAnswer } from "../answer/compose.js";
import type { Collection } from "../collection/open-collection.js";
import type { ConfirmedTarget } from "../domain/confirmed-targets.js";
import { type Band, type Guide, PARTS } from "../domain/guide.js";
import type { Problem } from "../domain/problem.js";
import { readFrontMatter } from "../guides/front-matter/front-matter.js";
import { loadGuides } from "../guides/load/load-guides.js";
import { targetJson } from "../present/answer-json.js";
import { noteTexts } from "../present/notes.js";
import { type ToldProblem, toldProblem } from "../present/words/problems.js";
import { REVIEW } from "../present/words/review.js";
import { render } from "../slack/blocks/render.js";
import { groupedBy } from "../text/grouped-by.js";
import { guidesOfCsv } from "./bands-csv.js";
import { draftAsGuide, fileOf, type GuideDraft } from "./draft.js";
import { withTargets } from "./edit-targets.js";
import { FileRefused, readGuideFile, writeGuideFile } from "./guide-file.js";
import { type Mark, marksOf } from "./marks.js";
import { readOverview, rowOf } from "./overview.js";

/** A text read as a guide; `view` is null if it cannot be used, and the problems say why. */
interface Preview {
  file: string;
  text: string;
  view: GuideView | null;
  problems: ToldProblem[];
}

/** What the page asks for. Every write names the text that it edits, and is refused if the file has changed since. */
export type GuideEditor = ReturnType<typeof openEditor>;

/** Which guide is edited, and the print (hash) of the text that the person saw. */
interface Edit {
  guide: string;
  print: string;
}

/** A guides folder under review. The guides are read once; a file that is written or viewed is read again. */
export function openEditor(folder: string, collection: Collection, today: string) {
  const guides = new Map(collection.guides.map((guide) => [guide.id, guide]));
  const problems = groupedBy(collection.problems, ({ file }) => file);
  const overview = readOverview(collection.guides, (file) => problems.get(file) ?? [], today);
  /** For each guide, the text before each write, oldest first, and the print after it. */
  const before = new Map<string, { text: string; after: string }[]>();

  const known = (id: string): Guide => {
    const guide = guides.get(id);
    if (!guide) throw new FileRefused(REVIEW.noGuide(id));
    return guide;
  };
  const shown = (guide: Guide, file: { text: string; print: string }): GuideView =>
    viewOf(guide, file, problems.get(guide.file) ?? [], today);

  const readText = async (file: string, text: string): Promise<{ guide: Guide | undefined; problems: Problem[] }> => {
    const place = await mkdtemp(join(tmpdir(), "compbot-review-"));
    try {
      await mkdir(dirname(join(place, file)), { recursive: true });
      await writeFile(join(place, file), text);
      const { guides: read, problems: found } = await loadGuides(place, collection.gazetteer);
      for (const guide of read) guide.digest();
      return { guide: read[0], problems: found };
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  };
  /** Stores what was read from a file's current text. @throws FileRefused if that is not a usable guide */
  const take = (file: string, { guide, problems: found }: Awaited<ReturnType<typeof readText>>): Guide => {
    if (!guide) throw new FileRefused(unusable(found));
    guides.set(guide.id, guide);
    problems.set(file, found);
    overview.replace(rowOf(guide, [...found, ...guide.digest().problems], today));
    return guide;
  };
  /** Checks that the new text is still the same guide, writes it, and remembers the old text. */
  const rewrite = async (edit: Edit, change: (text: string) => string): Promise<GuideView> => {
    const guide = known(edit.guide);
    const { text, print } = await readGuideFile(folder, guide.file);
    if (print !== edit.print) throw new FileRefused(REVIEW.changed(guide.file), { text, print });
    const next = change(text);
    const read = await readText(guide.file, next);
    if (read.guide?.id !== guide.id) throw new FileRefused(unusable(read.problems));
    const written = await writeGuideFile(folder, guide.file, next, print);
    before.set(guide.id, [...(before.get(guide.id) ?? []), { text, after: written.print }]);
    return shown(take(guide.file, read), written);
  };
  const preview = async (file: string, text: string): Promise<Preview> => {
    const { guide, problems: found } = await readText(file, text);
    return {
      file,
      text,
      view: guide ? viewOf(guide, { text, print: "" }, found, today) : null,
      problems: found.map(toldProblem),
    };
  };

  return {
    overview: overview.now,
    /** @throws FileRefused */
    async view(id: string): Promise<GuideView> {
      const guide = known(id);
      const file = await readGuideFile(folder, guide.file);
      return shown(take(guide.file, await readText(guide.file, file.text)), file);
    },
    /** Writes what a person confirmed for a region into the front matter. @throws FileRefused, NotEditable */
    confirm: ({ region, ask, floor, ...edit }: Edit & ConfirmedTarget): Promise<GuideView> =>
      rewrite(edit, (text) => {
        const others = confirmedIn(known(edit.guide).file, text).filter((one) => one.region !== region);
        const empty = ![ask, floor].some((figures) => PARTS.some((part) => figures[part]));
        return withTargets(text, empty ? others : [...others, { region, ask, floor }]);
      }),
    /** Rewrites one line of the file. @throws FileRefused */
    mendLine: ({ line, text: mended, ...edit }: Edit & { line: number; text: string }): Promise<GuideView> =>
      rewrite(edit, (text) => {
        const lines = text.split("\n");
        const old = lines[line - 1];
        if (old === undefined || /[\r\n]/.test(mended)) throw new FileRefused(REVIEW.noLine(line));
        lines[line - 1] = old.endsWith("\r") ? `${mended}\r` : mended;
        return lines.join("\n");
      }),
    /** Undoes the last write of a guide. @throws FileRefused */
    async undo(edit: Edit): Promise<GuideView> {
      const guide = known(edit.guide);
      const stack = before.get(guide.id) ?? [];
      const last = stack.at(-1);
      if (!last) throw new FileRefused(REVIEW.nothingToUndo);
      const written = await writeGuideFile(folder, guide.file, last.text, last.after);
      before.set(guide.id, stack.slice(0, -1));
      return shown(take(guide.file, await readText(guide.file, last.text)), written);
    },
    canUndo: (id: string): boolean => (before.get(id) ?? []).length > 0,
    previewDraft: (draft: GuideDraft): Promise<Preview> => preview(fileOf(draft), draftAsGuide(draft)),
    /** Reads a file's text, Markdown of one guide or a CSV of bands, without writing anything. */
    async previewFile(kind: "markdown" | "csv", text: string) {
      if (kind === "csv") {
        const { guides: made, problems: wrong } = guidesOfCsv(text);
        const previews: Preview[] = [];
        for (const { file, text: guideText } of made) previews.push(await preview(file, guideText));
        return { previews, problems: wrong };
      }
      const front = readFrontMatter("guide.md", text);
      if (front.kind === "refused") {
        return {
          previews: [],
          problems: front.problems.map(toldProblem).map(({ line, what, mend }) => ({ line, what: `${what} ${mend}` })),
        };
      }
      return { previews: [await preview(`${front.front.company}/${front.front.role}.md`, text)], problems: [] };
    },
    /** Writes a new guide's file. @throws FileRefused if it already exists */
    async create(file: string, text: string): Promise<GuideView> {
      const read = await readText(file, text);
      if (!read.guide) throw new FileRefused(unusable(read.problems));
      const written = await writeGuideFile(folder, file, text, null);
      return shown(take(file, read), written);
    },
    stop: overview.stop,
  };
}

const unusable = ([first]: readonly Problem[]): string => REVIEW.unusable(first ? toldProblem(first).what : "");

function confirmedIn(file: string, text: string): ConfirmedTarget[] {
  const front = readFrontMatter(file, text);
  return front.kind === "read" ? front.front.targets : [];
}

/** One region of a guide: what was read of it, and how Slack will show it. */
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
interface GuideView {
  guide: string;
  file: string;
  companyName: string;
  roleName: string;
  text: string;
  /** Lets a later write check that the file is unchanged. */
  print: string;
  marks: Mark[];
  regions: RegionView[];
  problems: ToldProblem[];
}

/** What the page shows of a guide. @param problems those of its file, except its body's */
function viewOf(
  guide: Guide,
  { text, print }: { text: string; print: string },
  problems: readonly Problem[],
  today: string,
): GuideView {
  const digest = guide.digest();
  const all = [...problems, ...digest.problems].map(toldProblem);
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
