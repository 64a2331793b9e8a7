import { useDesk } from "./desk.js";
import { html } from "./html.js";
import { WELCOME } from "./words.js";

/** A short introduction, and things to try as buttons. */
export function Welcome({ channel }) {
  const { about, me, act, go, submit } = useDesk();
  const { bot, tries, people, shortcuts } = about;
  const [example] = tries;
  const form = shortcuts.find(({ kind }) => kind === "global");
  const other = people.find(({ id }) => id !== me);
  return html`<section class="welcome" aria-labelledby="welcome-title">
    <h2 id="welcome-title">${WELCOME.title}</h2>
    <p>${WELCOME.intro(bot.name)}</p>
    <ul class="tries">
      ${tries.map(
        ({ line, shows }) => html`<li>
          <button type="button" onClick=${() => submit({ channel: channel.id, line: `/comp ${line}` })}>
            <code>/comp ${line}</code><span>${shows}</span>
          </button>
        </li>`,
      )}
    </ul>
    <div class="actions">
      ${
        example &&
        html`<button type="button" class="button" onClick=${() => submit({ channel: channel.id, line: `@${bot.name} ${example.line}` })}>
          ${WELCOME.mention(bot.name)}
        </button>`
      }
      ${
        form &&
        html`<button type="button" class="button" onClick=${() => act({ act: "shortcut", callbackId: form.callbackId })}>
          ${WELCOME.form}
        </button>`
      }
      <button type="button" class="button" onClick=${() => go({ place: "home" })}>${WELCOME.home}</button>
      ${
        other &&
        html`<button type="button" class="button" title=${WELCOME.otherShows} onClick=${() => go({ me: other.id, thread: "" })}>
          ${WELCOME.other(other.realName.split(" ")[0])}
        </button>`
      }
    </div>
  </section>`;
}
