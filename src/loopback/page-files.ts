import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";

/** A file that belongs to a page. */
export interface PageFile {
  type: string;
  body: string;
  headers: Record<string, string>;
}

/** The browser's files are not compiled, so they are only in `src`, which the package contains as well as `dist`. */
const SOURCES = new URL("../../src/", import.meta.url);

/** What a page consists of; `main.js` at its root draws it. */
interface Page {
  title: string;
  /** Its folders under `src/`, by the path at which the page finds them. */
  folders: Readonly<Record<string, string>>;
  /** The addresses of its icon and of its style sheets, in the order in which they are applied. */
  icon: string;
  sheets: readonly string[];
}

/** The page of the local Slack, whose files also draw Slack's blocks on other pages. */
export const SLACK_PAGE = "local-slack/page/public/";

/** Libraries from their packages, and the path at which the page finds each. */
const LIBRARIES = { preact: "/modules/preact.js", "preact/hooks": "/modules/preact-hooks.js", htm: "/modules/htm.js" };

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Reads everything that a page may request, by path, so that no request reaches the file system. */
export function readPageFiles(page: Page): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const [at, folder] of Object.entries(page.folders)) {
    const from = new URL(folder, SOURCES);
    for (const name of readdirSync(from, { recursive: true, encoding: "utf8" })) {
      const type = TYPES[extname(name)];
      const path = name.replaceAll("\\", "/");
      if (type) files.set(at + path, pageFile(type, new URL(path, from)));
    }
  }
  for (const [library, path] of Object.entries(LIBRARIES)) {
    files.set(path, pageFile(TYPES[".js"] as string, new URL(import.meta.resolve(library))));
  }
  files.set("/", indexOf(page));
  return files;
}

const IMPORTS = JSON.stringify({ imports: LIBRARIES });

const indexOf = ({ title, icon, sheets }: Page): PageFile => ({
  type: "text/html; charset=utf-8",
  headers: { "content-security-policy": POLICY },
  body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="${icon}" type="image/svg+xml" />
    ${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}" />`).join("\n    ")}
    <script type="importmap">${IMPORTS}</script>
    <script type="module" src="/main.js"></script>
  </head>
  <body>
    <div id="page"></div>
    <noscript>This page needs JavaScript.</noscript>
  </body>
</html>
`,
});

const pageFile = (type: string, url: URL): PageFile => ({
  type,
  // Without the source map's address: developer tools would request it, and it does not exist.
  body: readFileSync(url, "utf8").replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n"),
  headers: {},
});

/**
 * Nothing from other servers, no inline script except the import map (by its hash), and no text that becomes HTML:
 * without a Trusted Types policy the browser itself refuses `innerHTML`.
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash("sha256").update(IMPORTS).digest("base64")}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");
