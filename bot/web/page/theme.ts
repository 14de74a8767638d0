const keptSeconds = 365 * 86_400;

/** The switch between light and dark: follows the machine until it is used, then the choice is kept and the server draws by it. */
export function startTheme(): void {
  const button = document.getElementById("theme");
  if (button === null) return;
  const root = document.documentElement;
  const machine = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset["theme"] === undefined ? machine.matches : root.dataset["theme"] === "dark");
  const show = () => button.setAttribute("aria-pressed", String(isDark()));

  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset["theme"] = theme;
    document.querySelector('meta[name="color-scheme"]')?.setAttribute("content", theme);
    document.cookie = `cam_nang_theme=${theme}; Path=/; Max-Age=${keptSeconds}; SameSite=Lax`;
    show();
  });
  machine.addEventListener("change", show);
  show();
  button.hidden = false;
}
