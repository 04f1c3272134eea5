import { describe, expect, it } from "vitest";
import { greenhouseSandbox, type GreenhouseSandbox } from "#connectors/greenhouse/sandbox";
import { fakeAmbient } from "../kit/ambient.ts";
import { company } from "./greenhouse-company.ts";

describe("the pretend Greenhouse", () => {
  let pretend: GreenhouseSandbox;
  const get = async (path: string, token?: string) =>
    pretend.fetch(
      new Request(`https://harvest.greenhouse.io${path}`, {
        headers: { authorization: `Bearer ${token ?? (await issued())}` },
      }),
    );
  const issued = async (): Promise<string> => {
    const answer = await pretend.fetch(
      new Request("https://auth.greenhouse.io/token", {
        method: "POST",
        headers: {
          authorization: `Basic ${btoa("pretend-client:pretend-secret")}`,
          "content-type": "application/x-www-form-urlencoded",
        },
        body: "grant_type=client_credentials&sub=77",
      }),
    );
    return ((await answer.json()) as { access_token: string }).access_token;
  };

  it.each([
    ["/v3/offers?cursor=abc&per_page=2", 422],
    ["/v3/offers?per_page=501", 422],
    [`/v3/candidates?ids=${Array.from({ length: 51 }, (_, id) => id + 1).join(",")}`, 422],
    ["/v3/offers?page=2", 400],
    ["/v3/candidates/5001", 400],
    ["/v3/offers?updated_at%5Bgte%5D=yesterday", 422],
    ["/v3/offers?per_page=500", 200],
  ])("answers %s with %i", async (path, status) => {
    ({ pretend } = company(fakeAmbient()));
    expect((await get(path)).status).toBe(status);
  });

  it("pages highest id first behind a cursor that stands alone in its link", async () => {
    const { hire, ...made } = company(fakeAmbient());
    pretend = made.pretend;
    for (const number of [1, 2, 3]) hire(number);
    const first = await get("/v3/candidates?per_page=2");
    const link = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    const second = await get(new URL(link).pathname + new URL(link).search);
    const ids = (rows: unknown) => (rows as { id: number }[]).map((row) => row.id);
    expect({
      pages: [ids(await first.json()), ids(await second.json())],
      parameters: [...new URL(link).searchParams.keys()],
      last: second.headers.get("link"),
    }).toEqual({ pages: [[5003, 5002], [5001]], parameters: ["cursor"], last: null });
  });

  it("lets a token end by its own clock", async () => {
    const clock = fakeAmbient();
    ({ pretend } = company(clock));
    const token = await issued();
    clock.advance({ hours: 2 });
    expect((await get("/v3/offers", token)).status).toBe(401);
  });

  it("counts requests in windows of 30 seconds and says how long to wait", async () => {
    const clock = fakeAmbient("2026-11-02T09:00:10Z");
    pretend = greenhouseSandbox({ now: () => clock.now(), requestsPerWindow: 2 });
    const token = await issued();
    const answers = [await get("/v3/jobs", token), await get("/v3/jobs", token)];
    const third = await get("/v3/jobs", token);
    clock.advance({ seconds: 20 });
    const fourth = await get("/v3/jobs", token);
    expect({
      left: answers.map((answer) => answer.headers.get("x-ratelimit-remaining")),
      third: [third.status, third.headers.get("retry-after")],
      fourth: fourth.status,
    }).toEqual({ left: ["1", "0"], third: [429, "20"], fourth: 200 });
  });
});
