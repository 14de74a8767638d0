import { foldText } from "../../knowledge/text";

/** "120.000.000 đồng" is an amount. */
const numbered =
  /^(?:(?!\d{1,3}(?:\.\d{3})+\s)\d{1,3}(?:\.\d{1,3}){1,4}\.?\s?(?=\p{L}|["“‘(])|\d{1,3}[.)]\s*(?=[^\d\s.,;:)]|\s\d)|\d{1,2}[/–-]\s+\p{Lu}|[IVX]{1,6}[.)/]\s+\S|[IVX]{1,6}\s?[-–]\s+\p{Lu}|[\p{Lu}][.)/]\s+\p{Lu}|[a-zđ][)]\s*\S|[a-zđ][./-]\s+\S)/u;
const dash = /^(?:[-–—+•*·▪●○](?![-–—+*])\s*[^\s\d]|[-–—+•*·▪●○]\s+\S)/u;
/** What recognition of scans makes of a dash: only before a capital letter, where no word could begin so. */
const misreadDash = /^[~_]\s?\p{Lu}/u;
const division =
  /^(?:(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+(?:(?:[Tt]hứ|THỨ)\s+)?(?:[IVXLC]+|\d{1,3}|[Nn]hất|[Hh]ai|[Bb]a|[Bb]ốn|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)(?:\s*[.:]|\s*$|\s+\p{Lu})|(?:Điều|ĐIỀU)\s+\d{1,3}[a-zđ]?(?:\s*[.:]|\s*$)|(?:Phụ lục|PHỤ LỤC)\s*(?:[IVX]+|\d{1,2})?\s*(?:[.:]|$))/u;
const footnote = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\p{L}/u;

/** Begins with a number, a letter, a dash or a division's name, as the places of a document do. */
export function startsWithMarker(text: string): boolean {
  return numbered.test(text) || dash.test(text) || misreadDash.test(text) || footnote.test(text) || division.test(text);
}

/** One of the fixed lines of an administrative document, which never continues another line. */
export function isFixedLine(text: string): boolean {
  const folded = foldText(text);
  return (
    /^(?:cong hoa xa hoi|doc lap\s*[-–]|dang cong san|noi nhan\s*:?$|noi nhan\s*:|kinh gui\s*:?|v\/v\b)/.test(folded) ||
    /^(?:so|s[o0-9&]?)\s*:\s*(?:\d|\/|…|\.)/.test(folded) ||
    isPlaceAndDate(folded)
  );
}

/** "Hà Nội, ngày … tháng … năm 2026", also with the figures left blank. */
function isPlaceAndDate(folded: string): boolean {
  return /^\p{L}[^\d,]{1,40},\s*ngay[\s.…_\d]{0,12}thang[\s.…_\d]{0,12}nam[\s.…_]*\d{0,4}\s*\.?$/u.test(folded);
}

/** Letters without any small one: a heading, a title, the signer's office. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && !/\p{Ll}/u.test(text);
}

/** Begins with a word that opens a paragraph of its own in the preamble. */
export function opensBasis(text: string): boolean {
  return (
    /^(?:căn cứ|thực hiện|theo đề nghị|xét đề nghị|trên cơ sở|trên đây)(?!\p{L})/iu.test(text) && /^\p{Lu}/u.test(text)
  );
}
