/** The token from the page's address; every request needs it. */
const token = new URLSearchParams(location.search).get("token") ?? "";

/** A refusal by the server; `now` is the current file, if it changed in the meantime. */
class Refused extends Error {
  constructor(message, now) {
    super(message);
    this.now = now;
  }
}

async function ask(path, options = {}) {
  const response = await fetch(path, { ...options, headers: { ...options.headers, "x-review-token": token } });
  const body = await response.json();
  if (!response.ok) throw new Refused(body.error, body.now);
  return body;
}

export const readList = () => ask("/list");
export const readGuide = (id) => ask(`/guide?id=${encodeURIComponent(id)}`);
/** Sends an edit or a draft to the server. @throws Refused */
export const act = (what) =>
  ask("/act", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(what) });
