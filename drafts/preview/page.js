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

// show puts the newest page in the place of the one that is there, and keeps the scroll position,
// the focus, and what is open.
async function show() {
  const answer = await fetch(location.pathname);
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#page");
  const page = document.querySelector("#page");
  const focus = document.activeElement && document.activeElement.id;
  const open = [...page.querySelectorAll("details[open] > summary > strong")].map((s) => s.textContent);
  const top = scrollY;
  for (const d of fresh.querySelectorAll("details")) {
    d.open = open.includes(d.querySelector("summary > strong").textContent);
  }
  // a frame keeps its height until its email is there
  for (const frame of fresh.querySelectorAll("iframe")) {
    const old = page.querySelector(`iframe[title="${frame.title}"]`);
    if (old && old.style.height) frame.style.height = old.style.height;
  }
  page.replaceWith(fresh);
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
