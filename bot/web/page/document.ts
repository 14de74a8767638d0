import { copyText } from "./copy-text.js";
import { tell } from "./tell.js";
import { startTheme } from "./theme.js";
import { fill, words } from "./words.js";

/** On the pages for reading: goes to the cited place where the address names no other, folds the outline on narrow screens, copies links and prints. */
if (matchMedia("(max-width: 60rem)").matches) {
  for (const folded of document.querySelectorAll("details.folds")) folded.removeAttribute("open");
}
const cited = document.getElementById("cited");
if (cited !== null && ["", "#cited"].includes(location.hash)) {
  cited.scrollIntoView({ block: "center" });
  cited.focus({ preventScroll: true });
}

startTheme();

for (const button of document.querySelectorAll<HTMLButtonElement>("button.print")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

/** Without this script, or with another key held down, the link simply leads to its place. */
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.permalink") : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void copyText(link.href).then((isCopied) => {
    tell(isCopied ? fill(words.linkCopied, { place: link.dataset["place"] ?? "" }) : words.copyFailed);
  });
});
