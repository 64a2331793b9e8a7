import { expect, it } from "vitest";

/** The page's own files are plain JavaScript; these have no types to import. */
const folder = "../../src/local-slack/page/public";
const { parseMrkdwn } = (await import(`${folder}/text/mrkdwn.js`)) as { parseMrkdwn: (text: string) => Node[] };
const { withEmoji } = (await import(`${folder}/text/emoji.js`)) as { withEmoji: (text: string) => string };
const { suggestionsFor } = (await import(`${folder}/completion.js`)) as {
  suggestionsFor: (text: string, about: object, where?: object) => { label: string; text: string }[];
};

interface Node {
  kind: string;
  text?: string;
  url?: string;
  label?: string;
  id?: string;
  name?: string;
  children?: Node[];
}

const TAGS: Record<string, string> = { bold: "b", italic: "i", strike: "s", quote: "q", paragraph: "p" };

/** Nodes in a short notation: `p(one b(two))`. */
function shown(nodes: Node[]): string {
  return nodes
    .map(({ kind, text, url, label, id, name, children }) => {
      if (kind === "text") return text;
      if (kind === "break") return "/";
      if (kind === "code" || kind === "pre") return `${kind}(${text})`;
      if (kind === "link") return `link(${url} ${label})`;
      if (children) return `${TAGS[kind]}(${shown(children)})`;
      return `${kind}(${id ?? name})`;
    })
    .join("");
}

it.each([
  ["plain", "p(plain)"],
  ["*bold* and _italic_ and ~gone~ and `code`", "p(b(bold) and i(italic) and s(gone) and code(code))"],
  ["*bold _and italic_*", "p(b(bold i(and italic)))"],
  ["a*b* 5 * 3 * 2 snake_case_name", "p(a*b* 5 * 3 * 2 snake_case_name)"],
  ["*$268K–$293K* total, (*so*)", "p(b($268K–$293K) total, (b(so)))"],
  ["\u2060~$228K–\u2060~$248K and \u2060*not bold*", "p(\u2060~$228K–\u2060~$248K and \u2060*not bold*)"],
  ["*one\ntwo*", "p(*one/two*)"],
  ["AT&amp;T &lt;b&gt; &amp;lt;", "p(AT&T <b> &lt;)"],
  ["<script>alert(1)</script>", "p(link(script script)alert(1)link(/script /script))"],
  ["see <https://a.b/?x=1&amp;y=2|the *page*>", "p(see link(https://a.b/?x=1&y=2 the *page*))"],
  ["<@U1> in <#C1|offers> <!here>", "p(user(U1) in channel(C1) broadcast(here))"],
  ["> one\n&gt; two\nthree", "q(one/two)p(three)"],
  ["before\n```\nx *y* &lt;\n```\nafter", "p(before)pre(x *y* <)p(after)"],
  ["`a *b* <https://c.d|e>`", "p(code(a *b* e))"],
  ["one\n\ntwo", "p(one//two)"],
])("reads %j as Slack does", (text, expected) => {
  expect(shown(parseMrkdwn(text))).toBe(expected);
});

it("draws flags by their rule and leaves unknown names as they are", () => {
  expect(withEmoji(":gb: London :flag-in: Pune :warning: :no_such: 10:30:15")).toBe(
    "🇬🇧 London 🇮🇳 Pune ⚠️ :no_such: 10:30:15",
  );
});

const about = {
  commands: [{ command: "/comp", usage: "company role place", description: "Pay" }],
  people: [{ name: "maya", realName: "Maya Lindqvist" }],
  bot: { name: "compbot" },
};

it.each([
  ["/", "/comp "],
  ["/CO", "/comp "],
  ["/comp", "/comp "],
  ["hi @c", "hi @compbot "],
  ["@ma", "@maya "],
])("completes %j", (typed, text) => {
  expect(suggestionsFor(typed, about).map((one) => one.text)).toContain(text);
});

it.each(["", "comp", "/comp ally", "/x", "a@b", "mail me@c now"])("offers nothing for %j", (typed) => {
  expect(suggestionsFor(typed, about)).toEqual([]);
});

it("offers no commands in a thread, where Slack takes none", () => {
  expect(suggestionsFor("/c", about, { commands: false })).toEqual([]);
});
