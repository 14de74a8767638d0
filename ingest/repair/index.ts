export { repairDamage, type RepairedDocument } from "./repair-damage";
export { repairText, type RepairedText } from "./repair-text";
export { loadLanguageModel } from "../../knowledge/language";
