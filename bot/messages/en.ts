import type { Words } from "./vi";

/** The bot's words for those who write in English; commands stay Vietnamese, as they are typed. */
export const en: Words = {
  sources: "Sources:",
  notes: "Please note:",
  accordingTo: (document, place) => `According to ${document}, ${place}:`,
  alsoSee: (document, place) => `See also ${document}, ${place}:`,
  summary: "Summary (written by a language model from the quotes below; rely on the quotes):",
  holdsFor: (place) => `– holds for ${place}`,
  datesInQuotes: "As of today:",
  deadlines: "On the time, the document says:",
  tooLate: (day, last) => `Too late: ${day} is after the last safe day (${last}).`,
  tooEarly: (day) => `Too early: ${day} is before this time.`,
  inTime: (day) => `In time: ${day} is within this deadline.`,
  counted: (day) => `Yes: ${day} still counts.`,
  notCounted: (day, last) => `No: “before ${day}” leaves that day out; the last safe day is ${last}.`,
  dueIn: (document, title) => `This deadline stands in ${document}${title === null ? "" : ` (“${title}”)`}:`,
  claimedRight: "Yes, that is what the document says:",
  claimedBefore: (day, last) => `The document says before ${day}, that day left out; the last safe day is ${last}:`,
  claimedWrong: "No: the document gives another time.",
  nextDeadline: "Next time:",
  deadlineList: (from, to) => `Deadlines from ${from} to ${to}:`,
  noDeadlines: (from, to, isNamed) =>
    `No deadline in the loaded documents falls between ${from} and ${to} for ${isNamed ? "the place asked about" : "your place"}.`,
  dutiesOf: (actors) => `What ${actors} must do, by the documents:`,
  doers: (actors) => `The document names who does it: ${actors}.`,
  verdict: {
    required: (actor) => `Yes: the document requires it${actor}.`,
    asked: (actor) => `Yes: the document asks for it${actor}.`,
    allowed: (actor) => `Yes: the document allows it${actor}.`,
    mentioned: () => "Yes: the document speaks of this.",
    notListed: (level) => `The quoted place names other levels of schools and not this one${level}.`,
    forbidden: (actor) => `No: the document does not allow it${actor}.`,
    otherYear: (printed, asked) =>
      `This is only of ${printed} and does not mention ${asked}; for ${asked} a new document is needed, or please ask the issuing body.`,
    received: () => "Yes: the list of recipients printed in the document has it.",
    notReceived: () => "No: the list of recipients printed in the document does not have it.",
    holds: (place: string) => `Yes: this is a document of${place}; it holds where you are.`,
    takesPart: () => "Yes: they are among those whom this place names to lead or take part.",
    takesNoPart: () => "They are not among those whom this place names to lead or take part.",
    decides: (organ) => `The document names who decides this${organ}.`,
    decidedBy: (organ, asked) =>
      `The document names who decides this${organ}, not the one asked about${asked}; the task given to them is not that power.`,
  },
  limit: {
    within: (told, limit) => `${told}: within the limit “${limit}” printed here; please see the other conditions too.`,
    outside: (told, limit) => `${told}: outside the limit “${limit}” printed here.`,
  },
  stated: {
    yes: (said) => `Yes: the document says “${said}”.`,
    no: (said) => `No: the document says “${said}”.`,
    chosen: (said) => `Of the two, the document says “${said}”.`,
    agreed: (said) => `That is right: the document says “${said}”.`,
  },
  excepted: (told, said) => `No: the document takes “${told}” out of it (“${said}”).`,
  figures: "Figures in the documents:",
  byColumns: (row) => `(column by column: ${row})`,
  figuresDiffer: (documents) =>
    `${documents > 1 ? "The documents print" : "The places of the document print"} different figures; please compare before use:`,
  figuresAgree: "The places of the document print the same figure:",
  asOf: (time) => `as of: ${time}`,
  parts: (parts) => `The parts listed: ${parts}.`,
  contacts: "Contacts printed in the documents:",
  phone: "phone",
  email: "e-mail",
  address: "address",
  contactsDisagree: "Two documents print the same contact differently; please confirm before you call.",
  reference: (canonical) => `The loaded documents say of ${canonical}:`,
  fullNumber: (number) => `full number: ${number}`,
  issuedOn: (day) => `issued on ${day}`,
  issuedBy: (issuer) => `issued by: ${issuer}`,
  about: (about) => `subject: ${about}`,
  notStated: {
    number: "number not stated",
    "issued-on": "date of issue not stated",
    issuer: "issuer not stated",
    signer: "signer's name not stated",
    "signer-title": "signer's office not stated",
    about: "subject not stated",
    addressee: "no addressee printed",
  },
  citedWhere: (canonical, documents, places) =>
    documents === 1 && places > 1
      ? `${canonical} is cited in ${String(places)} places:`
      : `${canonical} is cited in ${String(documents)} of the loaded documents:`,
  basis: "The document names as its basis:",
  replaces: (newer, older) => `${newer} replaces ${older}.`,
  relation: { replaces: "replaces", repeals: "repeals", amends: "amends" },
  header: (document) => `${document}:`,
  field: {
    number: "number",
    "issued-on": "date of issue",
    issuer: "issuer",
    signer: "signer",
    "signer-title": "signed as",
    about: "subject",
    addressee: "addressed to",
  },
  validity: {
    past: (document, limit) =>
      `${document} only applies to ${limit}, and as of today that time has passed. The library holds nothing that prolongs or replaces it, so there is no basis for going on; please ask the issuing body.`,
    "other-time": (document, limit, asked) =>
      `${document} only applies to ${limit} and does not mention ${asked}. The library holds no document for ${asked}; please ask the issuing body first.`,
    "ended-by-then": (document, limit, then) =>
      `${document} only applies to ${limit}: it has not ended today, but by ${then} it no longer applies unless a new document says so.`,
    "in-time": (document, limit) => `${document} applies to ${limit}, which has not ended.`,
    "goes-on": (name: string) =>
      `${name} prints no end of validity and has a part for the years after; no loaded document replaces it.`,
    "days-past": (document, day) =>
      `${document} does not state until when it applies, but every day that it sets has passed (the last one is ${day}). The library holds nothing that replaces it; please ask the issuing body before going on with it.`,
    "not-stated": (document) =>
      `${document} does not state until when it applies; the library holds nothing that replaces it.`,
  },
  year: (year) => (year.includes("-") ? `the school year ${year}` : year),
  until: (date) => `until ${date}`,
  sumDiffers: (printed, parts, sum) =>
    `It does not add up: the document prints a total of ${printed}, but ${parts} = ${sum}. The document does not explain the difference; please ask the issuing body.`,
  sumAgrees: (printed, parts) => `It adds up: ${parts} = ${printed}, the printed total.`,
  sumOfShown: (parts, sum) =>
    `Added up: ${parts} = ${sum} (added by the assistant; the document prints no such total).`,
  notFound: "The loaded documents do not state this.",
  lacks: {
    amount: "The loaded documents do not state an amount for this.",
    number: "The loaded documents do not state a number for this.",
    definition: "The loaded documents do not say what this means.",
    members: "The loaded documents do not state who its members are.",
    consequence: "The loaded documents do not state what follows in that case.",
    percentage: "The loaded documents do not state a percentage for this.",
    names: "The loaded documents do not list names for this.",
    date: "The loaded documents do not state a time for this.",
    contact: "The loaded documents do not state contact details for this.",
    venue: "The loaded documents do not state where this takes place.",
    account: "The loaded documents do not state an account or a bank for this.",
    link: "The loaded documents do not print an address on the net for this.",
    form: "The loaded documents hold no form for this.",
    change: "The loaded documents do not state such a replacement, repeal or amendment.",
    rule: "The loaded documents do not state this.",
  },
  blankField: (document, fields) =>
    `${document}: in the copy in the library the ${fields} is left blank or lost, so I cannot tell.`,
  noSuchPlace: (document, place) => `${document} has no ${place}.`,
  notHeld: (canonical: string) =>
    `The library does not hold the text of ${canonical}, so there is no basis for saying whether it still applies; please ask the issuing body.`,
  citedPeriod: {
    asked: (period) => `The name of the cited document bears “${period}”.`,
    other: (period) =>
      `The name of the cited document bears only “${period}”; for another time the issuing body must confirm that it may be used.`,
  },
  clarify: "The question can mean several things. Do you mean:",
  onlyCited: (canonical) =>
    `The library does not hold the text of ${canonical}, so I cannot tell; it is only cited in other documents.`,
  otherYear: (asked, printed) => `The loaded documents do not state this for ${asked}, only for ${printed}.`,
  otherYears: (asked) => `The document states no deadline for ${asked}; what it states is:`,
  nearest: (document, place) => `The nearest place is ${document}, ${place}:`,
  askThem: "You can ask:",
  listOffer: "Type “văn bản” for the list of loaded documents.",
  emptyLibrary:
    "The library holds no documents yet, so I cannot answer. An administrator loads them with: npm run ingest -- FOLDER.",
  offTopic:
    "The loaded documents do not speak of this. I only answer from the loaded education documents (partnerships, twinning, learning communities, deadlines, contacts…).",
  refused: {
    "ignore-rules":
      "Sorry, I cannot set my rules aside or reveal my configuration. I only answer from the loaded documents, with quotes.",
    "change-record":
      "Sorry, I cannot change a deadline or a document. Only the issuing body can; I can quote it word for word.",
    "private-data":
      "Sorry, I cannot give out anyone's private details. I only give official contacts printed in documents.",
    forgery:
      "Sorry, I cannot help to forge, misstate or backdate papers. I can tell you what is missing to do it properly.",
  },
  smallTalk: {
    greeting:
      "Hello! I am Cẩm Nang. I look things up in education documents: what to do, by when, with whom, on what basis. Just ask.",
    thanks: "You are welcome. Ask again whenever you need.",
    goodbye: "Goodbye. A checklist left open is kept; type “tiếp tục” to go on.",
    identity:
      "I am Cẩm Nang, an assistant for education documents. I am a program: every answer quotes the loaded documents word for word; it is not an opinion of the issuing body.",
    help: [
      "I can help with:",
      "• questions about the loaded documents: what to do, by when, whom to report to, on what basis (partnerships, twinning with border schools, learning communities…), always with the quoted place;",
      "• “hạn sắp tới”: the deadlines of the next three months;",
      "• “nhắc tôi trước 7 ngày” after a deadline: I remind you; “nhắc việc của tôi” lists, “tắt nhắc” ends;",
      "• “hướng dẫn tôi đăng ký liên kết”: a guided checklist, step by step;",
      "• “tôi ở phường …, tỉnh …”: tell me your place, so that I can say when a document is another place's; “hồ sơ của tôi” shows it, “xóa dữ liệu của tôi” erases all;",
      "• “văn bản”: the list of loaded documents.",
      "What the documents do not say, I say is not there.",
    ].join("\n"),
  },
  welcome:
    "Welcome to Cẩm Nang. I answer questions about the loaded education documents, always with the quote. Type “trợ giúp” to see what I can do.",
  empty: "The message is empty. Type a question, or “trợ giúp”.",
  tooLong: (length, most) =>
    `The message has ${String(length)} characters; I read one question of at most ${String(most)}. Please say briefly what you need to know, about what and where.`,
  oldButton: "This button belongs to an earlier conversation and no longer works; nothing was changed.",
  editNotTaken:
    "I saw that the message was edited. The old one had been recorded, so nothing more was written. To record the new words, please send them as a new message.",
  recorded:
    "This message was recorded before, so I have not recorded it again. Type “tiến độ” to see how things stand.",
  conflict:
    "Another device has just changed this, so I have not recorded your step. This is how it stands; please repeat it if you still want it.",
  caveat: {
    otherJurisdiction: (document, place, asker, hasOwn) =>
      hasOwn
        ? `What follows is another place's (${place}); it does not apply to ${asker} and is for reference only: ${document}.`
        : `The library has no document of ${asker}. What follows is another place's (${place}); it does not apply to ${asker} and is for reference only: ${document}.`,
    oneSchool: (document, school) =>
      `${document} is a document of ${school} and only applies there; other schools please see their own rules.`,
    merged: (document, former, today) =>
      `${document} was issued in the former province of ${former}, now part of ${today} (Nghị quyết 202/2025/QH15); please check whether a newer document has taken its place.`,
    otherPlace: (document, place, asker) => `${document} is a document of ${place}, not a rule for ${asker}.`,
    noLongerValid: (document, limit) =>
      `${document} only applies to ${limit}, which has passed; please check for a newer document.`,
    superseded: (document) => `${document} has a newer version in the library.`,
    blank: (documents) => `The copy in the library lacks what a formal citation needs: ${documents}.`,
    damaged: (document) =>
      `${document} is a damaged scan: the quote is as in the file; numbers and dates in it are unverified.`,
    unverified: (documents) =>
      `${documents}: the figures quoted were read by machine from faint or damaged print and are unverified; please check the original.`,
    suspicious: (printed, suspect) =>
      `The document prints ${printed}; ${suspect} may be meant. Please check before citing it.`,
    sample:
      "This is a sample digest for demonstration, not the original document. Load your office's documents with: npm run ingest -- FOLDER.",
    noCalendar: (year) =>
      `There is no official holiday calendar for ${year} yet, so holidays are not taken into account.`,
  },
  askProfile:
    "If you tell me your place (“tôi ở phường …, tỉnh …”), I will remember it and say when a document is another place's.",
  profileSaved: (place) => `Noted: you work at ${place}. To change it, type “tôi ở …” again.`,
  documents: (count) => `The library holds ${String(count)} documents:`,
  readAs: "read as",
  suggestions: {
    help: "trợ giúp",
    upcoming: "hạn sắp tới",
    documents: "văn bản",
    partnership: "hướng dẫn tôi đăng ký liên kết",
  },
  lookBack: {
    noSource: "The answer before rests on no place of a document, so there is nothing to quote.",
    onlySoMany: (count) => `The answer before has only ${String(count)} sources. Which one would you like to see?`,
    changed: "The document was replaced or removed after that answer, so the place is gone. Please ask again.",
  },
  explain: {
    head: (question) => `“${question}” was answered like this:`,
    asked: "Understood as asking for",
    query: "Searched for",
    background: "Following on from",
    places: "Places named",
    asker: "Your place",
    rule: "Way of answering",
    candidates: "Nearest places (share of the question found there)",
    quotes: "Quoted",
    warned: "Warnings given",
    model: "Language model",
    sentences: (model: string, kept: number, dropped: number) =>
      `${model}: ${String(kept)} sentences used, ${String(dropped)} dropped that the quotes do not support`,
    notUsed: (model: string, reason: string, dropped: number) =>
      `${model}: not used (${reason}${dropped === 0 ? "" : `, ${String(dropped)} sentences dropped`})`,
    failures: {
      timeout: "it took too long",
      network: "it could not be reached",
      http: "its server reported an error",
      malformed: "its answer had a wrong format",
      paused: "paused after several failures",
      empty: "its answer was empty",
      refusal: "it refused",
      markup: "its answer held markup or links",
      "too-long": "its answer was too long",
      language: "its answer was in the wrong language",
      unsupported: "no sentence was supported by the quotes",
      "no-room": "the answer left no room",
    },
    foot: (id, day, generation) => `As of ${day}, library at update ${String(generation)}. Answer id: ${id}.`,
    asks: {},
    rules: {
      passages: "quoting the passage that speaks of it",
      deadlines: "looking up the deadlines read from the documents",
      "deadline-list": "filtering the deadlines by day and place",
      contacts: "looking up the contacts",
      reference: "looking up the documents that are cited",
      "cited-where": "looking up the documents that are cited",
      basis: "looking up the legal bases that are cited",
      replaces: "looking up which document replaces which",
      header: "reading the head of the document",
      validity: "comparing the document's time with the day of the question",
      sum: "adding up the printed numbers",
    },
    warnings: {},
  },
  openSource: "Open the place",
  yourPlace: "your place",
  more: "(goes on in the document)",
};
