import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { calendarOf } from "#nurture/time/city-calendars";
import { isWorkingDay } from "#nurture/time/working-day";

const works = (day: string, place: { readonly country: string; readonly city?: string }) =>
  isWorkingDay(Temporal.PlainDate.from(day), calendarOf(place));

describe("public holidays of a place", () => {
  it.each([
    ["2027-01-06", "DE", "Munich", false], // Epiphany, a Wednesday
    ["2027-01-06", "DE", "München", false],
    ["2027-01-06", "DE", "Muenchen, Bayern", false],
    ["2027-01-06", "DE", "Hamburg", true],
    ["2027-01-06", "DE", "Hintertupfing", true],
    ["2027-05-27", "DE", "Köln", false], // Corpus Christi
    ["2027-05-27", "DE", "Berlin", true],
    ["2027-03-08", "DE", "Berlin", false], // Women's Day
    ["2027-03-29", "GB", "London", false], // Easter Monday, not in Scotland
    ["2027-03-29", "GB", "Edinburgh", true],
    ["2027-11-30", "GB", "GLASGOW ", false], // St Andrew's Day
    ["2027-11-30", "GB", "London", true],
    ["2027-06-24", "CA", "Montréal", false], // the national day of Québec
    ["2027-06-24", "CA", "Toronto", true],
    ["2027-11-01", "CH", "Lugano", false], // All Saints
    ["2027-11-01", "CH", "Zürich", true],
    ["2027-09-07", "BR", "São Paulo", false],
  ])("%s in %s, %s: works %s", (day, country, city, expected) => {
    expect(works(day, { country, city })).toBe(expected);
  });

  it("are the country's where there is no city, and none where there is no country", () => {
    expect(calendarOf({ country: "DE" })).toBe("DE");
    expect(calendarOf({ city: "Munich" })).toBeUndefined();
    expect(calendarOf({ country: "US", city: "London" })).toBe("US");
    expect(calendarOf({ country: "CA", city: "London" })).toBe("CA-ON");
  });

  it("rest on a calendar that is known of every part that is named", () => {
    const named = [
      ...["AU Sydney", "AU Canberra", "AU Darwin", "AU Cairns", "AU Adelaide", "AU Hobart"],
      ...["AU Geelong", "AU Perth", "CA Calgary", "CA Kelowna", "CA Winnipeg", "CA Moncton"],
      ...["CA St. John's", "CA Halifax", "CA Waterloo", "CA Laval", "CA Regina", "CH Thun"],
      ...["CH Basel", "CH Genève", "CH Luzern", "CH Neuchâtel", "CH St. Gallen", "CH Lugano"],
      ...["CH Lausanne", "CH Zug", "CH Winterthur", "DE Potsdam", "DE Berlin", "DE Ulm"],
      ...["DE Erlangen", "DE Bremen", "DE Kassel", "DE Hamburg", "DE Rostock", "DE Hannover"],
      ...["DE Bonn", "DE Mainz", "DE Kiel", "DE Saarbrücken", "DE Leipzig", "DE Halle", "DE Jena"],
      ...["ES Sevilla", "ES Zaragoza", "ES Gijón", "ES Santander", "ES León", "ES Las Palmas"],
      ...["ES Barcelona", "ES Vigo", "ES Palma", "ES Murcia", "ES Madrid", "ES Pamplona"],
      ...["ES Bilbao", "ES Logroño", "ES València", "GB Leeds", "GB Belfast", "GB Dundee"],
      "GB Cardiff",
    ];
    const calendars = named.map((place) =>
      calendarOf({ country: place.slice(0, 2), city: place.slice(3) }),
    );
    const unknown = calendars.filter((calendar = "") => {
      const [country = "", part = ""] = calendar.split("-");
      return !Object.hasOwn(new Holidays().getStates(country), part);
    });
    expect(unknown).toEqual([]);
    expect(new Set(calendars).size).toBe(named.length);
  });
});
