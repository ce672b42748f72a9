// Keys, taps and clicks of the reading room. The HTML comes escaped from analyzer.report; nothing is fetched.
const LEFT = { ArrowLeft: -1, ArrowRight: 1 };

export default function (component) {
  const { data, parentElement } = component;
  const room = parentElement.querySelector(".room");
  room.tell = component.setTriggerValue;
  if (room.shown !== data.html) {
    const focused = parentElement.activeElement?.closest?.(".bk-spot")?.querySelector(".bk-card")?.id;
    room.innerHTML = data.html;
    room.shown = data.html;
    const spot = focused && room.querySelector(`#${focused}`)?.parentElement;
    if (spot) {
      spot.classList.toggle("bk-shut", room.setAside === focused);
      spot.querySelector(".bk-mark").focus({ preventScroll: true });
    }
    room.setAside = null;
  }
  showOpened(room, data.opened);
  room.below = data.below;
  if ((room.moved ?? data.shown) !== data.shown) jump(room, data.opened);
  room.moved = data.shown;
  if (room.stop) return room.leave;
  room.stop = new AbortController();
  const listen = { signal: room.stop.signal };
  room.addEventListener("click", (event) => clicked(room, event), listen);
  room.addEventListener("keydown", (event) => walked(room, event), listen);
  room.addEventListener("mouseout", (event) => reopen(event.target, event.relatedTarget), listen);
  room.addEventListener("focusout", (event) => reopen(event.target, event.relatedTarget), listen);
  room.addEventListener("pointermove", () => room.removeAttribute("data-keys"), listen);
  document.addEventListener("keydown", (event) => {
    room.setAttribute("data-keys", "");
    if (event.key === "Escape") shutAll(room);
  }, listen);
  document.addEventListener("pointerdown", (event) => letGo(parentElement, event), listen);
  room.leave = () => { room.stop?.abort(); room.stop = null; };
  return room.leave;
}

// The bias line is one stop for the Tab key; the arrows walk along it.
function showOpened(room, number) {
  for (const cell of room.querySelectorAll(".bk-cell")) {
    const here = Number(cell.dataset.sentence) === number;
    cell.tabIndex = here ? 0 : -1;
    here ? cell.setAttribute("aria-current", "true") : cell.removeAttribute("aria-current");
  }
  for (const sentence of room.querySelectorAll(".bk-sentence")) {
    sentence.classList.toggle("room-open", Number(sentence.dataset.sentence) === number);
  }
}

function clicked(room, event) {
  const target = event.target;
  const button = target.closest(".bk-ignore");
  if (button) return setAside(room, button);
  if (target.closest(".bk-close")) return shutAll(room);
  if (target.closest(".bk-card")) return;
  const mark = target.closest(".bk-mark");
  if (mark) show(mark);
  const cell = target.closest(".bk-cell");
  if (cell) {
    event.preventDefault();
    jump(room, Number(cell.dataset.sentence));
  }
  const sentence = cell ?? target.closest(".bk-sentence");
  const reading = !cell && !window.getSelection().isCollapsed;
  if (sentence && !mark && !reading) {
    showOpened(room, Number(sentence.dataset.sentence));
    if (!cell) offerWay(room, sentence);
    room.tell("opened", Number(sentence.dataset.sentence));
  }
}

// On a narrow screen the opened sentence stands below the whole text: a button beside the tapped sentence leads there.
function offerWay(room, sentence) {
  room.querySelector(".room-way")?.remove();
  const way = document.createElement("button");
  way.type = "button";
  way.className = "room-way";
  way.textContent = room.below;
  way.addEventListener("click", () => {
    way.remove();
    document.querySelector(".st-key-beside")?.scrollIntoView({ block: "start" });
  });
  sentence.closest(".bk-line").after(way);
}

// The new text has the word without its card open, so that the reader sees what happened.
function setAside(room, button) {
  const spot = button.closest(".bk-spot");
  spot.querySelector(".bk-mark").focus({ preventScroll: true });
  room.setAside = spot.querySelector(".bk-card").id;
  room.tell("ignored", [Number(button.dataset.start), Number(button.dataset.end)]);
}

// A tap focuses the word, so its card opens; where the card is a sheet over the word, the word moves up.
function show(mark) {
  mark.focus({ preventScroll: true });
  const card = mark.parentElement.querySelector(".bk-card");
  const sheet = getComputedStyle(card).position === "fixed";
  if (sheet && mark.getBoundingClientRect().bottom > card.getBoundingClientRect().top) mark.scrollIntoView({ block: "start" });
}

function jump(room, number) {
  const sentence = room.querySelector(`#kalimat-${number}`);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  sentence.tabIndex = -1;
  sentence.focus({ preventScroll: true });
  sentence.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "center" });
}

function walked(room, event) {
  const cell = event.target.closest(".bk-cell");
  if (!cell) return;
  const cells = [...room.querySelectorAll(".bk-cell")];
  const wanted = { Home: 0, End: cells.length - 1 }[event.key] ?? cells.indexOf(cell) + (LEFT[event.key] ?? NaN);
  if (!cells[wanted]) return;
  event.preventDefault();
  cell.tabIndex = -1;
  cells[wanted].tabIndex = 0;
  cells[wanted].focus();
}

// Escape and the close button shut a card although pointer or focus are still there; leaving the word forgets that.
function shutAll(room) {
  for (const spot of room.querySelectorAll(".bk-spot:hover, .bk-spot:focus-within")) {
    spot.classList.add("bk-shut");
    if (spot.matches(":focus-within")) spot.querySelector(".bk-mark").focus({ preventScroll: true });
  }
}

function reopen(from, to) {
  const spot = from.closest?.(".bk-spot");
  if (spot && !spot.contains(to)) spot.classList.remove("bk-shut");
}

// A tap beside a word takes the focus from it, also where the browser would leave it.
function letGo(parentElement, event) {
  const spot = parentElement.activeElement?.closest?.(".bk-spot");
  if (spot && !event.composedPath().includes(spot)) parentElement.activeElement.blur();
}
