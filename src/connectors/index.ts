import type { Connector } from "./connector.ts";
import { frappe } from "./frappe/index.ts";
import { google } from "./google/index.ts";
import { greenhouse } from "./greenhouse/index.ts";
import { outlook } from "./outlook/index.ts";

/** Every vendor that Keepwarm speaks to. A new one is one line here and one name in four places. */
export const CONNECTORS: ReadonlyMap<string, Connector> = new Map(
  [greenhouse, frappe, outlook, google].map((connector) => [connector.vendor, connector]),
);
