const place = document.getElementById("told");
let clearing = 0;

/** Says something in passing: shown for a few seconds and read out by screen readers. */
export function tell(said: string): void {
  if (place === null) return;
  place.textContent = "";
  // The same words again are news only where the place was empty in between.
  requestAnimationFrame(() => {
    place.textContent = said;
  });
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    place.textContent = "";
  }, 6000);
}
