import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ProblemCode } from "#nurture/problem";

const UNLISTED: ContentfulStatusCode = 500;

/** The status of each refusal that a browser or a vendor can meet; anything else is our own fault. */
const STATUS: Readonly<Partial<Record<ProblemCode, ContentfulStatusCode>>> = {
  "store/unavailable": 503,
  "webhook/bad-signature": 401,
  "webhook/too-large": 413,
  "webhook/malformed": 400,
  "connector/unknown": 404,
  "link/expired": 410,
  "link/shut": 410,
  "link/broken": 404,
  "form/invalid": 422,
  "form/too-large": 413,
  "form/cross-site": 403,
  "sign-in/required": 401,
  "sign-in/role": 403,
  "sign-in/failed": 400,
  "page/unknown": 404,
  "question/answered": 409,
  "question/passed-on": 410,
  "fact/protected": 422,
  "fact/invalid": 422,
  "audience/protected": 422,
  "draft/invalid": 422,
  "draft/in-use": 409,
  "draft/in-subject": 422,
  "draft/moved-on": 409,
  "draft/not-ready": 409,
  "draft/own": 403,
};

export function statusOf(code: ProblemCode): ContentfulStatusCode {
  return STATUS[code] ?? UNLISTED;
}
