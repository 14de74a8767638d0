import { need } from "./element.js";

/** The button beside the field: calls `send` with the chosen file and what stands in the field, which is emptied where `send` returns true. */
export function startAttaching(send: (file: File, words: string) => boolean): void {
  const field = need("words", HTMLTextAreaElement);
  const chooser = need("file", HTMLInputElement);
  need("attach", HTMLButtonElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    if (file !== undefined && send(file, field.value.trim())) field.value = "";
    chooser.value = "";
  });
}

/** The field at the foot of the page. Calls `send` with what was typed; it is emptied where `send` returns true. */
export function startComposer(send: (words: string) => boolean): { focus(): void } {
  const field = need("words", HTMLTextAreaElement);
  const form = need("composer", HTMLFormElement);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = field.value.trim();
    if (words !== "" && send(words)) field.value = "";
    field.focus({ preventScroll: true });
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    form.requestSubmit();
  });
  // The field is always in sight; scrolling to it would only hide what is being read.
  return { focus: () => field.focus({ preventScroll: true }) };
}

/** Enter that ends a syllable in an input method is no wish to send. Safari reports it after the composition, as key 229. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
