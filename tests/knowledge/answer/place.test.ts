import { expect, it } from "@jest/globals";
import {
  outlineOf,
  placeOf,
  provisionIdOf,
  type DocumentId,
  type Provision,
  type ProvisionKind,
} from "../../../knowledge/index";

const document = "d0000000000000000" as DocumentId;

function provision(
  ordinal: number,
  parent: number | null,
  kind: ProvisionKind,
  address: string | null,
  bullet: number | null = null,
): Provision {
  return {
    id: provisionIdOf(document, ordinal),
    document,
    parent: parent === null ? null : provisionIdOf(document, parent),
    ordinal,
    part: null,
    kind,
    address,
    marker: bullet === null ? null : "-",
    heading: null,
    bullet,
    start: ordinal,
    bodyEnd: ordinal + 1,
    end: ordinal + 1,
    page: 1,
  };
}

const provisions = [
  provision(0, null, "section", "III"),
  provision(1, 0, "section", "III.3"),
  provision(2, 1, "bullet", null, 2),
  provision(3, null, "section", "Điều 5"),
  provision(4, 3, "section", "Điều 5 khoản 2"),
  provision(5, 4, "section", "Điều 5 khoản 2 điểm a"),
  provision(6, null, "preamble", null),
  provision(7, null, "section", "Chương I"),
  provision(8, null, "section", "Điều 1 mục II khoản 2 điểm a"),
  provision(9, null, "section", "Điều 3 khoản 2 điểm a tiết 1"),
];

it.each([
  [1, "mục III.3"],
  [2, "mục III.3, gạch đầu dòng thứ hai"],
  [5, "điểm a khoản 2 Điều 5"],
  [4, "khoản 2 Điều 5"],
  [6, "phần căn cứ"],
  [7, "Chương I"],
  [8, "điểm a khoản 2 mục II Điều 1"],
  [9, "tiết 1 điểm a khoản 2 Điều 3"],
])("place %i is cited as “%s”", (at, words) => {
  const place = provisions[at];
  if (place === undefined) throw new Error("no such place");
  expect(placeOf(place, outlineOf(provisions))).toBe(words);
});
