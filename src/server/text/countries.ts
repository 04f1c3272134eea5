/** What stands among the regions and is no country that anybody works in. */
const NO_COUNTRIES: readonly string[] = ["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"];
const LETTERS = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z".split(" ");
const NAMES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** The code of every country that there is. */
export const COUNTRIES: readonly string[] = LETTERS.flatMap((first) =>
  LETTERS.map((second) => first + second),
).filter((code) => !NO_COUNTRIES.includes(code) && isItsOwn(code) && NAMES.of(code) !== undefined);

/** Not another way to write a country, as "UK" is. */
function isItsOwn(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}
