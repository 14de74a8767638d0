/** What the bot speaks: Vietnamese first, English to those who ask in it. Quotes stay as they are printed. */
export type Language = "vi" | "en";
