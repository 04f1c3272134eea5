import tseslint from "typescript-eslint";

const ambient = ["Date", "process", "fetch", "setTimeout", "setInterval", "console"];

export default tseslint.config(
  { ignores: ["**/generated.ts", "node_modules", "*.config.*", ".dependency-cruiser.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-depth": ["error", 3],
      "max-params": ["error", 5],
      complexity: ["error", 10],
      "no-console": "error",
      "no-param-reassign": "error",
      eqeqeq: "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Deprecated "only to make it stand out"; the demo's issuer is plain http on loopback.
      "@typescript-eslint/no-deprecated": [
        "error",
        {
          allow: [{ from: "package", name: "allowInsecureRequests", package: "openid-client" }],
        },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name it." },
      ],
    },
  },
  {
    files: ["src/nurture/**"],
    rules: {
      "no-restricted-globals": ["error", ...ambient],
      "no-restricted-properties": [
        "error",
        { object: "Temporal", property: "Now", message: "The core is told the time; see Ambient." },
        { object: "Math", property: "random", message: "There is no chance in the core." },
      ],
    },
  },
  {
    files: ["test/**"],
    rules: {
      "max-lines-per-function": "off",
      complexity: "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
