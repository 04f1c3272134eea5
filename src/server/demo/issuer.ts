import { serveLater, type Served } from "#connectors/kit/serve";
import { realAmbient } from "../ambient.ts";
import { createDemoIssuer } from "../http/demo-oidc.ts";
import { DEMO_USERS } from "./company.ts";

export const DEMO_CLIENT = {
  clientId: "keepwarm-demo",
  clientSecret: "demo-client-secret",
} as const;

/** The demo's own sign-in, on a port of its own. */
export async function startIssuer(baseUrl: string): Promise<Served> {
  const served = await serveLater();
  const issuer = await createDemoIssuer({
    issuer: served.url,
    ...DEMO_CLIENT,
    redirectUri: `${baseUrl}/sign-in/done`,
    users: DEMO_USERS,
    ambient: realAmbient,
  });
  served.answerWith(async (request) => issuer.fetch(request));
  return served;
}
