const AGAIN_MS = 1_000;

/**
 * Listens to updates for one person, and reconnects by itself after the server was away.
 *
 * @param told called with each update
 * @param online called with false when the connection breaks, and with true when it is back
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
      // The browser's own reconnecting gives up on some responses without reporting it.
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
 * @returns the outcome; `{ kind: "impossible" }` if it could not be done, `{ kind: "offline" }` without a server
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

/** Reads people, commands and examples, once per visit. Tries again until the server answers. */
export async function readAbout() {
  for (;;) {
    try {
      const response = await fetch("/about");
      if (response.ok) return await response.json();
    } catch {
      // The server is not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
