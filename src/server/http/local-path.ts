const CHARACTERS_MAX = 2_000;

/** A path on this site, and nothing that a browser could read as another site; else the start. */
export function localPath(value: string | undefined): string {
  const fits = value !== undefined && value.length <= CHARACTERS_MAX;
  return fits && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(value) ? value : "/";
}
