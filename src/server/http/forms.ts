import type { Context } from "hono";
import { cleanText } from "#nurture/model/clean";
import { Problem } from "#nurture/problem";

/** The longest field, an article, takes 20,000 characters: nine bytes each in Chinese as a form sends it. */
export const FORM_BYTES_MAX = 256 * 1_024;
/** A checklist has sixty points of four fields each; a form of more than that says how many. */
const FIELDS_MAX = 400;

/** The fields of a form, text only, each once; files and anything larger are refused. */
export async function readForm(
  c: Context,
  fieldsMax: number = FIELDS_MAX,
): Promise<Readonly<Record<string, string>>> {
  const type = c.req.header("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) {
    throw new Problem("form/invalid", { type: type.slice(0, 100) });
  }
  const bytes = await readBytes(c.req.raw, FORM_BYTES_MAX);
  if (bytes === undefined) throw new Problem("form/too-large", { bytesMax: FORM_BYTES_MAX });
  const fields = [...new URLSearchParams(new TextDecoder().decode(bytes))];
  if (fields.length > fieldsMax) throw new Problem("form/too-large", { fieldsMax });
  return Object.fromEntries(fields.map(([name, value]) => [name, cleanText(value)]));
}

/** A form whose fields do not matter, in whatever encoding: only its size is looked at. */
export async function readAnyForm(c: Context): Promise<Readonly<Record<string, string>>> {
  const bytes = await readBytes(c.req.raw, FORM_BYTES_MAX);
  if (bytes === undefined) throw new Problem("form/too-large", { bytesMax: FORM_BYTES_MAX });
  return {};
}

/** The body's bytes, or undefined as soon as it is longer than `bytesMax`. */
export async function readBytes(
  request: Request,
  bytesMax: number,
): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) return undefined;
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
