/** A colour of the page's style sheet, so that cards follow light and dark with it. */
function colour(name: string): { readonly default: string; readonly subtle: string } {
  return { default: `var(--${name})`, subtle: "var(--ink-soft)" };
}

const foregroundColors = {
  default: colour("ink"),
  dark: colour("ink"),
  light: colour("ink-soft"),
  accent: colour("accent"),
  good: colour("good"),
  warning: colour("warning"),
  attention: colour("attention"),
};

/** How the renderer lays out cards: the page's own fonts, sizes and colours. Lengths are pixels. */
export const hostConfig = {
  fontFamily: "inherit",
  supportsInteractivity: true,
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  fontSizes: { small: 15, default: 17, medium: 18, large: 20, extraLarge: 23 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  lineHeights: { small: 22, default: 27, medium: 27, large: 29, extraLarge: 32 },
  containerStyles: {
    default: { backgroundColor: "transparent", foregroundColors },
    emphasis: { backgroundColor: "var(--sunken)", foregroundColors },
    good: { backgroundColor: "var(--good-paper)", foregroundColors },
    warning: { backgroundColor: "var(--warning-paper)", foregroundColors },
    attention: { backgroundColor: "var(--warning-paper)", foregroundColors },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 0,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { color: "default", isSubtle: true, weight: "default", wrap: true, maxWidth: 160 },
    value: { color: "default", weight: "default", wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *" },
      optionalInputs: { weight: "bolder" },
    },
  },
};
