/**
 * Cities of countries whose parts keep public holidays of their own, by ISO 3166-2 part. The United
 * States are left out: companies there go by no state's list. Names as an ATS writes them, without
 * accents; German ß and umlauts in both spellings.
 */
const CITIES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  AU: {
    ACT: ["canberra"],
    NSW: ["sydney", "newcastle", "wollongong", "parramatta"],
    NT: ["darwin"],
    QLD: ["brisbane", "gold coast", "cairns", "townsville"],
    SA: ["adelaide"],
    TAS: ["hobart"],
    VIC: ["melbourne", "geelong"],
    WA: ["perth"],
  },
  CA: {
    AB: ["calgary", "edmonton"],
    BC: ["vancouver", "victoria", "burnaby", "richmond", "surrey", "kelowna"],
    MB: ["winnipeg"],
    NB: ["fredericton", "moncton", "saint john"],
    NL: ["st. john's", "st john's"],
    NS: ["halifax"],
    ON: [
      ...["toronto", "ottawa", "mississauga", "waterloo", "kitchener", "markham"],
      ...["hamilton", "london", "kingston", "brampton", "oakville"],
    ],
    QC: ["montreal", "quebec", "quebec city", "laval", "gatineau", "sherbrooke"],
    SK: ["regina", "saskatoon"],
  },
  CH: {
    BE: ["bern", "berne", "biel", "biel/bienne", "thun"],
    BS: ["basel", "bale"],
    GE: ["geneva", "geneve", "genf"],
    LU: ["lucerne", "luzern"],
    NE: ["neuchatel"],
    SG: ["st. gallen", "st gallen", "sankt gallen"],
    TI: ["lugano", "bellinzona", "locarno"],
    VD: ["lausanne", "montreux", "vevey", "nyon"],
    ZG: ["zug"],
    ZH: ["zurich", "zuerich", "winterthur", "dubendorf"],
  },
  DE: {
    BB: ["potsdam", "cottbus", "grunheide"],
    BE: ["berlin"],
    BW: [
      ...["stuttgart", "karlsruhe", "mannheim", "heidelberg", "freiburg", "ulm", "walldorf"],
      ...["sindelfingen", "boblingen", "heilbronn", "friedrichshafen", "tubingen", "reutlingen"],
    ],
    BY: [
      ...["munich", "munchen", "muenchen", "nuremberg", "nurnberg", "nuernberg", "augsburg"],
      ...["erlangen", "ingolstadt", "regensburg", "wurzburg", "garching", "herzogenaurach"],
    ],
    HB: ["bremen", "bremerhaven"],
    HE: ["frankfurt", "frankfurt am main", "darmstadt", "wiesbaden", "kassel", "eschborn"],
    HH: ["hamburg"],
    MV: ["rostock", "schwerin"],
    NI: ["hannover", "hanover", "wolfsburg", "braunschweig", "gottingen", "oldenburg"],
    NW: [
      ...["cologne", "koln", "koeln", "dusseldorf", "duesseldorf", "dortmund", "essen", "bonn"],
      ...["aachen", "bochum", "bielefeld", "munster", "duisburg", "leverkusen", "paderborn"],
    ],
    RP: ["mainz", "ludwigshafen", "kaiserslautern", "koblenz"],
    SH: ["kiel", "lubeck"],
    SL: ["saarbrucken"],
    SN: ["dresden", "leipzig", "chemnitz"],
    ST: ["magdeburg", "halle"],
    TH: ["erfurt", "jena"],
  },
  ES: {
    AN: ["seville", "sevilla", "malaga", "granada", "cordoba", "cadiz"],
    AR: ["zaragoza", "saragossa"],
    AS: ["oviedo", "gijon"],
    CB: ["santander"],
    CL: ["valladolid", "salamanca", "leon", "burgos"],
    CN: ["las palmas", "las palmas de gran canaria", "santa cruz de tenerife"],
    CT: ["barcelona", "girona", "tarragona", "sabadell", "sant cugat del valles"],
    GA: ["vigo", "a coruna", "la coruna", "santiago de compostela"],
    IB: ["palma", "palma de mallorca"],
    MC: ["murcia", "cartagena"],
    MD: ["madrid", "alcobendas", "getafe", "tres cantos"],
    NC: ["pamplona"],
    PV: ["bilbao", "san sebastian", "donostia", "vitoria", "vitoria-gasteiz"],
    RI: ["logrono"],
    VC: ["valencia", "alicante", "castellon"],
  },
  GB: {
    ENG: [
      ...["london", "manchester", "birmingham", "leeds", "bristol", "cambridge", "oxford"],
      ...["reading", "newcastle", "newcastle upon tyne", "sheffield", "liverpool", "nottingham"],
      ...["southampton", "brighton", "coventry", "milton keynes", "york", "slough", "guildford"],
    ],
    NIR: ["belfast", "derry", "londonderry"],
    SCT: ["edinburgh", "glasgow", "aberdeen", "dundee", "stirling"],
    WLS: ["cardiff", "swansea", "newport"],
  },
};

const CALENDARS: ReadonlyMap<string, string> = new Map(
  Object.entries(CITIES).flatMap(([country, parts]) =>
    Object.entries(parts).flatMap(([part, cities]) =>
      cities.map((city) => [`${country} ${city}`, `${country}-${part}`] as const),
    ),
  ),
);

interface Located {
  readonly country?: string | undefined;
  readonly city?: string | undefined;
}

const ACCENTS = /\p{Mark}/gu;

/**
 * Whose public holidays hold at a place: the part of the country (ISO 3166-2, "DE-BY") where its city
 * is known to lie in one with days of its own, else the country (ISO 3166-1).
 */
export function calendarOf({ country, city }: Located): string | undefined {
  if (country === undefined || city === undefined) return country;
  const [name = ""] = city.normalize("NFD").replaceAll(ACCENTS, "").toLowerCase().split(",");
  return CALENDARS.get(`${country} ${name.trim()}`) ?? country;
}

/** The country that a calendar is of. */
export function countryOf(calendar: string): string {
  return calendar.slice(0, 2);
}
