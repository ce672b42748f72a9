// One listener for the whole page, put on once: 500 ms after the last key in a text area, its text is sent.
if (!window.bingkaiLive) {
  window.bingkaiLive = true;
  let waiting;
  document.addEventListener("input", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLTextAreaElement) || !event.isTrusted || box.closest("form, [data-testid=stForm]")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const still = box.isConnected ? box : document.activeElement; // a redrawn page may have put a new box in its place
      still.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
    }, 500);
  });
}
