/** The house rules for who may import whom. Each comment is what the offender reads. */
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

export default {
  forbidden: [
    rule(
      "no-cycles",
      "Two files that need each other are one file or three.",
      {},
      { circular: true },
    ),
    rule(
      "core-is-pure",
      "src/nurture decides; it never touches the network, the disk, the clock or another room, not even for a type.",
      { path: "^src/nurture/" },
      {
        pathNot:
          "^(src/nurture/|node_modules/(zod|date-holidays|chinese-days|intl-messageformat)/|crypto$)",
      },
    ),
    rule(
      "only-the-ledger-hashes",
      "Hashing belongs to the sync log; an operation id is one of its leaves.",
      { path: "^src/nurture/", pathNot: "^src/nurture/ledger/" },
      { path: "^crypto$" },
    ),
    rule(
      "connectors-know-only-the-core",
      "A connector implements ports of the core; the server is not its business.",
      { path: "^src/connectors/" },
      { path: "^src/server/" },
    ),
    rule(
      "connectors-are-strangers",
      "A connector folder uses itself and kit, never another vendor.",
      { path: "^src/connectors/([^/]+)/", pathNot: "^src/connectors/kit/" },
      { path: "^src/connectors/[^/]+/", pathNot: ["^src/connectors/$1/", "^src/connectors/kit/"] },
    ),
    rule(
      "kit-knows-no-vendor",
      "What one vendor needs stays in that vendor's folder.",
      { path: "^src/connectors/kit/" },
      { path: "^src/connectors/", pathNot: "^src/connectors/kit/" },
    ),
    rule(
      "server-uses-the-registry",
      "The server picks connectors by name from src/connectors/index.ts.",
      { path: "^src/server/" },
      { path: "^src/connectors/[^/]+/", pathNot: "^src/connectors/kit/" },
    ),
    rule(
      "pages-write-rows",
      "A page or route that wants work done writes a row; it does not call the loops.",
      { path: "^src/server/(pages|http)/" },
      { path: ["^src/server/work/", "^src/connectors/"] },
    ),
    rule(
      "store-is-the-floor",
      "Stores know tables and the core's types, nothing above them.",
      { path: "^src/server/store/" },
      { path: "^src/(connectors/|server/(?!store/))" },
    ),
    rule(
      "attention-stays-inside",
      "Why a human should call is never written to an ATS or HRIS, not even as a word in a status.",
      {
        path: "^src/(connectors/|nurture/(status|handoff|effects|merge|content)/|server/work/(plan-status|plan-handoff|plan-entries|intend|decide|deliver))",
      },
      { path: "^src/(nurture/care/|server/store/(attention|calls|care-facts))" },
    ),
    rule(
      "src-never-needs-test",
      "Move it to src or write it again.",
      { path: "^src/" },
      { path: "^test/" },
    ),
    rule(
      "no-dev-deps-in-src",
      "This would be missing in production.",
      { path: "^src/" },
      { dependencyTypes: ["npm-dev"] },
    ),
    rule(
      "no-orphans",
      "Nobody needs this file.",
      { orphan: true, pathNot: ["generated", "\\.d\\.ts$"] },
      {},
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".js", ".mjs", ".json"],
    },
  },
};
