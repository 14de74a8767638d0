import { asksOfRuleInEnglish } from "./delicate";
import type { SmallTalk } from "./small-talk";
import type { Unsafe } from "./unsafe";

/** Words of courtesy, praise and parting, and the little words between them: an English message of nothing else asks nothing of a document. */
const social = new Set(
  "a about absolutely care careful having hope hopefully afternoon again ahead all allright alright always am and answer answers answering anyway appreciate appreciated appreciative are as assist assistance at awesome be been bit bot brilliant bye bye-bye can catch cheers chat clear clears cleared colleague colleagues cool could cover covered covers d day days dear enjoy evening everybody everyone everything exactly excellent explained explanation fantastic far farewell for friend from glad good goodbye goodnight got grateful great greetings hello help helped helpful helping helps here hey hi hiya how i in indeed information info instructive into is it just kind kindly know later legend lifesaver ll looking lot lots lovely m madam many marvellous me meet meeting morning most much my need needed needs nice night no now of off ok okay on once one out patience patient perfect perfectly please pleasant pleased pleasure prompt questions quick quickly quite re real really reply response s sake save saved see sir so soon speak splendid strength such sure super superb support sweet sort sorted take talk team tell tells terrific thank thankful thanks that the then there these this time to today tomorrow took trouble truly tonight understand understood until up useful ve very wanted was way we week weekend well what while will wish wishes wonderful work working would yes you your".split(
    " ",
  ),
);
const thanks = /\b(?:thank|thanks|thankful|cheers|grateful|appreciate|appreciated|appreciative)\b/;
const praise =
  /\b(?:great|perfect|brilliant|excellent|wonderful|awesome|fantastic|lovely|super|superb|terrific|splendid|helpful|useful|lifesaver|legend|cool|nice|understood|got it|clear|all i (?:need|needed|wanted)|help)\b/;
const goodbye =
  /\b(?:bye|goodbye|farewell|goodnight|good night|see you|catch you|talk (?:to you )?(?:later|soon)|take care|that is all|that s all|have a (?:good|great|nice|lovely|pleasant))\b/;
const greeting =
  /\b(?:hello|hi|hiya|hey|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|nice to meet|pleased to meet)\b/;
const asksOf = /\b(?:who|whose|whom|which|when|where|why)\b|\bwhat (?!a\b|you\b|i\b|we\b)/;

const identity =
  /\bwho (?:exactly |really )?(?:are you|is (?:this|that|it|there)(?: please)?$|made you|built you|created you|runs? you|developed you|wrote you)\b|\bwh(?:o|om|at) (?:exactly |really )?(?:am i|i am|i m|we are) (?:talking|speaking|chatting|writing|dealing|corresponding|messaging|texting)\b|\b(?:to|with) whom am i\b|\bwhat (?:exactly |really )?(?:are you|is your name|is this (?:bot|thing|chat|assistant|service|tool)|(?:kind|sort) of (?:bot|assistant|tool|service|program|thing) (?:are you|is this))\b|\b(?:introduce|present|describe) yourself\b|\btell (?:me|us) (?:a (?:bit|little) )?(?:about yourself|who you are|what you are|your name)\b|\bare you (?:a |an |some )?(?:sort of |kind of )?(?:real |actual |living )?(?:person|human|human being|bot|chatbot|robot|machine|ai|computer|program|programme|somebody|someone)\b|\bsay who you are\b|\bwhat s your name\b/;
const help =
  /\bwhat (?:(?:else|exactly) )?(?:can|could|do|does|will|would) (?:you|this (?:bot|assistant|tool|chat|service)|it) (?:do|help|offer|assist|cover|answer|know)\b|\bhow (?:can|could|do|will|would) you (?:help|assist|be of)\b|\bwhat (?:are you able|can i (?:ask|do)|may i ask|should i ask|(?:kinds?|sorts?|types?) of (?:questions?|things?|help|tasks?|jobs?))\b|\bhow (?:do|can|should) (?:i|we) use (?:you|this|it)\b|\bhow do(?:es)? (?:you|this(?: (?:bot|assistant|tool))?|it) work\b|\bwhat you (?:can|could) (?:do|help)\b|\bwhat are you (?:for|good (?:at|for))\b/;
/** So many words at most has a message that asks who it is that answers, with courtesies around. */
const longest = 24;

/** What an English message is that asks nothing of the documents; null where it does. Takes the message as typed. */
export function readEnglishTalk(message: string): SmallTalk | null {
  const words = wordsOf(message);
  const each = words.split(" ");
  if (each.length > longest || words === "") return null;
  if (identity.test(words)) return "identity";
  if (help.test(words) && each.every((word) => social.has(word) || ofHelp.has(word))) return "help";
  if (isThanksWithPraise(message, words)) return "thanks";
  if (!each.every((word) => social.has(word)) || asksOf.test(words)) return null;
  if (thanks.test(words)) return "thanks";
  if (goodbye.test(words)) return "goodbye";
  if (greeting.test(words)) return "greeting";
  return praise.test(words) && !/\b(?:need|needs|tell|know)\b/.test(words) ? "thanks" : null;
}

/** "Thanks, having the exact quotes saves me hours": thanked for and praised, whatever the nouns are. One that goes on to ask is none. */
function isThanksWithPraise(message: string, words: string): boolean {
  return (
    !message.includes("?") &&
    /^(?:(?:ok|okay|great|perfect|many|wow|oh|well|super|brilliant) )*(?:thanks?|thank you|cheers|much appreciated)\b/.test(
      words,
    ) &&
    served.test(words) &&
    !goesOn.test(words)
  );
}

const served =
  /\b(?:sav(?:es?|ed|ing) (?:me|us|my|our|so|a lot|hours|time)|spar(?:es?|ed|ing) (?:me|us)|mak(?:es?|ing) (?:my|our|it|this|things) (?:\w+ ){0,3}(?:easier|easy|simple|clear|quicker|faster)|(?:so|very|really|much|quite|extremely|such a|most) (?:\w+ )?(?:helpful|useful|clear|quick|quicker|faster|easier|easy|convenient|reassuring|thorough|precise|relief)|exactly what (?:i|we) (?:need|needed|wanted)|(?:no|without) (?:more|longer|having) (?:to )?\w+|helps? (?:me|us) (?:a lot|enormously|so much|greatly)|impress\w+)\b/;
const goesOn =
  /\b(?:who|whose|whom|which|when|where|why|how|what (?!i\b|we\b|a\b)|can you|could you|would you|please|also tell|i (?:also|still) need|next question|but)\b/;

const ofHelp = new Set(
  "able actually answer ask assistant bot can could do document documents does else exactly feature features help it job jobs kind kinds may me offer program question questions service should someone sort sorts subject subjects task tasks thing things tool topic topics type types us use using which with".split(
    " ",
  ),
);

/** The rules of the one who answers, not a school's. */
const ownRules =
  "(?=(?:\\w+ ){0,5}(?:your|all|any|every|whatever|those|these|previous|prior|earlier|above)\\b)(?:(?:your|all|any|every|whatever|the|those|these|of|previous|prior|earlier|above|own|safety|hidden|internal|system|usual) ){1,6}(?:rules?|instructions?|guidelines?|prompts?|restrictions?|limits|limitations|constraints|orders|programming|safeguards|filters?|policies)";
const setsAside =
  "(?:ignore|forget|disregard|bypass|override|overlook|skip|suspend|drop|abandon|break|cancel|switch off|turn off|set aside|put aside|leave aside|throw (?:out|away)|get around|act against)";
const others =
  "(?:(?:the )?other (?:people|users?|persons?|principals?|teachers?|schools?|parents?|visitors?|officers?)|everyone(?: else)?|everybody(?: else)?|anyone else|someone else|somebody else|another (?:user|person|principal|school)|previous (?:users?|people|visitors?)|all (?:the )?(?:users?|people)|people before me)";
const talked =
  "(?:ask\\w*|questions?|messages?|chat\\w*|conversations?|typed?|wr[io]te\\w*|written|put to you|said to you|told you|histor(?:y|ies)|used this)";
const shows = "(?:show|list|print(?:out)?|give|tell|share|see|reveal|read|display|export|send|want|get|what)";

const unsafe: readonly (readonly [Unsafe, RegExp])[] = [
  [
    "ignore-rules",
    new RegExp(
      `\\b${setsAside} (?:\\w+ ){0,2}?${ownRules}\\b(?! (?:of|for|on|about|in) (?:the |our |my )?(?:school|ward|plan|notice|class|contest|exam))|\\b${setsAside} (?:\\w+ ){0,3}(?:rules?|instructions?) (?:that )?(?:you (?:follow|were|are|have|obey|got)|given to you)|\\b(?:show|print|reveal|repeat|display|output|tell|give|read out|dump)\\b.{0,20}\\b(?:your|the) (?:(?:system|hidden|initial|internal|secret) )+(?:prompt|instructions?|configuration|message)|\\b(?:your|the) (?:system prompt|source code|api key|hidden instructions)\\b`,
    ),
  ],
  [
    "private-data",
    new RegExp(
      `\\b${shows}\\b.{0,80}\\b${others}\\b.{0,40}\\b${talked}|\\b${shows}\\b.{0,60}\\b${talked}\\b.{0,30}\\b${others}\\b|\\b(?:home address|private (?:address|phone|number|mobile)|personal (?:phone|mobile|number|e ?mail|data|details|information|address)|id(?:entity)? card number|passport number|bank account(?: number)?|date of birth|medical records?|salary) (?:of|for) (?:the |our |my |that |this |mr |mrs |ms |miss |a |each |every )*(?:principal|teacher|headmaster|headteacher|director|officer|pupil|student|child|chairman|chairwoman|person|[a-z]+ [a-z]+$)`,
    ),
  ],
  [
    "change-record",
    /(?:^|\b(?:please|kindly|(?:could|can|would|will) you|want you to|need you to|just)) (?:just |please )?(?:change|edit|alter|move|push back|extend|delete|remove|amend|rewrite|modify|postpone|reset) (?:the|this|that|our|its) (?:\w+ ){0,3}(?:deadline|due date|date|record|document|notice|plan|figure|number|text|entry)\b/,
  ],
  [
    "forgery",
    /\b(?:forge|fake|falsify|backdate|back date|fabricate|invent|make up|cook up) (?:\w+ ){0,4}(?:signatures?|documents?|evidence|dates?|records?|minutes|reports?|figures|proof|papers?|contracts?|certificates?|stamps?|seals?)\b|\bpre ?date\b/,
  ],
];

/** Reads a request in English to break a rule. Takes the message as typed. */
export function readEnglishUnsafe(message: string): Unsafe | null {
  return [message, ...message.split(/[.!?;\n]+/u)].reduce<Unsafe | null>(
    (found, part) => found ?? unsafeIn(wordsOf(part)),
    null,
  );
}

function unsafeIn(words: string): Unsafe | null {
  const found = unsafe.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  return found !== null && found !== "ignore-rules" && asksOfRuleInEnglish(words) ? null : found;
}

function wordsOf(message: string): string {
  return message
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, " ")
    .trim();
}
