"use strict";

// A frame is as tall as the email in it.
function fit(frame) {
  const mail = frame.contentDocument;
  if (mail && mail.body && mail.body.childElementCount > 0) {
    frame.style.height = mail.documentElement.scrollHeight + 4 + "px";
  }
}

// Some frames are there before this script, the others load when they come near the window. Load
// events don't bubble, but they can be captured.
const fitAll = () => document.querySelectorAll("iframe").forEach(fit);
document.addEventListener("load", (e) => {
  if (e.target instanceof HTMLIFrameElement) fit(e.target);
}, true);
addEventListener("resize", fitAll);
fitAll();

// The keys j and k go to the next and to the previous email.
addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.altKey || e.metaKey || (e.key !== "j" && e.key !== "k")) return;
  const emails = [...document.querySelectorAll("article, #kinds")];
  const at = emails.findIndex((a) => a.contains(document.activeElement));
  const next = emails[e.key === "j" ? at + 1 : Math.max(at - 1, 0)];
  if (next) {
    next.focus();
    next.scrollIntoView();
  }
});

// parts returns what is replaced by itself: a frame that stays in its place isn't loaded again.
const parts = (page) => [...page.querySelectorAll("header, nav, article, #kinds")];

// plain returns the HTML of a part as the server sent it, without the heights of its frames.
function plain(part) {
  const copy = part.cloneNode(true);
  for (const frame of copy.querySelectorAll("iframe")) frame.removeAttribute("style");
  return copy.outerHTML;
}

// show brings the page up to date, and keeps the scroll position, the focus, and what is open.
async function show() {
  const answer = await fetch(location.pathname);
  if (!answer.ok) return;
  const page = document.querySelector("#page");
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html")
    .querySelector("#page");
  const focus = document.activeElement && document.activeElement.id;
  const top = scrollY;
  const title = (details) => details.querySelector("strong").textContent;
  const opened = [...page.querySelectorAll("details[open]")].map(title);
  for (const d of fresh.querySelectorAll("details")) d.open = opened.includes(title(d));
  const [before, after] = [parts(page), parts(fresh)];
  if (before.map((p) => p.id).join() === after.map((p) => p.id).join()) {
    page.dataset.version = fresh.dataset.version;
    before.forEach((part, i) => {
      if (plain(part) === plain(after[i])) return;
      const frames = part.querySelectorAll("iframe");
      after[i].querySelectorAll("iframe").forEach((frame, n) => {
        if (frames[n]) frame.style.height = frames[n].style.height;
      });
      part.replaceWith(after[i]);
    });
  } else {
    page.replaceWith(fresh);
  }
  scrollTo(0, top);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  status(`Updated at ${new Date().toLocaleTimeString()}`);
}

function status(text) {
  document.querySelector("#status").textContent = text;
}

const events = new EventSource("events");
events.onmessage = (e) => {
  if (e.data !== document.querySelector("#page").dataset.version) show();
};
events.onerror = () => status("The preview has ended.");
