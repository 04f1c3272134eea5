/** The part of mjml 5 that is used here; the package brings no types. */
declare module "mjml" {
  interface MjmlOptions {
    readonly validationLevel?: "strict" | "soft" | "skip";
    readonly keepComments?: boolean;
    readonly fonts?: Readonly<Record<string, string>>;
  }
  interface MjmlResult {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  const mjml2html: (source: string, options?: MjmlOptions) => Promise<MjmlResult>;
  export { mjml2html as default };
}
