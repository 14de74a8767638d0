import { readEnglishTalk } from "./english-talk";
import { foldText, plainWords } from "../text/index";
import { isThanksWithPraise } from "./praise";
import { strangersIn, withoutTalkSlips } from "./talk-words";

/** What a message is that asks nothing of the documents. */
export type SmallTalk = "greeting" | "thanks" | "goodbye" | "identity" | "help";

const me = "(?:toi|tui|minh|em|anh|chi|tao|to|chung toi|chung em|chung minh)";
/** Who is spoken to, or the thing one is looking at. */
const program =
  "(?:chatbot|bot|robot|ai|tro ly(?: ao)?|phan mem|cong cu|he thong|ung dung|chuong trinh|app|cam nang|may)";
const you = `(?:ban|b|em|may|cau|ad|admin|quy vi|day|cai nay|${program})(?: (?:nay|day|do|kia|ay))?`;
const word = "(?:[a-z]+ )";
const what = "(?:gi|nao|sao)";
const making = "(?:tao|lam|sinh|lap|viet|xay dung|phat trien)";
const helping = "(?:giup|ho tro|tra loi|giai dap|tu van|phuc vu|biet|ranh)";

/** "bạn có ở đó không", "em khỏe không" */
const presence = /\b(?:(?:co (?:ai )?)?(?:o (?:do|day)|(?<=co )(?:do|day)|khoe)(?: a)? (?:khong|ko|chu))\b/;
const thanking = /\b(?:cam on|cam ta|da ta|doi on|biet on|tks|thks|thanks|thank)\b/;

/** Each says what a message is whose words are all of talk (see `strangersIn`). The first that fits wins. */
const forms: readonly (readonly [SmallTalk, readonly RegExp[]])[] = [
  [
    "identity",
    [
      // "bạn là ai", "mày là cái thứ gì", "đây là công cụ gì"
      new RegExp(`\\b${you} (?:dang |thuc ra |that ra )?la ${word}{0,5}(?:ai|gi|nao)\\b`),
      new RegExp(`\\b${you} (?:ai|gi)(?: (?:day|do|the|vay|a|ha|nhi))*$`),
      new RegExp(
        `\\b${you} (?:co )?(?:phai )?(?:la )?(?:con |cai |mot )?(?:nguoi|${program})(?: that)?(?: (?:phai|dung))? (?:a|ha|khong|ko|chu)$`,
      ),
      /\bnguoi(?: that)? hay (?:la )?(?:voi )?(?:may|robot|bot|chatbot)\b|\b(?:may|robot|bot|chatbot) hay (?:la )?(?:voi )?nguoi\b/,
      // its name, its maker
      new RegExp(`\\b${you} ten (?:la )?(?:gi|ai)\\b|(?:^| )ten (?:cua )?${you}\\b`),
      new RegExp(
        `\\b(?:ai|nguoi nao|ben nao) (?:da )?${making} (?:ra |nen )?(?:cai |con )?${you}\\b|\\b${you} (?:duoc|do) (?:ai )?${making}\\b`,
      ),
      // with whom one talks
      new RegExp(
        `\\bdang (?:noi chuyen|tro chuyen|trao doi|chat|nhan tin|nhan|noi) (?:${me} )?voi (?:(?:ben|bo phan|phia|cai|con) )?(?:ai|gi|nao|nguoi|${program})\\b`,
      ),
      new RegExp(
        `\\bai (?:la nguoi )?(?:dang )?(?:noi chuyen|tro chuyen|trao doi|chat|nhan tin|tra loi|tiep)(?: voi)? ${me}\\b`,
      ),
      /\b(?:danh tinh|tu gioi thieu|ban than|xung (?:ten|danh))\b/,
      new RegExp(`\\bgioi thieu (?:ve )?${you}\\b`),
    ],
  ],
  [
    "help",
    [
      new RegExp(
        `(?:^| )${you} (?!duoc )(?:(?!duoc |can |phai |nen )${word}){0,4}${helping} (?:(?!can |phai |nen )${word}){0,8}${what}\\b`,
      ),
      new RegExp(
        `(?:^| )${you} (?:co the |biet |se )?lam (?:(?:duoc|giup) ${word}{0,4}gi|(?:(?:cac|nhung|may|cai) )?(?:(?:viec|chuyen|dieu) )?gi(?: cho ${me})?$)\\b`,
      ),
      new RegExp(`^(?:co the )?(?:lam|giup|ho tro)(?: ${me})? duoc ${word}{0,3}(?:gi|nao)(?: cho ${me})?$`),
      // "những việc nào bạn làm giúp tôi được", "các việc bạn hỗ trợ được"
      new RegExp(
        `\\b(?:viec|chuyen|dieu|noi dung)(?: (?:gi|nao))?(?: ma)? ${you} (?:co the )?(?:lam |giup |ho tro |tra loi |biet )`,
      ),
      new RegExp(
        `\\b(?:viec|chuyen|dieu|noi dung) (?:ma )?(?:${me} )?(?:co the )?(?:duoc )?(?:ho tro|giup)(?: duoc)?(?: cho)?(?: ${me})?$`,
      ),
      // "tôi hỏi được những gì", "có thể nhờ bạn việc nào"
      new RegExp(
        `\\b(?:(?:hoi|nho)(?: ${you})? duoc|co the (?:hoi|nho)|(?:hoi|nho) (?!em |may )${you}) ${word}{0,5}(?:gi|nao|sao|tu dau)\\b`,
      ),
      // what it is for and how it is used
      new RegExp(
        `\\b${you} ${word}{0,4}(?:chuc nang|tinh nang|kha nang|de lam gi)\\b|\\b(?:chuc nang|tinh nang|kha nang) (?:cua )?${you}\\b`,
      ),
      new RegExp(
        `\\b(?:dung|xai) ${you} ${word}{0,2}(?:sao|the nao|cach)\\b|\\b(?:dung|xai) (?:${you} )?(?:nhu )?(?:the nao|sao) ${you}$`,
      ),
      /\bchua biet (?:cach )?(?:su )?(?:dung|xai)\b|^(?:huong dan )?(?:cach )?(?:su )?(?:dung|xai)$|\bhuong dan cach (?:su )?(?:dung|xai)\b|^huong dan su dung$/,
      /^(?:tro giup|menu|tinh nang|chuc nang)$/,
    ],
  ],
  [
    "goodbye",
    [
      /\b(?:tam biet|bye|bai bai|goodbye|chuc ngu ngon|pp|bb|bibi|(?:khi|luc|bua|lan) nao can|hen (?:[a-z]+ ){0,2}(?:gap|lan|hom|dip|bua|mai|khi)|gap (?:lai|sau)|lai gap|noi chuyen (?:tiep|sau)|hen gap)\b/,
      new RegExp(
        `\\b(?:(?<!cho |giup )${me}|thoi|phep|duoc) (?:phai |xin |di |phep |duoc ){0,3}(?:di|ve|dia|nghi|dung|ngung|ket thuc|hop|an com|ngu|out|off)(?: [a-z]+){0,4} (?:day|roi|nhe|nha|nghen|thoi|truoc)\\b`,
      ),
    ],
  ],
  ["thanks", [thanking]],
  [
    "greeting",
    [
      /^(?:(?!hoi\b)[a-z]+ ){0,5}(?:chao|hello|hi|hey|alo|a lo)\b/,
      // "bạn ơi, có đó không", "em khỏe không"
      presence,
      // "sáng vui vẻ nha", "chiều tốt lành em ơi"
      /^(?:buoi |ngay )?(?:sang|trua|chieu|toi|ngay|tuan|dau tuan|cuoi tuan)(?: (?:nay|mai|moi|cuoi tuan|dau tuan|that|an|thiet)){0,2} (?:vui ve|tot lanh|an lanh|binh an|hanh phuc|may man)\b/,
    ],
  ],
  ["goodbye", [/^(?:xin |kinh )?chuc (?!mung)/]],
];

/** What was heard: said alone it closes a matter as thanks do. */
const heard =
  /^(?:ok|oke|okay|da|vang|u|um|ro|da (?:ro|hieu|nam)|tot qua|tuyet(?: voi| qua)*|hay (?:qua|lam|that)|(?:(?:the|vay) (?:la )?)?(?:duoc|hieu|ro|nam ro|nam|biet|on) (?:duoc )?roi)$/;

/** "…, nhờ những gì bạn chỉ": what was done, not what is asked. */
const whatWasDone = /\b(?:nhung|cac)(?: dieu)? gi (?=(?:ma )?(?:ban|em|anh|chi|cau)\b)/g;
/** "… cho một hiệu trưởng như tôi" */
const oneLikeMe =
  /(?<!\p{L})cho (?:một |mot )?\p{L}+(?: \p{L}+){0,3} (?:như|nhu) (?=(?:tôi|toi|mình|minh|em|tui)(?!\p{L}))/iu;
/** "không còn câu nào nữa" */
const nothingLeft = /\b(?:khong|ko|het|chang) (?:con )?(?:[a-z]+ )?(?:gi|nao)(?: nua| them)?\b/g;
const asks = /\b(?:gi|nao|ai|bao nhieu|bao gio|sao|khong|ko|chua|what|when|who|how|which|where)\b/;
/** Something is asked for: to be told, to be given. */
const asksFor = new RegExp(`\\b(?:cho|giup|gui) (?:xin|${me})\\b|^(?:xin|cho) (?:hoi|biet)\\b`);
/** A bare verb of helping, with nothing that says it was done: "giải thích giúp mình nhé". */
const asksForHelp =
  /^(?:[a-z]+ oi )?(?:nho (?:ban|em|anh|chi) |ban |em |hay |xin |lam on |vui long )?(?:giup|ho tro|huong dan|chi (?=ro|cho|giup|ho|dum)|giai dap|giai thich|tra loi|noi|tu van|cung cap|gui|tra|tim|viet|ghi(?! nhan)|lap|lam|tao)\b/;
const saysDone = /\b(?:da|duoc|roi|xong|vua|qua|ghe|rat|that|thiet|nhiet tinh|tan tinh|nhanh|ro rang|de hieu|ky)\b/;

/** Talk in many words is a tale; what it tells may be what it is about. */
const longest = 45;
/** A word that we have no class for does not make thanks a question. */
function strangersAllowed(talk: SmallTalk, text: string, words: number): number {
  const hasMarks = foldText(text) !== text.toLowerCase();
  return talk === "thanks" && hasMarks && words >= 6 ? 1 : 0;
}

/** Reads a whole message, as typed or folded; slips of the finger in words that talk is made of are read over. */
export function readSmallTalk(message: string): SmallTalk | null {
  const talk = readTalk(message);
  if (talk !== null) return talk;
  const mended = withoutTalkSlips(message);
  const ofMended = mended === null ? null : readTalk(mended);
  return ofMended ?? (isThanksWithPraise(message) ? "thanks" : null);
}

function readTalk(message: string): SmallTalk | null {
  const text = message.replace(oneLikeMe, "cho ");
  const words = plainWords(text);
  const count = words.split(" ").length;
  if (words === "" || count > longest) return null;
  const english = readEnglishTalk(message);
  if (english !== null) return english;
  const clauses = text
    .split(/[,;:.?!…\n]+|\s[–-]\s/u)
    .map((clause) => ({ clause, words: plainWords(clause) }))
    .filter((clause) => clause.words !== "");
  if (clauses.every((clause) => heard.test(withoutSoftness(clause.words)))) return "thanks";
  const strangers = strangersIn(text);
  return (
    forms.find(([talk, patterns]) => {
      if (strangers > strangersAllowed(talk, text, count)) return false;
      const bare = withoutSoftness(words);
      if (
        ![words, bare, ...clauses.map((clause) => withoutSoftness(clause.words))].some((read) =>
          patterns.some((form) => form.test(read)),
        )
      )
        return false;
      switch (talk) {
        case "identity":
          return !needs.test(words);
        case "help":
          return (
            !needs.test(words) &&
            !/\b(?:ai|(?:o|di|ve) dau|bao gio|khi nao)\b/.test(words.replace(new RegExp(`\\b${program}\\b`, "g"), " "))
          );
        case "thanks":
          return (
            !message.includes("?") &&
            !asks.test(words.replace(whatWasDone, " ").replace(nothingLeft, " ")) &&
            !clauses.some((clause) => asksSomething(clause.words))
          );
        case "goodbye":
          return (
            !message.includes("?") &&
            !/\b(?:gi|ai|sao|bao nhieu|bao gio|khong|ko)\b/.test(words) &&
            !clauses.some((clause) => asksSomething(clause.words))
          );
        case "greeting":
          return !asks.test(words.replace(presence, " ")) && !clauses.some((clause) => asksSomething(clause.words));
      }
    })?.[0] ?? null
  );
}

const needs = /\b(?:can|phai(?! khong| a$)|nen) (?:lam|hoi|nho|gap|co|biet|duoc)\b/;

function asksSomething(clause: string): boolean {
  const told = clause.slice(0, thanking.exec(clause)?.index);
  return !saysDone.test(told) && (asksFor.test(told) || asksForHelp.test(told));
}

const softHead =
  /^(?:(?:da|vang|u|um|o|a|e|ua|ok|oke|thoi|the|vay|roi|xin|lam on|vui long|de nghi|cho (?:toi|minh|em|anh|chi) (?:hoi|biet)|cho (?:hoi|biet)|(?:chao|hello|hi|hey|alo)(?: (?:ban|bot|em|anh|chi|ad|cam nang))?) )+/;
const softTail = /(?: (?:a|nhe|nha|nghen|voi|di|ha|the|vay|nhi|day|do|oi|ban|em|anh|chi|huu ich))+$/;

/** Without what is said before and after anything. */
function withoutSoftness(words: string): string {
  const bare = words.replace(softHead, "").replace(softTail, "");
  return bare === "" ? words : bare;
}
