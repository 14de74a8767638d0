import { cleanActor, startsLikeActor } from "./actor-words";

/** "Cơ quan chủ trì thực hiện: Phòng A", "Đơn vị phối hợp: …": who does the task that stands above, and in which part. */
export interface RoleLine {
  readonly actors: readonly string[];
  /** As printed, without the word for office: "chủ trì thực hiện". */
  readonly role: string;
}

const roles =
  "chủ trì|phối hợp|thực hiện|đầu mối|tham mưu|phụ trách|chịu trách nhiệm|triển khai|thường trực|kiểm tra|giám sát";
const line = new RegExp(
  `^(?:(?:cơ quan|đơn vị|bộ phận|người|phòng|cá nhân|các đơn vị|các cơ quan)[\\s,/]*){0,3}\\s*((?:${roles})(?:[\\s,]+(?:và\\s+)?(?:tham mưu|thực hiện|chính|triển khai|phối hợp|chỉ đạo|tổ chức)){0,3})\\s*:\\s*(.{3,400})$`,
  "iu",
);
/** The column of a table that says who does the row's task, and the one that says what it is. */
const roleColumn = new RegExp(
  `^(?:(?:cơ quan|đơn vị|bộ phận|người|phòng|cá nhân)[\\s,/]*){0,3}\\s*(${roles})(?: (?:chính|thực hiện|chính thực hiện))?$`,
  "iu",
);
const taskColumn = /^(?:nội dung|công việc|nhiệm vụ|hoạt động|tên (?:công việc|nhiệm vụ|hoạt động)|việc)(?!\p{L})/iu;

/** Reads a line of that kind; null for any other. Takes single spaces. */
export function readRoleLine(words: string): RoleLine | null {
  const match = line.exec(words);
  if (match === null) return null;
  const [, role = "", names = ""] = match;
  const actors = names
    .split(/\s*;\s*/u)
    .map(cleanActor)
    .filter((name) => name !== "");
  return actors[0] !== undefined && startsLikeActor(actors[0]) ? { actors, role: role.toLowerCase() } : null;
}

export interface RowTask extends RoleLine {
  readonly task: string;
}

/** Who does what in a row of a table, by its columns' headers ("Nội dung: … | Đơn vị thực hiện: …"); none for other tables. */
export function readRowTasks(labelled: string): readonly RowTask[] {
  const cells = labelled.split(" | ").flatMap((cell): readonly (readonly [string, string])[] => {
    const colon = cell.indexOf(": ");
    return colon < 0 ? [] : [[cell.slice(0, colon).trim(), cell.slice(colon + 2).trim()]];
  });
  const task = cells.find(([label]) => taskColumn.test(label))?.[1];
  if (task === undefined || task.length < 5) return [];
  return cells.flatMap(([label, names]): readonly RowTask[] => {
    const role = roleColumn.exec(label)?.[1];
    const actors = names
      .split(/\s*;\s*/u)
      .map(cleanActor)
      .filter((name) => name.length > 1);
    return role === undefined || actors.length === 0 ? [] : [{ actors, role: role.toLowerCase(), task }];
  });
}
