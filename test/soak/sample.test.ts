import { existsSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { GuideAnswer } from "../../src/answer/answer.js";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { makeCore } from "../../src/core.js";
import type { Digest } from "../../src/domain/guide.js";
import { checkBlocks } from "../../src/local-slack/blocks/check.js";
import { checkView } from "../../src/local-slack/blocks/view.js";
import { homeView } from "../../src/slack/blocks/home.js";
import { render } from "../../src/slack/blocks/render.js";
import type { Rendered } from "../../src/slack/blocks/rendered.js";
import { sharedAnswer, sharedReply, sharedWhole } from "../../src/slack/blocks/share.js";
import { answerView } from "../../src/slack/blocks/views.js";
import type { Core } from "../../src/slack/core.js";
import { LIMITS } from "../../src/slack/limits.js";
import { counterForm, writtenCounter } from "../../src/slack/offers/counter.js";
import { VIEWS } from "../../src/slack/state/answer-ref.js";
import { offerStateOf } from "../../src/slack/state/offer-state.js";
import { expectNothingClaimed } from "../answer/nothing-claimed.js";

/** Its guides are read once for all that is looked at: to read them takes longer than most of it. */
const SAMPLE = "../shared/guides";

/** What Slack would refuse of a message. */
function faults(message: Rendered): unknown[] {
  return [
    ...[checkBlocks(message.blocks, "message"), checkBlocks(message.plain, "message")].filter((verdict) => !verdict.ok),
    ...(message.text.length > LIMITS.text || !message.text.trim() ? ["text"] : []),
    ...(characters(message.blocks) > 13_200 ? ["too many characters"] : []),
    ...(/<[!#@](?!U000MAYA>)/.test(JSON.stringify(message.blocks)) ? ["a mention"] : []),
  ];
}

/** Characters in all texts of some blocks, as far as a limit on them is known. */
const characters = (blocks: unknown): number =>
  [...JSON.stringify(blocks).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].reduce(
    (sum, [, text = ""]) => sum + text.length,
    0,
  );

const removal = { sharer: "U000MAYA", reply: "1700000000.000100" };

describe.skipIf(!existsSync(SAMPLE))("the guides of the sample", () => {
  let collection: Collection;
  let core: Core;
  beforeAll(async () => {
    collection = await openCollection({ guidesDir: SAMPLE, aliasesFile: SHIPPED.aliases });
    core = makeCore(
      () => collection,
      () => "2026-03-01",
    );
  }, 60_000);

  const answersOf = (id: string, regions: readonly string[]): GuideAnswer[] =>
    regions.flatMap((label) => core.guideAnswer(id, label, "overview") ?? []);

  const digests = (): { id: string; digest: Digest }[] =>
    collection.guides.map((guide) => ({ id: guide.id, digest: guide.digest() }));

  test("every guide has levers with something to say, a strategy and sources, and is read without an exception", () => {
    const files = readdirSync(SAMPLE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
    expect(collection.guides.length).toBe(files.length);
    for (const { id, digest } of digests()) {
      expect(
        digest.problems.map(({ kind }) => kind),
        id,
      ).not.toContain("body-unreadable");
      expect(digest.levers.length, id).toBeGreaterThan(2);
      for (const { title, script, remark } of digest.levers) expect(script || remark, `${id}: ${title}`).toBeTruthy();
      expect(digest.strategy, id).not.toBe("");
      expect(digest.sources.length, id).toBeGreaterThan(0);
    }
  }, 120_000);

  test("every region has a base or a total, but two that say so in words", () => {
    const without = digests().flatMap(({ id, digest }) =>
      digest.regions.filter(({ band }) => !band.base && !band.total).map(({ label }) => `${id} ${label}`),
    );
    expect(without).toEqual(["coupang/rocket-delivery-engineer Seoul", "coupang/software-engineer Seoul"]);
  }, 120_000);

  test("counters say nothing of the person that was not given, in any region of any guide", () => {
    expect(expectNothingClaimed(collection)).toBeGreaterThan(100);
  }, 900_000);

  test("every guide in every region keeps Slack's limits, and shared whole", () => {
    for (const { id, regions } of collection.guides) {
      for (const answer of answersOf(id, regions)) {
        const where = `${id} ${answer.region}`;
        expect([where, faults(render(answer, { place: "private", feedback: true }))]).toEqual([where, []]);
      }
      const [first] = answersOf(id, regions);
      if (first) expect([id, faults(sharedWhole(first, removal))]).toEqual([id, []]);
    }
  }, 120_000);

  test("the longest and the oddest guides keep them in every view", () => {
    const odd = [...collection.guides].sort((one, other) => weight(core, other.id) - weight(core, one.id));
    for (const { id, regions } of odd.slice(0, 60)) {
      const answers = answersOf(id, regions);
      for (const answer of [...answers.slice(0, 1), ...answers.slice(-1)]) {
        const where = `${id} ${answer.region}`;
        for (const view of VIEWS) {
          const focused = { ...answer, focus: view === "regions" ? ("bands" as const) : view };
          expect([
            where,
            faults(render(focused, { place: "private", feedback: true, view, regions: answers })),
          ]).toEqual([where, []]);
          const modal = render(focused, { place: "modal", feedback: true, view, regions: answers });
          expect([where, checkView(answerView(modal, ""), "modal").ok]).toEqual([where, true]);
        }
        expect([where, faults(sharedAnswer(answer, removal))]).toEqual([where, []]);
        expect([where, faults(sharedReply(answer, removal))]).toEqual([where, []]);
      }
    }
  }, 120_000);

  test("each has a counter and a form for it that Slack takes", () => {
    for (const { id } of collection.guides) {
      const answer = core.guideAnswer(id, null, "overview");
      if (!answer) continue;
      const held = offerStateOf(answer, null);
      const views = [counterForm(core, held), writtenCounter(core, held, { state: { values: {} } })];
      expect([id, views.map((view) => checkView(view, "modal").ok)]).toEqual([id, [true, true]]);
    }
  }, 120_000);

  test("the App Home holds them all", () => {
    expect(checkView(homeView(core.overview()), "home")).toMatchObject({ ok: true });
  });
});

/** How much there is to show of a guide. */
const weight = (core: Core, id: string): number => JSON.stringify(core.guideAnswer(id, null, "overview") ?? "").length;
