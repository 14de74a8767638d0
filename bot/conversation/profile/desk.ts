import { createHash } from "node:crypto";
import { foldText, placesOf, type Shelf } from "../../../knowledge/index";
import { eraseCard, noChoice, profileActionSchema, profileCard, type ProfileAction } from "../../cards/index";
import { profileMessages as say } from "../../messages/profile";
import type { ChecklistSession, Profile, StateChange, StateReader } from "../../state/index";
import type { BotEvent } from "../event";
import { replyInWords } from "../reply-in-words";
import type { Reply, Turn } from "../turn";
import { changeProfile } from "./change-profile";
import { schoolLevels } from "./school-level";
import { readPlace, readProfileStatement, readRole, type ToldProfile } from "./statement";

/** What the bot keeps of a person: told, shown, changed, and erased at her word. It writes nothing: a turn says what is to be written. */
export interface ProfileDesk {
  /** The turn of a message about the writer's own data; null for anything else. */
  take(event: Extract<BotEvent, { kind: "message" }>, shelf: Shelf): Promise<Turn | null>;
  /** The turn of a message that only tells who the writer is; null for anything else. */
  takeStatement(event: Extract<BotEvent, { kind: "message" }>, shelf: Shelf): Promise<Turn | null>;
  /** The turn of a pressed button of a profile's card; null for another card's. */
  act(event: Extract<BotEvent, { kind: "action" }>, shelf: Shelf): Promise<Turn | null>;
}

/** A confirmation that lay about for longer asks again. */
const confirmMs = 3_600_000;
const mostPlaces = 40;

const own = "(?: ca nhan| rieng| rieng tu)*(?: cua)? (?:toi|em|minh)";
const shows = new RegExp(`^(?:(?:xem|sua|doi|mo|cho xem) )?(?:ho so|thong tin)${own}$|^my profile$`);
const asksToErase = new RegExp(
  `^(?:hay |xin |vui long )?(?:xoa|huy)(?: het| toan bo| tat ca| moi)*(?: cac)? (?:du lieu|thong tin|ho so)${own}$|^xoa (?:toi|em|minh) khoi he thong$|^(?:delete|erase) my data$`,
);
const confirms = new RegExp(
  `^(?:xac nhan|dong y|toi xac nhan|toi dong y) xoa(?: het| toan bo)? (?:du lieu|thong tin)(?:${own})?$`,
);

export function createProfileDesk(state: StateReader): ProfileDesk {
  async function show(event: BotEvent, shelf: Shelf, lead: string = say.why): Promise<Turn> {
    const profile = await state.profile(event.person);
    const facts = [
      { title: say.field.place, value: profile?.jurisdiction ?? say.unknown },
      { title: say.field.role, value: profile?.role ?? say.unknown },
      { title: say.field.level, value: profile?.schoolLevel ?? say.unknown },
    ];
    const text = [
      ...(lead === say.why ? [] : [lead]),
      `${say.heading}:`,
      ...facts.map(({ title, value }) => `• ${title}: ${value}`),
      say.why,
      say.byWords,
    ].join("\n");
    const keep = { title: say.input.keep, value: "" };
    const none = { title: say.input.none, value: noChoice };
    const card = profileCard({
      owner: ownerOf(event.person),
      heading: say.heading,
      lead,
      facts,
      note: say.byWords,
      place: {
        label: say.input.place,
        value: "",
        choices: [keep, ...placesToChoose(shelf).map((place) => ({ title: place, value: place })), none],
      },
      otherPlace: { label: say.input.otherPlace, placeholder: say.input.otherPlaceHint },
      role: { label: say.input.role, placeholder: say.input.roleHint, value: profile?.role ?? "" },
      level: {
        label: say.input.level,
        value: "",
        choices: [keep, ...schoolLevels.map((level) => ({ title: level, value: level })), none],
      },
      saveLabel: say.save,
      eraseLabel: say.erase,
      fallbackText: text,
    });
    return { replies: [{ ...replyInWords(text, "vi", "answer"), card }], changes: [] };
  }

  async function save(action: Extract<ProfileAction, { do: "save" }>, event: BotEvent, shelf: Shelf): Promise<Turn> {
    const written = action.otherPlace.trim();
    const place = written === "" ? action.place.trim() : written;
    const readingPlace = place === "" || place === noChoice ? place : readPlace(place, shelf.places);
    if (readingPlace === null) return show(event, shelf, say.wrongPlace(place.slice(0, 80)));
    const role = action.role.trim();
    const readingRole = role === "" || role === noChoice ? role : readRole(role);
    if (readingRole === null) return show(event, shelf, say.wrongRole);
    const isLevel = schoolLevels.some((level) => level === action.level);
    const before = await state.profile(event.person);
    // An empty input keeps what is there: a card half filled in erases nothing.
    const next: Profile = {
      jurisdiction: chosen(readingPlace, before?.jurisdiction ?? null),
      role: chosen(readingRole, before?.role ?? null),
      schoolLevel: chosen(isLevel || action.level === noChoice ? action.level : "", before?.schoolLevel ?? null),
    };
    if (readingPlace === "" && readingRole === (before?.role ?? "") && action.level === "")
      return show(event, shelf, say.nothingToSave);
    return remembered(next, event);
  }

  async function remembered(profile: Profile, event: BotEvent): Promise<Turn> {
    const parts = [
      profile.jurisdiction === null ? null : say.part.jurisdiction(profile.jurisdiction),
      profile.role === null ? null : say.part.role(profile.role),
      (profile.schoolLevel ?? null) === null ? null : say.part.schoolLevel(profile.schoolLevel ?? ""),
    ].filter((part) => part !== null);
    const text = [
      say.told(parts.length === 0 ? [say.unknown] : parts),
      ...(profile.jurisdiction === null ? [say.stillPlace] : []),
    ].join(" ");
    return {
      replies: [replyInWords(text, "vi")],
      changes: await changeProfile(event.person, profile, state),
    };
  }

  async function askToErase(event: BotEvent): Promise<Turn> {
    const { has } = await everythingOf(event.person);
    const text = say.eraseAsk(has);
    const card = eraseCard({
      owner: ownerOf(event.person),
      at: event.at,
      lines: text.split("\n"),
      confirmLabel: say.eraseConfirm,
      fallbackText: text,
    });
    return { replies: [{ ...replyInWords(text, "vi", "clarify"), card, suggestions: [] }], changes: [] };
  }

  async function erase(event: BotEvent): Promise<Turn> {
    const { person, conversation, scope } = event;
    const { sessions, memberships } = await everythingOf(person);
    const text = [
      say.erased,
      memberships.length === 0 ? say.remainsNothing : say.remains(memberships.length),
      scope === "local" ? say.onPage : say.deliveryMark,
    ].join(" ");
    return {
      replies: [{ ...replyInWords(text, "vi"), suggestions: [] }],
      changes: [
        // One by one, so that the files of evidence go along.
        ...sessions.map(({ id }): StateChange => ({ kind: "delete-session", session: id })),
        { kind: "erase-person", person, conversation },
      ],
    };
  }

  async function everythingOf(person: string): Promise<{
    readonly sessions: readonly ChecklistSession[];
    readonly memberships: readonly ChecklistSession[];
    readonly has: readonly string[];
  }> {
    const all = await state.sessions(person);
    const sessions = all.filter((session) => session.person === person);
    const memberships = all.filter((session) => session.person !== person);
    const shared = sessions.filter(({ members }) => members.length > 0).length;
    const reminders = (await state.reminders(person)).length;
    const has = [
      (await state.profile(person)) === null ? null : say.has.profile,
      say.has.questions,
      sessions.length === 0 ? null : say.has.sessions(sessions.length),
      shared === 0 ? null : say.has.shared(shared),
      memberships.length === 0 ? null : say.has.memberships(memberships.length),
      reminders === 0 ? null : say.has.reminders(reminders),
      (await state.reminderSettings(person)) === null ? null : say.has.settings,
      say.has.talk,
    ].filter((line) => line !== null);
    return { sessions, memberships, has };
  }

  return {
    async take(event, shelf) {
      const words = foldText(event.text.normalize("NFC"))
        .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim();
      const wanted = shows.test(words)
        ? async () => show(event, shelf)
        : asksToErase.test(words)
          ? async () => askToErase(event)
          : confirms.test(words)
            ? async () => erase(event)
            : null;
      if (wanted === null) return null;
      return isAmongOthers(event) ? inWords(say.notHere) : wanted();
    },
    async takeStatement(event, shelf) {
      const told = readProfileStatement(event.text, shelf.places);
      if (told === null) return null;
      return remembered(withTold(await state.profile(event.person), told), event);
    },
    async act(event, shelf) {
      const data: unknown = event.data;
      if (typeof data !== "object" || data === null || (data as { kind?: unknown }).kind !== "profile") return null;
      if (isAmongOthers(event)) return inWords(say.notHere);
      const action = profileActionSchema.safeParse(data).data;
      if (action === undefined) return inWords(say.notYours);
      if ("owner" in action && action.owner !== ownerOf(event.person)) return inWords(say.notYours);
      switch (action.do) {
        case "show":
          return show(event, shelf);
        case "save":
          return save(action, event, shelf);
        case "ask-erase":
          return askToErase(event);
        case "erase": {
          const age = Date.parse(event.at) - Date.parse(action.at);
          return age >= 0 && age <= confirmMs ? erase(event) : inWords(say.eraseExpired);
        }
      }
    },
  };
}

function inWords(text: string, kind: Reply["kind"] = "clarify"): Turn {
  return { replies: [replyInWords(text, "vi", kind)], changes: [] };
}

function isAmongOthers({ scope }: BotEvent): boolean {
  return scope === "group" || scope === "channel";
}

/** By which a card knows for whom it was drawn, without telling her id to others. */
function ownerOf(person: string): string {
  return createHash("sha256").update(`profile ${person}`).digest("hex").slice(0, 32);
}

/** What stands when a field came back with a value, empty, or with the choice that empties it. */
function chosen(value: string, before: string | null): string | null {
  return value === noChoice ? null : value === "" ? before : value;
}

function withTold(before: Profile | null, told: ToldProfile): Profile {
  return {
    jurisdiction: before?.jurisdiction ?? null,
    role: before?.role ?? null,
    schoolLevel: before?.schoolLevel ?? null,
    ...told,
  };
}

/** The places that documents of the library are of, "phường Tân Phong, tỉnh Lai Châu". */
function placesToChoose(shelf: Shelf): readonly string[] {
  const places = shelf.documents
    .filter(
      ({ header }) =>
        header.jurisdiction !== null && header.jurisdiction !== "national" && header.jurisdictionName !== null,
    )
    .map(({ header }) =>
      placesOf(header)
        .map(({ label }) => label)
        .join(", "),
    );
  return [...new Set(places)]
    .filter((place) => place !== "")
    .sort((one, other) => one.localeCompare(other, "vi"))
    .slice(0, mostPlaces);
}
