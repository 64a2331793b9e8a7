const AGAIN_MS = 1_000;

/**
 * Listens to what happens for one person, and comes back by itself after the server was away.
 *
 * @param told called with each update
 * @param online called with false when the line breaks, and with true when it is back
 * @returns a function that ends it
 */
export function listen(person, told, online) {
  let source;
  let timer;
  const open = () => {
    source = new EventSource(`/updates?as=${encodeURIComponent(person)}`);
    source.onmessage = ({ data }) => {
      const update = JSON.parse(data);
      if (update.kind === "state") online(true);
      told(update);
    };
    source.onerror = () => {
      // The browser's own way back gives up on some answers, and never says so.
      source.close();
      online(false);
      timer = setTimeout(open, AGAIN_MS);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/**
 * Does something as a person.
 *
 * @returns what came of it; `{ kind: "impossible" }` where it could not be done, `{ kind: "offline" }` without a server
 */
export async function perform(person, what) {
  try {
    const response = await fetch("/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as: person, ...what }),
    });
    return response.ok ? await response.json() : { kind: "impossible" };
  } catch {
    return { kind: "offline" };
  }
}

/** Who and what there is, once for a visit. Tries again until the server answers. */
export async function readAbout() {
  for (;;) {
    try {
      const response = await fetch("/about");
      if (response.ok) return await response.json();
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
