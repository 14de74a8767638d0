import { describe, expect, it } from "@jest/globals";
import {
  fitOf,
  readProfilePlaces,
  type DocumentHeader,
  type Fit,
  type JurisdictionLevel,
} from "../../../knowledge/index";

function headOf(jurisdiction: JurisdictionLevel | null, jurisdictionName: string | null): DocumentHeader {
  return {
    type: "Thông báo",
    number: null,
    symbol: null,
    issuedOn: null,
    issuer: null,
    place: null,
    title: null,
    signer: null,
    signerTitle: null,
    addressee: null,
    jurisdiction,
    jurisdictionName,
  };
}

describe("whether a document holds for a person's place", () => {
  const table: readonly (readonly [level: JurisdictionLevel, of: string | null, asker: string, fit: Fit])[] = [
    ["national", "Việt Nam", "phường Hoa Lư, Ninh Bình", "applies"],
    ["province", "tỉnh Ninh Bình", "phường Hoa Lư, Ninh Bình", "applies"],
    ["province", "tỉnh Ninh Bình", "phường Lê Chân, Hải Phòng", "elsewhere"],
    ["ward", "phường Hoa Lư (tỉnh Ninh Bình)", "phường Hoa Lư, Ninh Bình", "applies"],
    ["ward", "phường Hoa Lư (tỉnh Ninh Bình)", "phường Nam Hoa Lư, Ninh Bình", "elsewhere"],
    // Wards of one name lie in several provinces.
    ["ward", "phường Tân Phong (tỉnh Lai Châu)", "phường Tân Phong, Đồng Nai", "elsewhere"],
    ["ward", "phường Hoa Lư (tỉnh Ninh Bình)", "tỉnh Ninh Bình", "elsewhere"],
    ["province", "tỉnh Ninh Bình", "phường Hoa Lư", "unknown"],
    ["school", "Trường THPT Hoa Lư A, Ninh Bình", "Trường THPT Hoa Lư A, Ninh Bình", "applies"],
    ["school", "Trường Trung học phổ thông Hoa Lư A, Ninh Bình", "trường THPT Hoa Lư A", "applies"],
    ["school", "Trường THPT Hoa Lư A, Ninh Bình", "Trường THPT Trần Phú, Ninh Bình", "elsewhere"],
    ["school", "Trường THPT Hoa Lư A (tỉnh Ninh Bình)", "phường Hoa Lư, Ninh Bình", "unknown"],
  ];
  it.each(table)("a %s document of %s, asked for at %s: %s", (level, of, asker, fit) => {
    expect(fitOf(headOf(level, of), readProfilePlaces(asker))).toBe(fit);
  });

  it("nothing is said without a place or without a jurisdiction", () => {
    expect(fitOf(headOf("ward", "phường Hoa Lư"), [])).toBe("unknown");
    expect(fitOf(headOf(null, null), readProfilePlaces("phường Hoa Lư, Ninh Bình"))).toBe("unknown");
  });
});
