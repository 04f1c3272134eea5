import { createHash } from "node:crypto";
import { DOCTYPES, type DocType } from "./doctypes.ts";
import type { Document, Sent, Store } from "./document.ts";
import { checkFields, checkUnique, fetchFields, presets } from "./insert.ts";
import { isRefusal, refusal } from "./refusal.ts";
import { afterInsert, checkRules } from "./rules.ts";

/** All documents of a pretend site; `wallNow` is its clock as Frappe writes it. */
export function documentStore(
  wallNow: () => string,
  changed: (doctype: string, document: Document) => void,
): Store {
  const tables = new Map<string, Map<string, Document>>();
  const series = new Map<string, number>();
  const table = (doctype: string) => {
    const found = tables.get(doctype) ?? new Map<string, Document>();
    tables.set(doctype, found);
    return found;
  };
  const count = (prefix: string): number => {
    const next = (series.get(prefix) ?? 0) + 1;
    series.set(prefix, next);
    return next;
  };
  const save = (doctype: string, document: Document): Document => {
    table(doctype).set(document.name, document);
    changed(doctype, document);
    return document;
  };
  const store: Store = {
    all: (doctype) => [...table(doctype).values()],
    get: (doctype, name) => table(doctype).get(name),
    insert: (doctype, sent, owner) => {
      const definition = DOCTYPES[doctype];
      if (definition === undefined) return refusal("DoesNotExistError", `DocType ${doctype}`);
      const filled = fetchFields(store, definition, presets(definition, sent));
      const wrong = checkFields(store, definition, filled) ?? checkRules(store, doctype, filled);
      if (wrong !== undefined) return wrong;
      // Named last: a refused insert is rolled back and takes no number of a series.
      const wall = wallNow();
      const name = nameOf(definition, filled, wall, { count, taken: (n) => table(doctype).has(n) });
      const double = table(doctype).has(name)
        ? refusal("DuplicateEntryError", `${doctype} ${name} already exists`)
        : checkUnique(store, doctype, filled);
      if (double !== undefined) return double;
      const document = save(doctype, {
        ...filled,
        name,
        owner,
        creation: wall,
        modified: wall,
        modified_by: owner,
        docstatus: filled["docstatus"] === 1 ? 1 : 0,
      });
      afterInsert(store, doctype, document);
      return document;
    },
    change: (doctype, name, changes) => {
      const document = table(doctype).get(name);
      if (document === undefined) throw new Error(`the pretend site has no ${doctype} ${name}`);
      return save(doctype, { ...document, ...changes, modified: wallNow() });
    },
  };
  return store;
}

interface Names {
  readonly count: (prefix: string) => number;
  readonly taken: (name: string) => boolean;
}

/**
 * The controller's own rule, then the DocType's. Job Applicant's controller takes the mail address
 * and numbers the next ones (hrms/hr/doctype/job_applicant), although its DocType has a series.
 */
function nameOf(definition: DocType, document: Sent, wall: string, names: Names): string {
  const [rule = "", rest = ""] = definition.naming.split(":");
  switch (rule) {
    case "series":
      return `${rest}${padded(names.count(rest))}`;
    case "yearly": {
      const prefix = `${rest}${wall.slice(0, 4)}-`;
      return `${prefix}${padded(names.count(prefix))}`;
    }
    case "field":
      return String(document[rest]);
    case "mail": {
      const mail = String(document["email_id"]);
      return names.taken(mail) ? `${mail}-${names.count(mail)}` : mail;
    }
    case "given":
      return String(document["name"]);
    default:
      return createHash("sha256")
        .update(`row ${names.count("")}`)
        .digest("hex")
        .slice(0, 10);
  }
}

function padded(number: number): string {
  return String(number).padStart(5, "0");
}

/** Inserts what must go in, for seeds and for people at the desk; a refusal is a mistake there. */
export function mustInsert(store: Store, doctype: string, sent: Sent, owner: string): Document {
  const document = store.insert(doctype, sent, owner);
  if (isRefusal(document)) throw new Error(`${document.refused}: ${document.message}`);
  return document;
}
