export { openOriginals, type Originals } from "./originals";
