import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { listExperiments, runningExperiments, startExperiment } from "#server/store/experiments";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { experiment } from "../../kit/experiments.ts";
import { emptied, freshWeb, TENANT, type Web } from "../../kit/web.ts";

const HR = randomUUID();
const at = (text: string) => Temporal.Instant.from(text);

describeOnEveryDatabase("experiments", (fresh) => {
  let web: Web;
  beforeAll(async () => {
    web = await freshWeb(await fresh());
  });
  beforeEach(() => emptied(web));

  it("know what their step brought as they began, though an older plan doesn't say", async () => {
    const found = await web.write(async (tx) => {
      const versions = [
        ["2027-02-01T00:00:00Z", { kind: "survey", survey: "mood" }],
        ["2027-04-01T00:00:00Z", { kind: "quiz", quiz: "product" }],
      ] as const;
      for (const [index, [from, brings]] of versions.entries()) {
        const tips = { id: "tips", brings: { kind: "message" } };
        const steps = [{ id: "news", brings }, { id: "trial", brings }, tips];
        const doc = { journeys: [{ id: "campus", version: 1, steps }] };
        await sql`insert into programmes (tenant_id, version, doc, published_at, published_by)
            values (${TENANT}::uuid, ${101 + index}, ${doc}::jsonb, ${at(from)}, 'hr')`.execute(tx);
      }
      for (const step of ["news", "tips"])
        await startExperiment(tx, TENANT, experiment({ step, id: randomUUID() }), {}, HR);
      await sql`update experiments set plan = plan - 'own'`.execute(tx);
      const kept = experiment({ step: "trial", id: randomUUID(), own: ["meet-team"] });
      await startExperiment(tx, TENANT, kept, {}, HR);
      return Promise.all([listExperiments(tx), runningExperiments(tx, at("2027-03-02T00:00:00Z"))]);
    });
    const own = { news: ["mood"], tips: [], trial: ["meet-team"] };
    expect(found.map((all) => Object.fromEntries(all.map((one) => [one.step, one.own])))).toEqual([
      own,
      own,
    ]);
  });
});
