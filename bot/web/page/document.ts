/** On a document's page: goes to the cited place where the address names no other, and folds the outline on narrow screens. */
const cited = document.getElementById("cited");
if (cited !== null && ["", "#cited"].includes(location.hash)) {
  cited.scrollIntoView({ block: "center" });
  cited.focus({ preventScroll: true });
}
if (matchMedia("(max-width: 60rem)").matches) document.querySelector(".outline")?.removeAttribute("open");
export {};
